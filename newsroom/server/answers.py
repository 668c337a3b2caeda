"""What Django answered, whole: the thread that made it is free before the first byte is sent to a slow visitor."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from tempfile import SpooledTemporaryFile
from typing import IO, Any

Header = tuple[bytes, bytes]
WsgiApplication = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

MOST_IN_MEMORY = 4 * 1024 * 1024
"""A larger body, which only exports have, is written to a temporary file until it is sent."""


class SentFile:
    """The file that an answer consists of (`wsgi.file_wrapper`), which the server can send by itself."""

    def __init__(self, file: IO[bytes], block_size: int = 64 * 1024) -> None:
        self.file, self.block_size = file, block_size

    def __iter__(self) -> Any:
        return iter(lambda: self.file.read(self.block_size), b"")

    def close(self) -> None:
        """Close the file, and with it Django's response."""
        self.file.close()

    def path(self, size: int | None) -> str | None:
        """Returns where the file lies if the answer is all of it; None if it is a part, or lies nowhere."""
        name = getattr(self.file, "name", None)
        try:
            whole = self.file.tell() == 0 and os.fstat(self.file.fileno()).st_size == size
        except (OSError, AttributeError, ValueError):
            return None
        return os.path.abspath(name) if whole and isinstance(name, str) else None


@dataclass
class Answer:
    """A status, headers, and a body that is bytes, a file's path, or a temporary file that is open."""

    status: int
    headers: list[Header] = field(default_factory=list)
    body: bytes | str | IO[bytes] = b""


def sentence(status: int, text: str, **headers: str) -> Answer:
    """Returns an answer of the server itself: one sentence, after which the connection is closed."""
    said = {"content-type": "text/plain; charset=utf-8", "connection": "close", "cache-control": "no-store", **headers}
    body = f"{text}\n".encode()
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in said.items()]
    return Answer(status, [*named, (b"content-length", str(len(body)).encode())], body)


def call(application: WsgiApplication, environ: dict[str, Any]) -> Answer:
    """Have a WSGI application answer. Returns only when the answer is whole and the application has finished."""
    answer = Answer(500)

    def start_response(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> None:
        answer.status = int(status.split(" ", 1)[0])
        answer.headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]

    result = application(environ, start_response)
    try:
        answer.body = _whole(result, answer.headers)
    finally:
        close = getattr(result, "close", None)
        if close is not None:
            close()
    return answer


def _whole(result: Iterable[bytes], headers: list[Header]) -> bytes | str | IO[bytes]:
    if isinstance(result, SentFile):
        size = next((int(value) for name, value in headers if name == b"content-length"), None)
        path = result.path(size)
        if path is not None:
            return path
    kept = SpooledTemporaryFile(max_size=MOST_IN_MEMORY)  # noqa: SIM115 - closed when it has been sent
    size = sum(kept.write(chunk) for chunk in result)
    kept.seek(0)
    if size > MOST_IN_MEMORY:
        return kept
    with kept:
        return kept.read()
