"""Locks of the database's own, held by one process through as many transactions as it makes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

from django.db import connection

ASK_EVERY_SECONDS = 0.2
THROUGHOUT = "SET LOCAL idle_in_transaction_session_timeout TO 0"


@contextmanager
def advisory_lock(number: int, *, wait: bool = True) -> Iterator[bool]:
    """Hold the lock of this number during the block; the value says whether it is ours, which it always is with `wait`.

    It is held by a transaction on a connection of its own, so that it also works with a pool that hands out connections
    by transaction. Who waits asks again and again: a statement that waited would have a snapshot, for whose end the
    building of an index beside readers and writers (CREATE INDEX CONCURRENTLY) waits in turn.
    """
    with closing(connection.copy()) as own:
        own.set_autocommit(False)
        with own.cursor() as cursor:
            cursor.execute(THROUGHOUT)
            while True:
                cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [number])
                held = bool(cursor.fetchone()[0])
                if held or not wait:
                    break
                time.sleep(ASK_EVERY_SECONDS)
        yield held
