"""Times in messages and on pages: in the newsroom's zone, with the zone named."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils import timezone
from django.utils.dateparse import parse_datetime


def time_in_words(at: datetime.datetime | None) -> str:
    """Returns an aware time in words, such as “Tuesday 24 November 2026, 06:00 UTC”; “no time” for None."""
    if at is None:
        return "no time"
    local = timezone.localtime(at)
    return f"{local:%A} {local.day} {local:%B %Y, %H:%M %Z}"


def time_shortly(at: datetime.datetime) -> str:
    """Returns “06:00” for a time of today, and “28 Nov 06:00” for another day."""
    local = timezone.localtime(at)
    day = "" if local.date() == timezone.localdate() else f"{local.day} {local:%b} "
    return f"{day}{local:%H:%M}"


def at_or_on(at: datetime.datetime) -> str:
    """Returns “at 06:00” for a time of today, “on 28 Nov at 06:00” for another day, with its year if it is not this."""
    local, today = timezone.localtime(at), timezone.localdate()
    if local.date() == today:
        return f"at {local:%H:%M}"
    year = "" if local.year == today.year else f" {local.year}"
    return f"on {local.day} {local:%b}{year} at {local:%H:%M}"


def day_shortly(at: datetime.datetime) -> str:
    """Returns “28 Nov”, with its year if it is not this one."""
    local = timezone.localtime(at)
    year = "" if local.year == timezone.localdate().year else f" {local.year}"
    return f"{local.day} {local:%b}{year}"


def day_in_words(day: datetime.date) -> str:
    """Returns “Monday 30 November 2026”."""
    return f"{day:%A} {day.day} {day:%B %Y}"


_present: ContextVar[datetime.datetime | None] = ContextVar("present", default=None)


def said_moment(recorded: object) -> datetime.datetime | None:
    """Returns the aware time that a recorded value is, as ISO 8601 writes it; None for anything else."""
    try:
        moment = parse_datetime(str(recorded))
    except ValueError:
        return None
    return moment if moment and timezone.is_aware(moment) else None


def present() -> datetime.datetime:
    """Returns the time that a page is made for, in the newsroom's zone: that of `as_of`, else now."""
    return timezone.localtime(_present.get())


def moment_asked_for() -> datetime.datetime | None:
    """Returns the moment of `as_of`, None outside it: then the database's own clock counts."""
    return _present.get()


@contextmanager
def as_of(moment: datetime.datetime) -> Iterator[None]:
    """Have pages that are made in this block take `moment` (aware) for the present."""
    before = _present.set(moment)
    try:
        yield
    finally:
        _present.reset(before)
