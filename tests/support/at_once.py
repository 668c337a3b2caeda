"""Several people pressing at once: each with a thread and a database connection of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection

SECONDS = 30


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Do all acts at the same moment; what each returned or raised, in their order.

    Only for tests with `transaction=True`: the others' rows are seen by one connection only.
    """
    start = threading.Barrier(len(acts))
    done: list[Any] = [TimeoutError("It never ended.")] * len(acts)

    def run(place: int, act: Callable[[], Any]) -> None:
        try:
            connection.ensure_connection()
            start.wait(SECONDS)
            done[place] = act()
        except Exception as error:
            done[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair, daemon=True) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS)
    return done


def refusals(results: Sequence[Any]) -> list[Exception]:
    """Those acts that raised."""
    return [result for result in results if isinstance(result, Exception)]
