"""The real web server, started as in production on the tests' database, and visitors that behave badly."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass

from tests.support.own_newsroom import ROOT, free_port, until
from tests.support.processes import database_url


@dataclass
class WebServer:
    """A server that runs."""

    port: int
    process: subprocess.Popen[str]

    def ask(self, path: str, *headers: str, host: str = "127.0.0.1") -> tuple[int, str, str]:
        """Returns the status, the headers and the body; no redirect is followed."""
        return self.send(head(f"GET {path} HTTP/1.1", *headers, host=host))

    def send(self, request: bytes) -> tuple[int, str, str]:
        """Send bytes as they are. Returns what `ask` does; status 0 where nothing was answered."""
        with self.connect() as connection:
            connection.sendall(request)
            connection.settimeout(30)
            received = b""
            with suppress(ConnectionError):
                while piece := connection.recv(65536):
                    received += piece
        said, _, body = received.decode("utf-8", "replace").partition("\r\n\r\n")
        return int(said.split(" ")[1]) if said else 0, said.lower(), body

    def connect(self) -> socket.socket:
        """A connection to it."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def seconds(self, path: str, times: int = 10) -> list[float]:
        """Ask so many times, each over a new connection. Returns how long each took, the quickest first."""
        found = []
        for _ in range(times):
            begun = time.perf_counter()
            assert self.ask(path)[0] == 200
            found.append(time.perf_counter() - begun)
        return sorted(found)

    def answers(self) -> bool:
        """Returns whether it answers anything at all."""
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=3).close()
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False
        return True


def head(line: str, *headers: str, host: str = "127.0.0.1") -> bytes:
    """The head of a request, after whose answer the connection is closed."""
    return "\r\n".join([line, f"Host: {host}", "Connection: close", *headers, "", ""]).encode()


@contextmanager
def web_server(**env: str) -> Iterator[WebServer]:
    """Run it with an environment of its own for as long as the block lasts."""
    port = free_port()
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "VAR_DIR", "MEDIA_ROOT") if name in os.environ}
    process = subprocess.Popen(
        [sys.executable, "-m", "newsroom.server"],
        cwd=ROOT,
        env={**kept, "DATABASE_URL": database_url(), "PORT": str(port), **env},
        stdin=subprocess.DEVNULL,
        text=True,
    )
    server = WebServer(port, process)
    try:
        assert until(lambda: server.answers() or process.poll() is not None)
        assert process.poll() is None
        yield server
    finally:
        process.terminate()
        process.wait(20)


@contextmanager
def half_sent(server: WebServer, begun: bytes, times: int) -> Iterator[list[socket.socket]]:
    """So many visitors who begin a request and never end it."""
    with ExitStack() as stack:
        connections = [stack.enter_context(server.connect()) for _ in range(times)]
        for connection in connections:
            connection.sendall(begun)
        time.sleep(0.3)
        yield connections
