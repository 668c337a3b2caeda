"""From a fresh checkout to a newsroom that answers: what `manage.py serve` does before it serves."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.apps import apps
from django.core.management import call_command, get_commands

from newsroom.models import Beat
from newsroom.ops import assets
from newsroom.ops.heartbeat import beat

DEMO = "load_demo"
BACKLOG = 2048


class CannotServe(Exception):
    """The newsroom cannot be served like this; the message is one sentence for the person at the terminal."""


@dataclass(frozen=True)
class Address:
    """Where the server listens."""

    host: str
    port: int

    @classmethod
    def of(cls, env: Mapping[str, str]) -> Address:
        """`HOST` and `PORT`, by default 127.0.0.1 and 8000."""
        port = env.get("PORT") or "8000"
        if not port.isdigit() or int(port) > 65535:
            raise CannotServe(f"PORT is {port!r}; it has to be a number from 0 to 65535.")
        return cls(env.get("HOST") or "127.0.0.1", int(port))

    def claim(self) -> socket.socket:
        """A socket bound to the port, which is refused where another server has it. It does not listen yet."""
        try:
            family, kind, *_, place = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)[0]
            claimed = socket.socket(family, kind)
            claimed.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            claimed.bind(place)
        except OSError as error:
            raise self._busy(error) from error
        return claimed

    def listen(self, claimed: socket.socket) -> None:
        """Let visitors queue. Of two that claimed the port at the same time, the second is refused here."""
        try:
            claimed.listen(BACKLOG)
        except OSError as error:
            raise self._busy(error) from error

    def _busy(self, error: OSError) -> CannotServe:
        return CannotServe(
            f"Port {self.port} on {self.host} cannot be had: {error.strerror or error}; "
            "set PORT (or HOST) to another one."
        )

    @property
    def url(self) -> str:
        """How a browser on this machine finds it."""
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104 - compared, not bound
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"


def set_up(say: Callable[[str], None]) -> None:
    """Bring tables and static files up to date, and fill a new newsroom with the demo."""
    call_command("migrate", interactive=False, verbosity=0)
    if assets.collect():
        say("Static files collected.")
    if wants_demo():
        say("A new newsroom: the demo is being written …")
        _load_demo()


def wants_demo() -> bool:
    """A newsroom that has no story, or one whose demo was broken off."""
    if DEMO not in get_commands():
        return False
    begun = Beat.objects.filter(name=DEMO).first()
    if begun is not None:
        return not begun.detail.get("done")
    return not apps.get_model("articles", "Article").objects.exists()


def _load_demo() -> None:
    beat(DEMO, done=False)
    call_command(DEMO)
    beat(DEMO, done=True)


def demo_logins(var: Path) -> list[str]:
    """A line for each login of the demo, for the terminal; none where there is no demo."""
    try:
        logins = json.loads((var / "demo-logins.json").read_text())
    except FileNotFoundError:
        return []
    width = max((len(login["username"]) for login in logins), default=0)
    return [f"{login['username'].ljust(width)}  {login['password']}  {login['role']}" for login in logins]
