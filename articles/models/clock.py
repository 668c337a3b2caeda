"""What time it is: by the database's clock, which all processes share, and not by that of the machine they run on.

One worker whose clock is ahead would otherwise publish what is due in days to come, or show a story that is under an
embargo.
"""

from __future__ import annotations

import datetime
import time

from django.db import connection
from django.db.models import DateTimeField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Now

ASK_AGAIN_AFTER = 60.0
"""Seconds for which a process goes on from an answer by itself."""


def by_database() -> datetime.datetime:
    """Returns the time at this moment, also in the middle of a transaction: one query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        (now,) = cursor.fetchone()
    return now  # type: ignore[no-any-return]


ask = by_database
"""Whom `now` asks. Tests, which travel in time by the clock of their process, put that here."""


def now() -> datetime.datetime:
    """Returns the newsroom's time. Ask for it after waiting for a lock."""
    return ask()


def in_query() -> Combinable:
    """Returns the newsroom's time as the query that it stands in finds it."""
    return Now() if ask is by_database else Value(ask(), DateTimeField())


def for_statement() -> datetime.datetime | None:
    """Returns the newsroom's time for a statement that takes its own, `now()`, where it is given None."""
    return None if ask is by_database else ask()


def about_now() -> datetime.datetime:
    """Returns the newsroom's time, as the database last told it and the seconds that passed since; never ahead of it.

    For what is asked of each story of a list: it costs a query a minute, and the process's own clock does not count.
    """
    if ask is not by_database:
        return ask()
    told = _Told.last
    passed = time.monotonic() - told.when if told else 0.0
    if told is None or not 0 <= passed < ASK_AGAIN_AFTER:
        asked_at = ask()
        told, passed = _Told(asked_at, time.monotonic()), 0.0
        _Told.last = told
    return told.time + datetime.timedelta(seconds=passed)


class _Told:
    """What the database answered, and when by a clock that nobody sets."""

    last: _Told | None = None

    def __init__(self, answer: datetime.datetime, when: float) -> None:
        self.time, self.when = answer, when
