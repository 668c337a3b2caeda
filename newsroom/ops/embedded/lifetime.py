"""Starts the embedded database for the first process that uses it, and stops it after the last one.

The kernel releases both locks in `VAR_DIR` when a process dies: the start lock, held exclusively while the server is
being started or stopped, and the users' lock, shared by all processes that use the server.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from newsroom.ops.embedded import binaries
from newsroom.ops.embedded.cluster import Cluster
from newsroom.ops.embedded.location import EmbeddedDatabaseError, Location

# Processes of different versions may share a VAR_DIR, so these two names cannot change.
START_LOCK_FILE, USERS_LOCK_FILE = "postgres.gate", "postgres.users"


@contextmanager
def embedded_database(var: Path, env: Mapping[str, str], *, throwaway: bool = False) -> Iterator[Cluster]:
    """Have the embedded database of the newsroom in `var` running for as long as the block lasts.

    Raises EmbeddedDatabaseError where it cannot be started.
    """
    cluster = Cluster(Location.of(var), env, throwaway)
    cluster.location.prepare()
    with _lock_files(var) as (start_lock, users_lock):
        with _locked(start_lock):
            fcntl.flock(users_lock, fcntl.LOCK_SH)
            try:
                cluster.start()
            except BaseException:
                _stop_if_last(cluster, users_lock)
                raise
        try:
            yield cluster
        finally:
            with _locked(start_lock):
                _stop_if_last(cluster, users_lock)


def prepare_database(var: Path, env: Mapping[str, str]) -> None:
    """As root, have data and folders ready for the account that is to run the server.

    Raises EmbeddedDatabaseError where they cannot be, or where another user still runs the server.
    """
    cluster = Cluster(Location.of(var), env)
    cluster.location.prepare()
    with _lock_files(var) as (start_lock, _), _locked(start_lock):
        if cluster.process() is None:
            cluster.prepare(binaries.find_programs(cluster.location, env))
        elif cluster.location.is_nobodys():
            raise EmbeddedDatabaseError(
                f"The database in {cluster.location.data} is being run by another system user: "
                "stop the newsroom that uses it, then start this one again."
            )


def start_again(cluster: Cluster) -> None:
    """Have a server running again that was killed while `embedded_database` held it.

    Raises EmbeddedDatabaseError where it cannot be started.
    """
    with _lock_files(cluster.location.var) as (start_lock, _), _locked(start_lock):
        cluster.start()


def _stop_if_last(cluster: Cluster, users_lock: int) -> None:
    """Stop the server, unless another process uses it. The caller's start lock keeps new users out meanwhile."""
    try:
        fcntl.flock(users_lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    cluster.stop()


@contextmanager
def _locked(lock: int) -> Iterator[None]:
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(lock, fcntl.LOCK_UN)


@contextmanager
def _lock_files(var: Path) -> Iterator[tuple[int, int]]:
    """Open the files of the start lock and of the users' lock."""
    with ExitStack() as opened:
        files = []
        try:
            for name in (START_LOCK_FILE, USERS_LOCK_FILE):
                files.append(os.open(var / name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
                opened.callback(os.close, files[-1])
        except OSError as error:
            raise EmbeddedDatabaseError(f"The newsroom cannot write to its folder {var}: {error.strerror}.") from error
        yield files[0], files[1]
