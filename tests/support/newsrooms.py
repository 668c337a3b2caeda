"""Newsrooms of their own for tests that start, kill and stop whole processes."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from newsroom.ops.embedded.lifetime import embedded_database
from newsroom.ops.embedded.location import Location
from tests.support.abandoned import stop_abandoned_server
from tests.support.own_newsroom import OwnNewsroom

SET_UP = """
from django.core.management import call_command
from newsroom.ops import assets, heartbeat
call_command("migrate", verbosity=0)
assets.collect_if_changed()
heartbeat.record_heartbeat("load_demo", done=True)
"""


@contextmanager
def folder() -> Iterator[Path]:
    """A folder that the database's account can reach; nothing of a newsroom in it is left afterwards."""
    var = Path(tempfile.mkdtemp(prefix="newsroom-own-")).resolve()
    var.chmod(0o711)
    try:
        yield var
        stop_abandoned_server(var)
    finally:
        location = Location.of(var)
        for each in (location.home, location.socket, var):
            shutil.rmtree(each, ignore_errors=True)


def copied(source: Path, target: Path) -> Path:
    """Everything in `source` again in `target`, with its owners."""
    subprocess.run(["cp", "-a", f"{source}/.", target], check=True)
    return target


@pytest.fixture
def empty() -> Iterator[Path]:
    """The folder of a newsroom that has never been started."""
    with folder() as made:
        yield made


@pytest.fixture(scope="session")
def once() -> Iterator[Path]:
    """A folder with an empty database, made once as that takes its time."""
    with folder() as made:
        with embedded_database(made, os.environ, throwaway=True):
            pass
        yield made


@pytest.fixture
def var(empty: Path, once: Path) -> Path:
    """The folder of a newsroom whose database is there, empty and stopped."""
    return copied(once, empty)


@pytest.fixture(scope="session")
def prepared() -> Path:
    """The folder of a newsroom whose tables and static files are made and which thinks that it has its demo.

    One is made for all processes of the tests, as that takes its time; it goes with the folder of the whole run.
    """
    made = Path(os.environ["VAR_DIR"]) / "prepared"
    with made.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            made.mkdir(mode=0o711)
            done = OwnNewsroom(made).manage("shell", "--verbosity=0", "--command", SET_UP)
            assert done.returncode == 0, done.stderr
    return made


@contextmanager
def own_newsroom(prepared: Path) -> Iterator[OwnNewsroom]:
    """A newsroom that is set up but does not run; whatever a test starts of it is ended afterwards."""
    with folder() as made:
        newsroom = OwnNewsroom(copied(prepared, made))
        try:
            yield newsroom
        finally:
            newsroom.kill()


@pytest.fixture
def own(prepared: Path) -> Iterator[OwnNewsroom]:
    """A newsroom that is set up and may be started."""
    with own_newsroom(prepared) as newsroom:
        yield newsroom


@pytest.fixture(scope="session")
def running(prepared: Path) -> Iterator[OwnNewsroom]:
    """A newsroom that is served once for many tests, as its start is what takes time."""
    with own_newsroom(prepared) as newsroom:
        newsroom.serve(SITE_NAME="The Tide", WEB_WORKERS="2")
        yield newsroom


@pytest.fixture
def served(running: OwnNewsroom) -> OwnNewsroom:
    """That newsroom, healthy again whatever the test before did to it."""
    if running.served is None or running.served.poll() is not None:
        running.kill()
        running.serve(SITE_NAME="The Tide", WEB_WORKERS="2")
    assert running.health()
    return running
