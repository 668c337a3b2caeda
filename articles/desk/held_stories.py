"""What a login holds among stories, which nobody may come by who only keeps the logins."""

from __future__ import annotations

from articles.models import Article
from articles.roles import OWN, ROLES, owned_by
from newsroom.models import User

EVERYBODYS = ("view", "comment")
"""What everybody at the desk does to every story under no embargo."""


def holds_stories(login: User) -> bool:
    """Does it edit a section, or have stories of its own, whatever it may do today? Or was a password set for a role
    that is there to do something to the stories of others?"""
    return (
        login.edits_sections.exists()
        or (login.has_usable_password() and _reaches_others(login))
        or Article.objects.filter(owned_by(login)).exists()
    )


def _reaches_others(login: User) -> bool:
    roles = (ROLES[group.name] for group in login.groups.all() if group.name in ROLES)
    return any(scopes != OWN for role in roles for action, scopes in role.stories.items() if action not in EVERYBODYS)
