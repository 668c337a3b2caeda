"""Addresses that stories left, by their editions: each leads on to the story, until another story comes to it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Protocol


class Placed(Protocol):
    """What has an address."""

    section_id: int
    slug: str


class Stood(Placed, Protocol):
    """Where a story was from a time on."""

    live_since: datetime.datetime | None


Address = tuple[int, str]
"""A section's number and a slug."""


def stands_at(placed: Placed) -> Address:
    """Where it is or was."""
    return placed.section_id, placed.slug


def addresses_left(numbered: Sequence[Stood]) -> dict[Address, datetime.datetime]:
    """Returns the addresses that a story left for good, and when; its editions are in the order of their numbers."""
    left: dict[Address, datetime.datetime] = {}
    for before, after in pairwise(numbered):
        if stands_at(before) != stands_at(after) and after.live_since:
            left[stands_at(before)] = after.live_since
        left.pop(stands_at(after), None)
    return left


def last_touched(stories: Iterable[Sequence[Stood]]) -> dict[Address, datetime.datetime]:
    """Returns for each address when a story came to it, or left it, for the last time."""
    found: dict[Address, datetime.datetime] = {}
    for address, at in (each for numbered in stories for each in _touches(numbered)):
        found[address] = max(at, found.get(address, at))
    return found


def _touches(numbered: Sequence[Stood]) -> Iterator[tuple[Address, datetime.datetime]]:
    for edition in numbered:
        if edition.live_since:
            yield stands_at(edition), edition.live_since
    yield from addresses_left(numbered).items()
