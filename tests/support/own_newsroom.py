"""A newsroom of a test's own: its files, its processes, and what it says."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg2
from psycopg2.extensions import connection as Connection

from newsroom.ops.embedded.cluster import Cluster
from newsroom.ops.embedded.location import DATABASE_NAME, SOCKET_PORT, Location

ROOT = Path(__file__).resolve().parent.parent.parent
LONGEST_SECONDS = 60


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(true: Callable[[], object], seconds: float = LONGEST_SECONDS) -> bool:
    """Wait for something to become true; did it in time?"""
    deadline = time.monotonic() + seconds
    while not (held := true()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return bool(held)


def connect(var: Path, user: str = DATABASE_NAME) -> Connection:
    """A connection to the embedded database of the newsroom in `var`, as its owner unless another is named."""
    return psycopg2.connect(host=str(Location.of(var).socket), port=SOCKET_PORT, user=user, dbname=DATABASE_NAME)


def answers(var: Path) -> bool:
    """Does the database of the newsroom in `var` let one in?"""
    try:
        connect(var).close()
    except psycopg2.OperationalError:
        return False
    return True


def server_of(var: Path) -> int | None:
    """The process id of the database server of the newsroom in `var`."""
    return Cluster(Location.of(var), os.environ).process()


@dataclass
class OwnNewsroom:
    """Commands and a served newsroom in a folder of their own."""

    var: Path
    port: int = field(default_factory=free_port)
    served: subprocess.Popen[str] | None = None

    def env(self, **more: str) -> dict[str, str]:
        """What its processes have in their environment. One of them answers requests: each takes a while to start."""
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "POSTGRES_BIN", "TMPDIR")}
        return {
            **kept,
            "VAR_DIR": str(self.var),
            "PORT": str(self.port),
            "PYTHONUNBUFFERED": "1",
            "WEB_WORKERS": "1",
            **more,
        }

    def manage(self, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        """Run a `manage.py` command to its end."""
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.env(**env),
            capture_output=True,
            text=True,
            check=False,
            timeout=3 * LONGEST_SECONDS,
        )

    def begin(self, *arguments: str, **env: str) -> subprocess.Popen[str]:
        """Start a `manage.py` command, as in a terminal of its own."""
        log = (self.var / "said.log").open("a")
        return subprocess.Popen(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.env(**env),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            text=True,
            start_new_session=True,
        )

    def serve(self, **env: str) -> subprocess.Popen[str]:
        """Start it and wait until it is healthy."""
        served = self.served = self.begin("serve", **env)
        assert until(lambda: self.health() or served.poll() is not None, 3 * LONGEST_SECONDS), self.said()
        assert served.poll() is None, self.said()
        return served

    def health(self) -> dict[str, Any] | None:
        """What `/healthz` says; None where nobody answers, or not well."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=3) as response:
                answer: dict[str, Any] = json.load(response)
                return answer
        except (OSError, ValueError):
            return None

    def said(self) -> str:
        """Everything that its long-running commands have written."""
        return (self.var / "said.log").read_text()

    def processes(self) -> dict[int, str]:
        """The command lines of all processes that are this newsroom's, the database's too (Linux)."""
        found = {}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                words = (folder / "environ").read_bytes().split(b"\0")
                line = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                here = os.readlink(folder / "cwd")
            except OSError:
                continue
            if f"VAR_DIR={self.var}".encode() in words or here.startswith(f"{self.var}/"):
                found[int(folder.name)] = line
        return found

    def process(self, word: str) -> int:
        """The oldest of its processes with that word in its command line."""
        return min(pid for pid, line in self.processes().items() if word in line)

    def kill(self) -> None:
        """`kill -9` of everything."""
        while found := self.processes():
            for pid in found:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            if self.served:
                self.served.wait()
            time.sleep(0.05)
