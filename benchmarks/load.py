"""Requests a number of pages from a server on this machine, over connections that stay open."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Round:
    """What one round measured."""

    pages: int
    seconds: float
    bytes: int
    failed: int

    @property
    def per_second(self) -> float:
        """Pages answered in a second."""
        return self.pages / self.seconds


def request_pages(port: int, paths: Sequence[str], *, pages: int, connections: int = 4) -> Round:
    """Request `pages` pages over `connections` connections, going through `paths`. Returns what was measured."""
    tally = [[0, 0, 0] for _ in range(connections)]
    share = pages // connections
    threads = [
        threading.Thread(target=_reader, args=(port, paths, share, number * share, tally[number]))
        for number in range(connections)
    ]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - begun
    done, size, failed = (sum(column) for column in zip(*tally, strict=True))
    return Round(done, seconds, size, failed)


def _reader(port: int, paths: Sequence[str], pages: int, offset: int, tally: list[int]) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    for number in range(pages):
        connection.request("GET", paths[(offset + number) % len(paths)])
        answer = connection.getresponse()
        tally[1] += len(answer.read())
        tally[0] += 1
        tally[2] += answer.status != 200
    connection.close()
