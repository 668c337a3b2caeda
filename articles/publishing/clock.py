"""What time it is: by the database's clock, which all processes share, and not by that of the machine they run on.

One worker whose clock is ahead would otherwise publish what is due in days to come.
"""

from __future__ import annotations

import datetime

from django.db import connection


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
