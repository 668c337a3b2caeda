"""Whose login is changed by whom: who sets its password, or the address that a link to set one is sent to, enters as
whoever has it."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.models import Permission

from newsroom.hooks import Hook
from newsroom.models import User

HOLDS_MORE: Hook[Callable[[User], bool]] = Hook()
"""Functions that say whether a login has, or would have as soon as it may enter and has its role back, more than a
new one with a role that whoever keeps the logins may give."""


def holds_more(login: User, *, than: User) -> bool:
    """Would `than` come to see or do more by entering as `login` than they do, or could by a new login?"""
    if login.is_superuser or any(holds(login) for holds in HOLDS_MORE):
        return True
    granted = Permission.objects.filter(user=login).values_list("content_type__app_label", "codename")
    return not {f"{app}.{name}" for app, name in granted} <= than.get_all_permissions()
