"""Days and weeks as the newsroom has them: from midnight to midnight in its own zone."""

from __future__ import annotations

import datetime
import re

from django.utils import timezone

Day = datetime.date
FIRST, LAST = Day(1990, 1, 1), Day(2099, 12, 31)
"""Outside these nobody plans anything, and calendars end."""
ONE = datetime.timedelta(days=1)
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})", re.ASCII)
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def midnight(day: Day) -> datetime.datetime:
    """Returns a day's first moment, aware."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time()))


def bounds(day: Day) -> tuple[datetime.datetime, datetime.datetime]:
    """Its first moment and the next day's, aware; 23 to 25 hours apart."""
    return midnight(day), midnight(day + ONE)


def day_named(text: str) -> Day | None:
    """“2026-11-30”; None for anything that is no day between FIRST and LAST."""
    try:
        day = Day.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
    return day if day and FIRST <= day <= LAST else None


def week_named(text: str) -> Day:
    """The Monday of “2026-W48” (ISO 8601), of the week of a day, or of this week for anything else."""
    found = _WEEK.fullmatch(text)
    day = day_named(text)
    if found:
        try:
            day = Day.fromisocalendar(int(found[1]), int(found[2]), 1)
        except ValueError:
            day = None
    if day is None or not FIRST + 7 * ONE <= day <= LAST - 14 * ONE:
        day = timezone.localdate()
    return day - day.weekday() * ONE


def month_named(text: str) -> Day:
    """The first day of “2026-11”, or of this month for anything else."""
    found = _MONTH.fullmatch(text)
    day = day_named(f"{text}-01") if found else None
    if day is None or not FIRST + 31 * ONE <= day <= LAST - 62 * ONE:
        day = timezone.localdate()
    return day.replace(day=1)


def month_after(first: Day) -> Day:
    """The first day of the next month."""
    return (first + 31 * ONE).replace(day=1)


def weeks_of_month(first: Day) -> tuple[Day, int]:
    """The Monday on or before the first of a month, and how many days there are from it to the month's last Sunday."""
    monday, last = first - first.weekday() * ONE, month_after(first) - ONE
    return monday, (last - monday).days + 7 - last.weekday()


def name_of_week(monday: Day) -> str:
    """Returns the week as ISO 8601 writes it: “2026-W48”."""
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def day_of(moment: datetime.datetime) -> Day:
    """The newsroom's day that a moment belongs to."""
    return timezone.localtime(moment).date()
