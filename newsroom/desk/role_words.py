"""What roles are called and what they may do, in words: a hook, as this app knows no stories."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsroom.hooks import Hook


@dataclass(frozen=True)
class RoleWords:
    """A role as people know it; each line of `may` says what it may do to what."""

    name: str
    may: tuple[tuple[str, str], ...] = ()


ROLE_WORDS: Hook[Callable[[str], RoleWords | None]] = Hook()
"""Functions that return the words for a group of this name, or None where it is no role that they know."""


def words_for(group: str) -> RoleWords:
    """Returns the words for a group; one that is no role goes by its own name."""
    found = (words for describe in ROLE_WORDS if (words := describe(group)))
    return next(found, None) or RoleWords(group.replace("-", " ").capitalize())


def role_name(group: str) -> str:
    """Returns what a role is called: “Copy editor”."""
    return words_for(group).name
