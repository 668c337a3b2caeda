"""Reading times that people type: in the newsroom's zone, also in the two nights a year when its clocks change."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from articles.errors import NotReady
from newsroom.text.moments import time_in_words

DATE_AND_TIME = "%Y-%m-%dT%H:%M"
"""As browsers write the value of a field for a day and a time."""
MINUTE = datetime.timedelta(minutes=1)
LONGEST_GAP = datetime.timedelta(hours=25)
"""No zone ever left out more than a day (Samoa, 30 December 2011)."""
FURTHEST = datetime.timedelta(days=3660)


@dataclass(frozen=True)
class Moment:
    """An aware time, and a sentence where what was typed could mean two."""

    at: datetime.datetime
    remark: str = ""


def read_time(text: str, *, what: str) -> Moment:
    """The moment that was typed: “2026-11-25T06:00”, or with a zone of its own.

    A time without a zone is the newsroom's. Of an hour that happens twice the first is meant, and the remark says so.
    Raises NotReady, beginning with `what` (“Say when it goes live”) where nothing fit was typed; also for a time that
    the clocks leave out, one that has passed, and one more than ten years away.
    """
    moment = read_any_time(text, what=what)
    now = timezone.now()
    if moment.at <= now:
        raise NotReady(f"{what}: {time_in_words(moment.at)} is in the past. Pick a later time.", about="at")
    if moment.at > now + FURTHEST:
        raise NotReady(f"{what}: {time_in_words(moment.at)} is more than ten years away.", about="at")
    return moment


def read_any_time(text: str, *, what: str) -> Moment:
    """As `read_time`, also for a time that has passed or is far away."""
    try:
        typed = parse_datetime(text.strip()) if ":" in text else None  # a day alone would be its midnight
        if typed is None:
            raise NotReady(f"{what}: pick a day and a time.", about="at")
        moment = Moment(typed) if timezone.is_aware(typed) else _in_newsroom(typed)
        time_in_words(moment.at)  # fails for what no zone can tell, in the years 1 and 9999
    except (ValueError, OverflowError) as error:
        raise NotReady(f"{what}: there is no such day or time.", about="at") from error
    return moment


def shown_time(at: datetime.datetime | None) -> str:
    """A time as the value of a field for a day and a time, in the newsroom's zone, or nothing."""
    return f"{timezone.localtime(at):{DATE_AND_TIME}}" if at else ""


class TimeField(forms.CharField):
    """A field of a form for a day and a time, or for none: an aware time, or None.

    It shows minutes in the newsroom's zone, which may mean two times of a night in autumn. So what was left as it was
    shown stays what it was.
    """

    def __init__(self, *, what: str, **options: Any) -> None:
        """`what` begins the sentence where no time can be read."""
        super().__init__(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}), required=False, **options)
        self.what = what
        self.stored: datetime.datetime | None = None

    def prepare_value(self, value: Any) -> Any:
        """As a browser writes it."""
        return shown_time(value) if isinstance(value, datetime.datetime) else value

    def clean(self, value: Any) -> datetime.datetime | None:
        """Raises ValidationError with a sentence."""
        text = super().clean(value).strip()
        if not text:
            return None
        if self.stored and text == shown_time(self.stored):
            return self.stored
        try:
            return read_any_time(text, what=self.what).at
        except NotReady as error:
            raise ValidationError(str(error)) from None

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Is anything else written there than was shown? Nothing can be in a field that is not for this person."""
        return not self.disabled and (self.prepare_value(initial) or "").strip() != (data or "").strip()


def _in_newsroom(typed: datetime.datetime) -> Moment:
    zone = timezone.get_current_timezone()
    first, second = (typed.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return Moment(first)
    if not _exists(typed, zone):
        there = _next_existing(typed, zone)
        raise NotReady(
            f"{typed:%H:%M} does not exist that night: the clocks go forward. "
            f"The next time there is, is {time_in_words(there)}.",
            about="at",
        )
    return Moment(first, f"{typed:%H:%M} happens twice that night: the first is meant, in {first:%Z}.")


def _exists(typed: datetime.datetime, zone: datetime.tzinfo) -> bool:
    """Does this local time exist?"""
    there_and_back = typed.replace(tzinfo=zone).astimezone(datetime.UTC).astimezone(zone)
    return there_and_back.replace(tzinfo=None) == typed


def _next_existing(typed: datetime.datetime, zone: datetime.tzinfo) -> datetime.datetime:
    """The first whole minute after a gap."""
    later = typed.replace(second=0, microsecond=0)
    while not _exists(later, zone) and later < typed + LONGEST_GAP:
        later += MINUTE
    return later.replace(tzinfo=zone)
