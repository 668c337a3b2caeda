"""What the environment says of the web server."""

from __future__ import annotations

from dataclasses import dataclass

from newsroom.ops.environment import flag, number


def patience() -> int:
    """Returns the seconds that a visitor may be silent in the middle of a request (`WEB_PATIENCE`)."""
    return min(number("WEB_PATIENCE", 10), 60)


@dataclass(frozen=True)
class Options:
    """How many processes there are, how large they may grow, and whether saved code is to take effect."""

    workers: int
    memory: int
    """In MB: a process that has grown beyond it is replaced."""
    reload: bool
    patience: int
    """In seconds: how long the head of a request may take, and how long a connection may stay open between two."""

    @classmethod
    def of_environment(cls) -> Options:
        """Read `WEB_WORKERS`, `WEB_MEMORY`, `WEB_PATIENCE` and `DEBUG`. While developing, one process is enough.

        Raises ImproperlyConfigured for what is no number or no switch.
        """
        reload = flag("DEBUG")
        return cls(1 if reload else number("WEB_WORKERS", 2), number("WEB_MEMORY", 512), reload, patience())
