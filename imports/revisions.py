"""Which of two items of one uri was written later. The order in which a wire delivers them says nothing of that."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from newsroom.text.moments import time_in_words

LONGEST_VERSION = 100


@dataclass(frozen=True)
class Revision:
    """What an item says of its place among the versions of its story."""

    version: str = ""
    """As its agency counts: '3', '1.10'."""
    written: datetime.datetime | None = None

    def is_older_than(self, other: Revision) -> bool:
        """By the version, by the time where that is the same or one of them has none; False where nothing tells."""
        mine, theirs = _numbers(self.version), _numbers(other.version)
        if mine is not None and theirs is not None and mine != theirs:
            return mine < theirs
        return bool(self.written and other.written and self.written < other.written)

    def differs_in_age(self, other: Revision) -> bool:
        """Can it be told which of the two is the older?"""
        return self.is_older_than(other) or other.is_older_than(self)

    def after_which(self, came: Revision) -> Revision:
        """What is known of the newest version once `came` has followed on this one, even if that says nothing."""
        return came if _numbers(came.version) else Revision(self.version, came.written or self.written)

    def __str__(self) -> str:
        """In words, for a message."""
        words = (f"version {self.version}" if self.version else "", self.written and time_in_words(self.written))
        return ", ".join(word for word in words if word)


def _numbers(version: str) -> tuple[int, ...] | None:
    """A version's numbers, so that 10 follows 9 and 2.0 is 2; None where it has none. Never empty."""
    if len(version) > LONGEST_VERSION:
        return None
    found = [int(number) for number in re.findall(r"\d+", version)]
    if not found:
        return None
    while len(found) > 1 and not found[-1]:
        found.pop()
    return tuple(found)
