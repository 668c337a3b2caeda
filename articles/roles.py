"""Who may do what: one table, one question.

A role is a group of that name; `sync_roles` makes the groups. `allows` answers every 'may this person …?' and denies
what it does not know.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from articles.models import Article
    from newsroom.models import User


class System:
    """The newsroom itself: a scheduled time that came, a command run on the machine. May do everything."""

    name = "system"


SYSTEM: Final = System()


class Scope(Enum):
    """On which stories a role may do something."""

    OWN = "their own"
    SECTION = "their sections'"
    ANY = "all"


WRITING: Final = ("write",)
JUDGING: Final = ("approve", "send_back")
PUBLISHING: Final = ("publish", "schedule", "unschedule", "revert", "withdraw", "restore")
TALKING: Final = ("comment",)
"""What everybody may who may view."""
PLANNING: Final = ("assign", "share")
"""Giving a story to somebody, planning its day, showing it to somebody outside."""
ACTIONS: Final = ("view", *TALKING, *WRITING, "send_for_review", *JUDGING, *PLANNING, *PUBLISHING)

_EDIT = ("view", "add", "change")
_ALL = (*_EDIT, "delete")
_PARTS = {
    "articles.byline": _ALL,
    "articles.figure": _ALL,
    "articles.relatedstory": _ALL,
    "articles.taggedarticle": _ALL,
}
_DESK = {"articles.article": _EDIT, "articles.section": ("view",), "articles.tag": ("view", "add"), **_PARTS}
_READ = {"articles.edition": ("view",), "articles.auditentry": ("view",), "authors.author": ("view",)}


@dataclass(frozen=True)
class Role:
    """A job at the newspaper: story actions with their scope, and the admin's permissions by model."""

    name: str
    stories: dict[str, Scope]
    models: dict[str, tuple[str, ...]] = field(default_factory=dict)


def _stories(scope: Scope, *actions: str) -> dict[str, Scope]:
    return {"view": Scope.ANY, "comment": Scope.ANY, **dict.fromkeys(actions, scope)}


ROLES: Final[dict[str, Role]] = {
    "reporter": Role(
        "Reporter",
        _stories(Scope.OWN, *WRITING, "send_for_review"),
        {**_DESK, **_READ, "images.image": _EDIT},
    ),
    "copy-editor": Role(
        "Copy editor",
        _stories(Scope.ANY, *WRITING, "send_for_review", *JUDGING, "assign"),
        {**_DESK, **_READ, "articles.tag": _EDIT, "authors.author": _EDIT, "images.image": _EDIT},
    ),
    "picture-editor": Role(
        "Picture editor",
        _stories(Scope.ANY, *WRITING),
        {**_DESK, **_READ, "images.image": _ALL},
    ),
    "section-editor": Role(
        "Section editor",
        _stories(Scope.SECTION, *WRITING, "send_for_review", *JUDGING, *PLANNING, *PUBLISHING),
        {**_DESK, **_READ, "articles.tag": _EDIT, "authors.author": _EDIT, "images.image": _EDIT},
    ),
    "producer": Role(
        "Producer",
        _stories(Scope.ANY, *WRITING, "send_for_review", *PLANNING, *PUBLISHING),
        {**_DESK, **_READ, "articles.section": ("view", "change"), "articles.tag": _EDIT, "images.image": _EDIT},
    ),
    "editor-in-chief": Role(
        "Editor-in-chief",
        _stories(Scope.ANY, *ACTIONS),
        {
            **_DESK,
            **_READ,
            "articles.article": _ALL,
            "articles.section": _ALL,
            "articles.tag": _ALL,
            "authors.author": _ALL,
            "images.image": _ALL,
            "newsroom.user": ("view",),
        },
    ),
    "ops": Role("Ops", {}, {"newsroom.user": _ALL, "auth.group": ("view",), "articles.auditentry": ("view",)}),
}


def allows(user: User | AnonymousUser | System | None, action: str, article: Article | None = None) -> bool:
    """May they do this to this story? Without a story: to any story at all.

    A reporter's own stories are those they made, are assigned to, or whose byline carries their login.
    """
    if isinstance(user, System):
        return True
    if user is None or not user.is_active or action not in ACTIONS:
        return False
    if user.is_superuser:
        return True
    scopes = {role.stories[action] for role in _roles(user) if action in role.stories}
    if article is None or Scope.ANY in scopes:
        return bool(scopes)
    return (Scope.SECTION in scopes and article.section_id in _sections(user)) or (
        Scope.OWN in scopes and _owns(user, article)
    )


def seen_by(user: User | AnonymousUser) -> Q:
    """The stories that `allows(user, "view", …)` lets a person see, as a condition for `Article` querysets."""
    return Q() if allows(user, "view") else Q(pk__in=())


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
    """The groups follow the table whenever the newsroom is migrated; other apps' permissions exist by then."""
    for config in apps.get_app_configs():
        create_permissions(config, verbosity=0)
    sync_roles()


def _roles(user: User) -> list[Role]:
    """The user's roles, read once a request."""
    if not hasattr(user, "_newsroom_roles"):
        names = user.groups.values_list("name", flat=True)
        user._newsroom_roles = [ROLES[name] for name in names if name in ROLES]  # type: ignore[attr-defined]
    return user._newsroom_roles  # type: ignore[attr-defined, no-any-return]


def _sections(user: User) -> set[int]:
    """The sections they edit, with the sections within these; read once a request."""
    if not hasattr(user, "_newsroom_sections"):
        edited = user.edits_sections.prefetch_related("children")
        user._newsroom_sections = {s.pk for parent in edited for s in (parent, *parent.children.all())}  # type: ignore[attr-defined]
    return user._newsroom_sections  # type: ignore[attr-defined, no-any-return]


def _owns(user: User, article: Article) -> bool:
    if user.pk in (article.created_by_id, article.assignee_id):
        return True
    return article.pk is not None and article.bylines.filter(author__user=user).exists()
