"""Readers who ask all the time, and what they were answered when."""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

PAUSE_SECONDS = 0.03


@dataclass
class Readers:
    """Several readers of one address, until the block ends."""

    url: str
    count: int = 6
    answers: list[tuple[float, int]] = field(default_factory=list)
    """When each request began, on the monotonic clock, and its status; 0 where nobody answered."""
    done: threading.Event = field(default_factory=threading.Event)
    threads: list[threading.Thread] = field(default_factory=list)

    def __enter__(self) -> Self:
        self.threads = [threading.Thread(target=self._read) for _ in range(self.count)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.done.set()
        for thread in self.threads:
            thread.join()

    def between(self, begin: float, end: float) -> list[int]:
        """The statuses of the requests that began in that time."""
        return [status for at, status in list(self.answers) if begin <= at < end]

    def _read(self) -> None:
        while not self.done.is_set():
            at = time.monotonic()
            self.answers.append((at, status_of(self.url)))
            time.sleep(PAUSE_SECONDS)


def status_of(url: str) -> int:
    """The status of one answer, 0 where there is none."""
    try:
        with urllib.request.urlopen(url, timeout=10) as response:
            response.read()
            return int(response.status)
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0
