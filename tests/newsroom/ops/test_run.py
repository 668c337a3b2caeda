"""One command runs the whole newsroom, and one Ctrl-C ends it."""

from __future__ import annotations

import os
import signal
import socket
import time
import urllib.request

import psycopg2.errors
import pytest

from newsroom.ops.embedded.location import Location
from newsroom.site.readers import ROLE, SCHEMA
from tests.support.own_newsroom import OwnNewsroom, connect, free_port, server_of, until

FORBIDDEN = (
    "SELECT set_config('role', 'newsroom', false)",
    "SET SESSION AUTHORIZATION newsroom",
    "SELECT 1 FROM public.articles_article",
    "CREATE TABLE public.left_behind (a int)",
    "CREATE TEMPORARY TABLE left_behind (a int)",
    "SELECT lo_create(0)",
    "SELECT pg_advisory_lock(7306016)",
    "SELECT pg_read_file('/etc/passwd')",
)


def test_it_serves_works_and_says_where_it_is(served: OwnNewsroom) -> None:
    assert until(lambda: (served.health() or {}).get("worker"))
    assert f"The Tide is at http://127.0.0.1:{served.port}/" in served.said()
    assert server_of(served.var)


def test_readers_requests_log_in_as_the_public_who_can_become_nobody_else(served: OwnNewsroom) -> None:
    with urllib.request.urlopen(f"http://127.0.0.1:{served.port}/") as page:
        assert page.status == 200
    with connect(served.var) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE usename = %s AND query <> ''", [ROLE])
        assert cursor.fetchone() != (0,)

    public = connect(served.var, ROLE)
    public.autocommit = True
    with public.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FROM {SCHEMA}.articles_section; RESET ROLE; RESET SESSION AUTHORIZATION; COMMIT"
        )
        cursor.execute("SELECT current_user, session_user")
        assert cursor.fetchone() == (ROLE, ROLE)
        for statement in FORBIDDEN:
            with pytest.raises(psycopg2.errors.InsufficientPrivilege):
                cursor.execute(statement)
    public.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_it_alone_ends_everything_within_ten_seconds(own: OwnNewsroom, number: signal.Signals) -> None:
    served = own.serve()

    served.send_signal(number)
    code = served.wait(10)

    assert code == 0
    assert own.processes() == {}


def test_ctrl_c_reaching_all_of_the_terminals_processes_ends_everything(own: OwnNewsroom) -> None:
    served = own.serve()

    os.killpg(served.pid, signal.SIGINT)
    code = served.wait(10)

    assert code == 0
    assert own.processes() == {}
    assert "Traceback" not in own.said()


def test_ctrl_c_while_it_starts_ends_it_just_so(own: OwnNewsroom) -> None:
    served = own.begin("serve")
    assert until(lambda: server_of(own.var))

    served.send_signal(signal.SIGINT)
    served.wait(10)

    assert served.returncode != 1
    assert own.processes() == {}


def test_after_a_kill_of_everything_it_comes_up_by_itself_with_all_data(own: OwnNewsroom) -> None:
    own.serve()
    with connect(own.var) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE note AS SELECT 'committed' AS text")

    own.kill()
    served = own.serve()

    with connect(own.var) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT text FROM note")
        assert cursor.fetchall() == [("committed",)]

    served.kill()
    served.wait()
    assert until(lambda: not own.processes(), 15), "what it started ends when it is killed alone"


def test_a_command_beside_it_uses_its_database_and_leaves_it_running(served: OwnNewsroom) -> None:
    server = server_of(served.var)

    done = served.manage("showmigrations", "newsroom")

    assert done.returncode == 0, done.stderr
    assert "[X] 0001_" in done.stdout
    assert server_of(served.var) == server
    assert served.health()


def test_two_newsrooms_run_side_by_side(served: OwnNewsroom, own: OwnNewsroom) -> None:
    own.serve()

    assert own.health()
    assert served.health()
    assert Location.of(own.var).socket != Location.of(served.var).socket


def test_a_busy_port_is_one_sentence(own: OwnNewsroom) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", own.port))
        busy.listen()
        done = own.manage("serve")

    assert done.returncode == 1
    assert done.stderr.startswith(f"Port {own.port} on 127.0.0.1 is not available: Address already in use")
    assert done.stderr.count("\n") == 1
    assert server_of(own.var) is None


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "127.0.0.1:port", "nowhere.invalid"])
def test_an_unreachable_database_is_one_sentence_without_its_password(own: OwnNewsroom, host: str) -> None:
    began = time.monotonic()

    done = own.manage("serve", DATABASE_URL=f"postgres://me:secret@{host.format(port=free_port())}/none")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "secret" not in done.stderr
    assert done.stderr.count("\n") == 1
    assert time.monotonic() - began < 30
