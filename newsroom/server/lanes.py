"""Which threads answer which requests: each kind has some of its own, so that none can take those of another."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

T = TypeVar("T")


class LaneFull(Exception):
    """So many requests of this kind wait already that another one would wait in vain."""


@dataclass
class Lane:
    """A few threads for one kind of request, and a queue in front of them that has an end."""

    name: str
    threads: int
    most_waiting: int
    paths: Sequence[str]
    """How the addresses of its requests begin."""
    methods: Sequence[str] = ()
    """Empty for all methods."""
    taken: int = 0
    """How many requests are being answered or wait."""

    @cached_property
    def pool(self) -> ThreadPoolExecutor:
        """Its threads. Each is started when it is first needed, and then has a database connection of its own."""
        return ThreadPoolExecutor(self.threads, thread_name_prefix=self.name)

    def takes(self, method: str, path: str) -> bool:
        """Returns whether a request belongs here."""
        return path.startswith(tuple(self.paths)) and (not self.methods or method in self.methods)

    async def run(self, answer: Callable[[], T]) -> T:
        """Have one of the threads call `answer`; returns what that does. Raises LaneFull instead of a long wait."""
        if self.taken >= self.threads + self.most_waiting:
            raise LaneFull(self.name)
        self.taken += 1
        future = asyncio.get_running_loop().run_in_executor(self.pool, answer)
        future.add_done_callback(self._left)
        return await asyncio.shield(future)

    def _left(self, future: asyncio.Future[T]) -> None:
        self.taken -= 1
        if not future.cancelled():
            future.exception()  # the asker may be gone; a failure is logged where it happens


def standard_lanes(threads: int) -> list[Lane]:
    """Returns the newsroom's lanes; a request belongs to the first that takes it.

    Passwords are checked in one thread: it is slow by intent, and whoever guesses may keep only other guessers waiting.
    """
    return [
        Lane("health", 1, 50, ["/healthz"]),
        Lane("logins", 1, 20, ["/admin/login"], methods=["POST"]),
        Lane("desk", threads, 200, ["/admin/"]),
        Lane("files", 2, 1000, ["/media/", "/static/"]),
        # Each search keeps a core of the database busy: they have half as many threads as all other pages have.
        Lane("search", max(1, threads // 2), 50, ["/search/"]),
        Lane("readers", threads, 1000, ["/"]),
    ]
