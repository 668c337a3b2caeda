"""Who uses the embedded database: the first to come starts it, the last to go stops it.

Two locks in `VAR_DIR`, both of which the kernel takes back from a process that dies: the gate, held alone while the
server is being started or stopped, and the list of users, shared by all who use it.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from newsroom.ops.embedded.cluster import Cluster
from newsroom.ops.embedded.location import EmbeddedDatabaseError, Place


@contextmanager
def leased(var: Path, env: Mapping[str, str], *, throwaway: bool = False) -> Iterator[Cluster]:
    """The embedded database of the newsroom in `var`, running for as long as the block lasts.

    Raises EmbeddedDatabaseError where it cannot be started.
    """
    cluster = Cluster(Place.of(var), env, throwaway)
    cluster.place.prepare()
    with _lock_files(var) as (gate, users):
        with _locked(gate):
            fcntl.flock(users, fcntl.LOCK_SH)
            try:
                cluster.start()
            except BaseException:
                _leave(cluster, users)
                raise
        try:
            yield cluster
        finally:
            with _locked(gate):
                _leave(cluster, users)


def stop_if_unused(var: Path, env: Mapping[str, str]) -> bool:
    """Stop a server that outlived all its users, killed ones; False where somebody still uses it."""
    cluster = Cluster(Place.of(var), env)
    with _lock_files(var) as (gate, users), _locked(gate):
        return _leave(cluster, users)


def _leave(cluster: Cluster, users: int) -> bool:
    """Stop the server, unless somebody else uses it. The gate keeps newcomers out meanwhile."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    cluster.stop()
    return True


@contextmanager
def _locked(gate: int) -> Iterator[None]:
    fcntl.flock(gate, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(gate, fcntl.LOCK_UN)


@contextmanager
def _lock_files(var: Path) -> Iterator[tuple[int, int]]:
    """The gate's file and the users', open."""
    try:
        files = [
            os.open(var / name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            for name in ("postgres.gate", "postgres.users")
        ]
    except OSError as error:
        raise EmbeddedDatabaseError(f"The newsroom cannot write to its folder {var}: {error.strerror}.") from error
    try:
        yield files[0], files[1]
    finally:
        for file in files:
            os.close(file)
