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

from newsroom.embedded.cluster import Cluster
from newsroom.embedded.place import EmbeddedDatabaseError, Place


@contextmanager
def leased(var: Path, env: Mapping[str, str], *, throwaway: bool = False) -> Iterator[Cluster]:
    """The embedded database of the newsroom in `var`, running for as long as the block lasts.

    Raises EmbeddedDatabaseError where it cannot be started.
    """
    cluster = Cluster(Place.of(var), env, throwaway)
    cluster.place.prepare()
    gate, users = _lock_file(var, "postgres.gate"), _lock_file(var, "postgres.users")
    try:
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
    finally:
        os.close(users)
        os.close(gate)


def _leave(cluster: Cluster, users: int) -> None:
    """Stop the server, unless somebody else uses it. The gate keeps newcomers out meanwhile."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    cluster.stop()


@contextmanager
def _locked(gate: int) -> Iterator[None]:
    fcntl.flock(gate, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(gate, fcntl.LOCK_UN)


def _lock_file(var: Path, name: str) -> int:
    try:
        return os.open(var / name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise EmbeddedDatabaseError(f"The newsroom cannot write to its folder {var}: {error.strerror}.") from error
