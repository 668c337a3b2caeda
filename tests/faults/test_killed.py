"""What is killed comes back by itself: database, web server, worker."""

from __future__ import annotations

import os
import signal

from tests.support.own_newsroom import OwnNewsroom, connect, server_of, until
from tests.support.served_load import status_of

SECONDS = 20


def test_each_of_a_served_newsrooms_processes_comes_back_after_a_kill(served: OwnNewsroom) -> None:
    own, supervisor = served, served.served
    home = f"http://127.0.0.1:{own.port}/"
    assert until(lambda: (own.health() or {}).get("worker"))
    with connect(own.var) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE note AS SELECT 'committed' AS text")
    connection.close()

    for which in ("database", "web server", "worker", "database"):
        before = number_of(own, which)
        assert before
        os.kill(before, signal.SIGKILL)
        assert until(lambda: number_of(own, which) not in (None, before), SECONDS), which  # noqa: B023
        assert until(lambda: status_of(home) == 200, SECONDS), which
    last_worker = own.process("manage.py worker")

    assert until(lambda: (own.health() or {"worker": {}})["worker"].get("pid") == last_worker, SECONDS)
    assert supervisor is not None
    assert supervisor.poll() is None
    with connect(own.var) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT text FROM note")
        assert cursor.fetchall() == [("committed",)]
    connection.close()


def number_of(own: OwnNewsroom, which: str) -> int | None:
    """The process id of the first process of each."""
    if which == "database":
        return server_of(own.var)
    assert own.served is not None
    word = "manage.py worker" if which == "worker" else "-m "
    children = [pid for pid, line in own.processes().items() if word in line and parent(pid) == own.served.pid]
    return min(children, default=None)


def parent(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/stat") as file:
            return int(file.read().rpartition(")")[2].split()[1])
    except OSError:
        return 0
