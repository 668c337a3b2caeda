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
    latest: datetime.datetime | None = None
    """The newest time that is known of any of them, where several are summed up (`after_which`)."""

    def is_older_than(self, other: Revision) -> bool:
        """By the version, by the time where that is the same or one of them has none; False where nothing tells."""
        mine, theirs = _numbers(self.version), _numbers(other.version)
        if mine is None or theirs is None:
            return _earlier(self.newest_time, other.newest_time)
        return mine < theirs or (mine == theirs and _earlier(self.written, other.written))

    def differs_in_age(self, other: Revision) -> bool:
        """Can it be told which of the two is the older?"""
        return self.is_older_than(other) or other.is_older_than(self)

    def after_which(self, came: Revision) -> Revision:
        """What is known of the newest version once `came` has arrived after this one. What `came` does not say, or says
        of an older one, makes nothing forgotten."""
        newer = self if came.is_older_than(self) else came
        return Revision(
            newer.version if _numbers(newer.version) else self.version,
            newer.written or self.written,
            max(filter(None, (self.newest_time, came.newest_time)), default=None),
        )

    @property
    def newest_time(self) -> datetime.datetime | None:
        """The newest that is known of any version."""
        return max(filter(None, (self.written, self.latest)), default=None)

    def __str__(self) -> str:
        """In words, for a message."""
        words = (f"version {self.version}" if self.version else "", self.written and time_in_words(self.written))
        return ", ".join(word for word in words if word)


def _earlier(one: datetime.datetime | None, other: datetime.datetime | None) -> bool:
    return bool(one and other and one < other)


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
