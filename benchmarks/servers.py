"""The two sites that are compared, each behind the same server with the same settings."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Server:
    """A running server."""

    name: str
    port: int
    pid: int

    def megabytes(self) -> list[float]:
        """Returns the resident memory of each worker process, shared memory included, in MB."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        return [_resident(int(child)) for child in children]


@contextmanager
def run_server(name: str, settings: str) -> Iterator[Server]:
    """Serve a site, by the module of its settings, with the newsroom's web server for as long as the block lasts."""
    port = _free_port()
    env = {**os.environ, "DEBUG": "", "PORT": str(port), "DJANGO_SETTINGS_MODULE": settings}
    command = [sys.executable, "-m", "newsroom.server"]
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL)
    try:
        _wait_for(port, process)
        yield Server(name, port, process.pid)
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(port: int, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"The server on port {port} did not answer.")


def _free_port() -> int:
    with socket.socket() as claimed:
        claimed.bind(("127.0.0.1", 0))
        return int(claimed.getsockname()[1])


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))
