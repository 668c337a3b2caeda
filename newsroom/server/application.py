"""Answers requests: receives them whole, has a thread of their lane ask Django, and sends what that answered.

So no thread of Django's waits for a visitor, who may be slow, or may be many.
"""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import IO, Any

from newsroom.server.answers import Answer, WsgiApplication, call, sentence
from newsroom.server.bodies import Bodies, Gone, NoRoom, Receive, TooLarge, TooSlow
from newsroom.server.environ import environ_of
from newsroom.server.lanes import Lane, LaneFull

Send = Callable[[dict[str, Any]], Awaitable[None]]

SMALL = 64 * 1024
"""What anybody may send."""
SEND_SECONDS = 30.0
"""How long a visitor may take to accept one piece of a large answer."""
PIECE = 256 * 1024

logger = logging.getLogger(__name__)


@dataclass
class Application:
    """An ASGI application around a WSGI one."""

    wsgi: WsgiApplication
    lanes: Sequence[Lane]
    uploads: str
    """How the addresses begin that take more than a little, from whoever is logged in."""
    session_cookie: str
    most_bytes: int = 128 * 1024 * 1024
    bodies: Bodies = field(default_factory=Bodies)

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            raise NotImplementedError(f"The newsroom does not speak {scope['type']}.")
        try:
            answer = await self._answer(scope, receive)
        except Gone:
            return
        await send_answer(answer, send)

    async def _answer(self, scope: dict[str, Any], receive: Receive) -> Answer:
        names = dict(scope["headers"])
        if not scope["raw_path"].startswith(b"/"):
            return sentence(400, "This is no address of a page.")
        if b"transfer-encoding" not in names and names.get(b"content-length", b"0") == b"0":
            return await self._asked(scope, io.BytesIO(), None)
        most = self._most(scope["path"], names.get(b"cookie", b""))
        try:
            if int(names.get(b"content-length", b"0")) > most:
                raise TooLarge
            body, size = await self.bodies.receive(receive, most=most)
        except TooLarge:
            return sentence(413, f"This is too large: at most {most // 1024} kB are taken here.")
        except TooSlow:
            return sentence(408, "This took too long to arrive. Please send it again.")
        except NoRoom:
            return sentence(503, "Too much is being sent at this moment. Please try again.", retry_after="10")
        try:
            return await self._asked(scope, body, size)
        finally:
            self.bodies.release(body, size)

    def _most(self, path: str, cookies: bytes) -> int:
        logged_in = f"{self.session_cookie}=".encode() in cookies
        return self.most_bytes if logged_in and path.startswith(self.uploads) else SMALL

    async def _asked(self, scope: dict[str, Any], body: IO[bytes], size: int | None) -> Answer:
        lane = next(each for each in self.lanes if each.takes(scope["method"], scope["path"]))
        try:
            return await lane.run(partial(call, self.wsgi, environ_of(scope, body, size)))
        except LaneFull:
            return sentence(503, "Too many people are asking at this moment. Please try again.", retry_after="5")
        except Exception:
            logger.exception("%s %s could not be answered", scope["method"], scope["path"])
            return sentence(500, "The newsroom could not answer.")


async def send_answer(answer: Answer, send: Send) -> None:
    """Send an answer to a visitor, who may take some time."""
    await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
    if isinstance(answer.body, bytes):
        await send({"type": "http.response.body", "body": answer.body})
    elif isinstance(answer.body, str):
        await send({"type": "http.response.pathsend", "path": answer.body})
    else:
        await _send_in_pieces(answer.body, send)


async def _send_in_pieces(body: IO[bytes], send: Send) -> None:
    with body:
        while piece := body.read(PIECE):
            async with asyncio.timeout(SEND_SECONDS):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})
