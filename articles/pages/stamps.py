"""Moments as a page prints them: in English, in the newsroom's zone, the zone named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from articles.pages.values import Printed

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
YEAR_GOES_WITHOUT_SAYING = timedelta(days=90)


def zone_name(moment: datetime) -> str:
    """The zone's short name; one that has none but its offset is said as UTC+7 or UTC+5:30."""
    name = moment.tzname() or ""
    if name[:1] not in {"+", "-"}:
        return name
    hours, minutes = name[1:3].lstrip("0") or "0", name[3:5]
    return f"UTC{name[0]}{hours}" + (f":{minutes}" if minutes not in {"", "00"} else "")


@dataclass(frozen=True, slots=True)
class Stamp(Printed):
    """A moment in the forms that a page prints. Build it with `Stamp.of`."""

    iso: str
    """For `datetime` attributes and metadata, with its offset: 2026-11-24T14:05:00+00:00."""
    text: str
    """24 November 2026, 14:05 UTC."""
    brief: str
    """In lists: today's by their time, older ones by their day, with the year where it was another."""

    @classmethod
    def of(cls, moment: datetime, *, now: datetime) -> Stamp:
        """Both aware and already in the newsroom's zone."""
        month, clock = MONTHS[moment.month - 1], f"{moment.hour:02}:{moment.minute:02}"
        if moment.date() == now.date():
            brief = clock
        elif moment.year == now.year or now - moment < YEAR_GOES_WITHOUT_SAYING:
            brief = f"{moment.day} {month[:3]}"
        else:
            brief = f"{moment.day} {month[:3]} {moment.year}"
        text = f"{moment.day} {month} {moment.year}, {clock} {zone_name(moment)}"
        return cls(moment.isoformat(timespec="seconds"), text, brief)


@dataclass(frozen=True, slots=True)
class NameplateDate(Printed):
    """The day over the nameplate. Build it with `NameplateDate.of`."""

    iso: str
    text: str
    """Tuesday 24 November 2026."""

    @classmethod
    def of(cls, now: datetime) -> NameplateDate:
        """`now` in the newsroom's zone."""
        return cls(
            now.date().isoformat(),
            f"{WEEKDAYS[now.weekday()]} {now.day} {MONTHS[now.month - 1]} {now.year}",
        )
