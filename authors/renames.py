"""An author gets another name: a hook, as this app does not know what is found by names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom.hooks import Hook

if TYPE_CHECKING:
    from authors.models import Author

FOLLOWS_NAMES: Hook[Callable[[Author], str]] = Hook()
"""Functions that take in an author's new name; each returns a sentence on what is left to do, or nothing."""


def author_renamed(author: Author) -> list[str]:
    """Have every app take in the new name. Returns what is left to do."""
    return [left for follow in FOLLOWS_NAMES if (left := follow(author))]
