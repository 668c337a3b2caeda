"""The groups and permissions that the table of roles asks for."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import transaction

from articles.roles import ROLES


def sync_roles() -> None:
    """Make the groups and give them the permissions of the table; safe to run twice."""
    permissions = {
        f"{p.content_type.app_label}.{p.codename}": p for p in Permission.objects.select_related("content_type")
    }
    with transaction.atomic():
        for slug, role in ROLES.items():
            group, _ = Group.objects.get_or_create(name=slug)
            wanted = [
                permissions[f"{app}.{verb}_{model}"]
                for label, verbs in role.models.items()
                for app, model in [label.split(".")]
                for verb in verbs
            ]
            group.permissions.set(wanted)


def after_migrations(**_: Any) -> None:
    """Sync the groups with the table after each migration, when other apps' permissions exist."""
    for config in apps.get_app_configs():
        create_permissions(config, verbosity=0)
    sync_roles()
