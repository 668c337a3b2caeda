"""What a role may do, in words: read from the table of `articles.roles`, so that it is never anything else."""

from __future__ import annotations

from articles.roles import (
    ANY,
    BANNERS,
    EMBARGOED,
    FRONTS,
    OWN,
    OWN_AND_SECTION,
    PAPER,
    RECALL,
    ROLES,
    SECTION,
    Role,
    Scopes,
)
from newsroom.desk.role_words import RoleWords

STORIES = {
    ANY: "All stories",
    OWN_AND_SECTION: "Their own stories, and those of their sections",
    SECTION: "Stories of their sections",
    OWN: "Their own stories",
}
ACTION_WORDS = {
    "view": "read",
    EMBARGOED: "read under an embargo",
    PAPER: "read tomorrow’s paper",
    FRONTS: "choose and publish on fronts",
    BANNERS: "put up in a banner of breaking news",
    "comment": "comment on",
    "write": "write and change",
    "restore": "restore earlier versions of",
    RECALL: "take back from review",
    "send_for_review": "send for review",
    "approve": "approve",
    "send_back": "send back",
    "assign": "assign and plan",
    "share": "show to people outside by a link",
    "publish": "publish",
    "schedule": "schedule",
    "unschedule": "unschedule",
    "revert": "revert",
    "withdraw": "withdraw",
}
MODELS = {
    "images.image": "Pictures",
    "authors.author": "Authors",
    "articles.tag": "Tags",
    "articles.section": "Sections",
    "articles.edition": "Editions",
    "articles.auditentry": "Activity log",
    "newsroom.user": "Users",
    "auth.group": "Roles",
    "newsroom.newspaperversion": "The newspaper",
}
VERBS = {"view": "see", "add": "add", "change": "change", "delete": "delete"}


def describe(group: str) -> RoleWords | None:
    """Returns the words for a role; None where there is none of that name."""
    role = ROLES.get(group)
    return RoleWords(role.name, (*_stories(role), *_models(role))) if role else None


def _stories(role: Role) -> list[tuple[str, str]]:
    """“Their own stories: write and change, send for review”, the widest first."""
    lines = []
    for scopes, whose in STORIES.items():
        if actions := _actions(role, scopes):
            lines.append((whose, ", ".join(actions)))
    if "delete" in role.models.get("articles.article", ()):
        lines.append(("Stories that were never published", "delete"))
    return lines or [("Stories", "none")]


def _actions(role: Role, scopes: Scopes) -> list[str]:
    return [words for action, words in ACTION_WORDS.items() if role.stories.get(action) == scopes]


def _models(role: Role) -> list[tuple[str, str]]:
    return [
        (name, ", ".join(word for verb, word in VERBS.items() if verb in role.models[model]))
        for model, name in MODELS.items()
        if model in role.models
    ]
