"""Where the server listens: `HOST` and `PORT`, the socket bound to them, and the URL that a browser opens."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from dataclasses import dataclass

WAITING_CONNECTIONS = 2048
"""How many connections may wait to be accepted."""


class CannotListen(Exception):
    """The server cannot listen there; the message is one sentence for the person at the terminal."""


@dataclass(frozen=True)
class ServerAddress:
    """The host and the port that the server listens on."""

    host: str
    port: int

    @classmethod
    def of(cls, env: Mapping[str, str]) -> ServerAddress:
        """Read `HOST` and `PORT`, by default 127.0.0.1 and 8000. Raises CannotListen for a `PORT` that is none."""
        port = env.get("PORT") or "8000"
        if not port.isdigit() or int(port) > 65535:
            raise CannotListen(f"PORT is {port!r}; it has to be a number from 0 to 65535.")
        return cls(env.get("HOST") or "127.0.0.1", int(port))

    def claim(self) -> socket.socket:
        """Returns a socket that is bound to the port and does not listen yet.

        Raises CannotListen where another server has the port.
        """
        try:
            family, kind, *_, bound = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)[0]
            claimed = socket.socket(family, kind)
            claimed.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            claimed.bind(bound)
        except OSError as error:
            raise self._unavailable(error) from error
        return claimed

    def listen(self, claimed: socket.socket) -> None:
        """Start to listen. Raises CannotListen for the second of two processes that claimed the port at once."""
        try:
            claimed.listen(WAITING_CONNECTIONS)
        except OSError as error:
            raise self._unavailable(error) from error

    def _unavailable(self, error: OSError) -> CannotListen:
        return CannotListen(
            f"Port {self.port} on {self.host} is not available: {error.strerror or error}; "
            "set PORT (or HOST) to another one."
        )

    @property
    def url(self) -> str:
        """The URL for a browser on this machine."""
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104 - compared, not bound
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"
