"""Locks of the database's own, held by one process through as many transactions as it makes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from django.db import connection

PATIENTLY = "SET LOCAL lock_timeout TO 0; SET LOCAL statement_timeout TO 0"
THROUGHOUT = "SET LOCAL idle_in_transaction_session_timeout TO 0"


@contextmanager
def advisory_lock(number: int, *, wait: bool = True) -> Iterator[bool]:
    """Hold the lock of this number during the block; the value says whether it is ours, which it always is with `wait`.

    It is held by a transaction on a connection of its own, so that it also works with a pool that hands out connections
    by transaction.
    """
    with closing(connection.copy()) as own:
        own.set_autocommit(False)
        with own.cursor() as cursor:
            cursor.execute(f"{PATIENTLY}; {THROUGHOUT}")
            cursor.execute(f"SELECT {'pg_advisory_xact_lock' if wait else 'pg_try_advisory_xact_lock'}(%s)", [number])
            held = wait or bool(cursor.fetchone()[0])
        yield held
