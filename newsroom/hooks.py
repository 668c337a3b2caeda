"""How an app asks those that stand on it, which it may not import."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Hook(Generic[T]):
    """A list that a lower app reads and upper apps fill. `articles/desk/site.py` fills all there are."""

    def __init__(self) -> None:
        """A hook to which nothing is connected."""
        self._connected: list[T] = []

    def connect(self, *items: T) -> None:
        """Add these, in order; one that is connected already stays once."""
        self._connected += [item for item in items if item not in self._connected]

    def __iter__(self) -> Iterator[T]:
        """All that are connected, in the order in which they were."""
        return iter(self._connected)
