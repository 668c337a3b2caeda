"""However the database is taken away from readers and worker, they go on as soon as it is back, without a restart."""

from __future__ import annotations

import json
import os
import signal
import time
import urllib.error
import urllib.request

from newsroom.site.window import ROLE
from tests.support.own_newsroom import OwnNewsroom, connect, server_of, until
from tests.support.served_load import Readers, status_of

CUTS = 12
CUT_ALL = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = 'newsroom'"
)


def run(own: OwnNewsroom, *statements: str) -> None:
    connection = connect(own.var)
    connection.autocommit = True
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    connection.close()


def beat(own: OwnNewsroom) -> float:
    """How long ago the worker was heard of; for ever while nobody says so."""
    worker = (own.health() or {}).get("worker")
    return float(worker["seconds_ago"]) if worker else float("inf")


def test_twelve_cuts_under_load_leave_no_error_a_second_later(served: OwnNewsroom) -> None:
    with Readers(f"http://127.0.0.1:{served.port}/") as readers:
        for _ in range(CUTS):
            run(served, CUT_ALL)
            time.sleep(0.15)
        cut = time.monotonic()
        time.sleep(2.5)

    later = readers.between(cut + 1, cut + 2.5)
    assert len(later) > 20
    assert set(later) == {200}
    assert {status for _, status in readers.answers} <= {200, 503}
    assert until(lambda: beat(served) < 3)


def test_the_readers_role_may_come_and_go(served: OwnNewsroom) -> None:
    home = f"http://127.0.0.1:{served.port}/"
    first = status_of(home)

    run(served, f"ALTER ROLE {ROLE} RENAME TO gone")
    without = [status_of(home) for _ in range(20)]
    run(served, f"ALTER ROLE gone RENAME TO {ROLE}")
    with_it = [status_of(home) for _ in range(20)]

    assert (first, set(without), set(with_it)) == (200, {503}, {200})


def test_stops_fast_and_immediate_leave_no_thread_behind(served: OwnNewsroom) -> None:
    with Readers(f"http://127.0.0.1:{served.port}/") as readers:
        for how in (signal.SIGQUIT, signal.SIGINT):  # an immediate one, a fast one
            os.kill(server_of(served.var) or 0, how)
            assert until(lambda: served.health() is None)
            assert until(served.health, 20)
        up = time.monotonic()
        time.sleep(2.5)

    assert set(readers.between(up + 1, up + 2.5)) == {200}
    assert until(lambda: beat(served) < 3)


def test_health_is_json_while_the_database_is_away(served: OwnNewsroom) -> None:
    supervisor, server = served.served, server_of(served.var)
    assert supervisor is not None
    assert server is not None

    supervisor.send_signal(signal.SIGSTOP)  # nobody starts it again for the moment
    os.kill(server, signal.SIGKILL)
    assert until(lambda: served.health() is None)
    away = [answer(served) for _ in range(20)]
    supervisor.send_signal(signal.SIGCONT)

    assert {status for status, _ in away} == {503}
    assert {text["status"] for _, text in away} == {"down"}
    assert until(served.health, 20)


def answer(own: OwnNewsroom) -> tuple[int, dict[str, object]]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{own.port}/healthz", timeout=10) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)
