"""Times as readers' pages print them, in the newsroom's zone."""

from __future__ import annotations

import datetime

from django.utils import timezone

from articles.pages.stamps import Stamp


def stamp(at: datetime.datetime, now: datetime.datetime) -> Stamp:
    """A time for people; `now` in the newsroom's zone."""
    return Stamp.of(timezone.localtime(at), now=now)


def iso(at: datetime.datetime) -> str:
    """A time for machines, to the second (ISO 8601)."""
    return timezone.localtime(at).isoformat(timespec="seconds")
