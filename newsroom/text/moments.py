"""Times in messages and on pages: in the newsroom's zone, with the zone named."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.utils import timezone


def said(at: datetime.datetime | None) -> str:
    """An aware time as messages say it: “Tuesday 24 November 2026, 06:00 UTC”; “no time” for none."""
    if at is None:
        return "no time"
    local = timezone.localtime(at)
    return f"{local:%A} {local.day} {local:%B %Y, %H:%M %Z}"


def day_in_words(day: datetime.date) -> str:
    """Returns “Monday 30 November 2026”."""
    return f"{day:%A} {day.day} {day:%B %Y}"


_shown: ContextVar[datetime.datetime | None] = ContextVar("shown", default=None)


def present() -> datetime.datetime:
    """The moment that a page is made for, in the newsroom's zone: now, but where `as_of` says otherwise."""
    return timezone.localtime(_shown.get())


@contextmanager
def as_of(moment: datetime.datetime) -> Iterator[None]:
    """Have pages made within say that it is that moment (aware)."""
    before = _shown.set(moment)
    try:
        yield
    finally:
        _shown.reset(before)


def language_of_site() -> str:
    """The newspaper's own language, as a BCP 47 tag's first part."""
    return settings.LANGUAGE_CODE.partition("-")[0]
