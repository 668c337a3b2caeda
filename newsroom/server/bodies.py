"""Receiving what a visitor sends, with deadlines, before any thread is asked to answer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO, Any

Receive = Callable[[], Awaitable[dict[str, Any]]]

IN_MEMORY = 64 * 1024
"""What is larger is written to a temporary file."""


class TooLarge(Exception):
    """The body is larger than this address takes."""


class TooSlow(Exception):
    """The body did not come in time."""


class NoRoom(Exception):
    """All visitors together are sending more than the server keeps at a time."""


class Gone(Exception):
    """The visitor left before all was sent."""


@dataclass(frozen=True)
class Patience:
    """How slowly a visitor may send."""

    silence: float = 10.0
    """Seconds without a byte."""
    grace: float = 20.0
    """Seconds before the speed is looked at."""
    bytes_per_second: int = 8 * 1024
    """The slowest average speed after that; a telephone line had half of it."""

    def seconds_left(self, begun: float, received: int) -> float:
        """Returns how long the next bytes may take; nothing or less where the time is up."""
        until = begun + self.grace + received / self.bytes_per_second
        return min(self.silence, until - time.monotonic())


@dataclass
class Bodies:
    """Receives bodies, and counts what they take up until they are answered."""

    patience: Patience = Patience()
    most_at_a_time: int = 1024 * 1024 * 1024
    kept: int = 0

    async def receive(self, receive: Receive, *, most: int) -> tuple[IO[bytes], int]:
        """Returns the body, to be given back with `release`, and its size.

        Raises TooLarge for more than `most` bytes, TooSlow, NoRoom, and Gone.
        """
        body: IO[bytes] = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - closed by release
        size, begun, more = 0, time.monotonic(), True
        try:
            while more:
                chunk, more = await self._chunk(receive, self.patience.seconds_left(begun, size))
                size += len(chunk)
                self.kept += len(chunk)
                if size > most:
                    raise TooLarge
                if self.kept > self.most_at_a_time:
                    raise NoRoom
                body.write(chunk)
        except BaseException:
            self.release(body, size)
            raise
        body.seek(0)
        return body, size

    async def _chunk(self, receive: Receive, seconds: float) -> tuple[bytes, bool]:
        try:
            async with asyncio.timeout(max(seconds, 0.0)):
                message = await receive()
        except TimeoutError as error:
            raise TooSlow from error
        if message["type"] == "http.disconnect":
            raise Gone
        return message.get("body", b""), message.get("more_body", False)

    def release(self, body: IO[bytes], size: int) -> None:
        """Forget a body."""
        self.kept -= size
        body.close()
