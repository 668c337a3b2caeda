"""An author has another name: said here to the apps that find things by it, which this app does not know.

from authors.renames import told_of_names

@told_of_names
def find_stories_by_it(author: Author) -> str: ...
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from authors.models import Author

Listener = Callable[["Author"], str]
_listeners: list[Listener] = []


def told_of_names(listener: Listener) -> Listener:
    """Register a function that takes a new name in and says what is left to do, or nothing."""
    _listeners.append(listener)
    return listener


def renamed(author: Author) -> list[str]:
    """Tell everybody; what they say is left to do."""
    return [said for listener in _listeners if (said := listener(author))]
