"""A pool of processes that make chunks while the main process writes the ones before."""

from __future__ import annotations

import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING

import django

from newsroom.ops.supervision import SUPERVISOR_VARIABLE, end_with_supervisor

if TYPE_CHECKING:  # these need Django's models, and a new process has to set Django up first
    from demo.mass.chunks import Chunk, ChunkJob
    from demo.mass.rows import Stock
    from demo.mass.stories import ArchivePlan

POOL_PROCESSES = 2
MOST_PENDING_CHUNKS = POOL_PROCESSES + 1
"""How many chunks may be in the making, or wait to be written."""

_makers: list[Callable[[ChunkJob], Chunk]] = []
"""In a process of the pool, the one function that makes its chunks."""


def make_in_pool(works: Iterable[ChunkJob], plan: ArchivePlan, stock: Stock) -> Iterator[Chunk]:
    """Yields the chunks of these jobs, in their order."""
    shared = pickle.dumps((plan, stock))
    pool = ProcessPoolExecutor(POOL_PROCESSES, get_context("spawn"), initializer=_begin, initargs=(shared,))
    coming: deque[Future[Chunk]] = deque()
    try:
        for work in works:
            coming.append(pool.submit(_make, work))
            if len(coming) > MOST_PENDING_CHUNKS:
                yield coming.popleft().result()
        while coming:
            yield coming.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(shared: bytes) -> None:
    """Set up a process of the pool, which ignores Ctrl-C and ends when the main process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_supervisor({SUPERVISOR_VARIABLE: str(os.getppid())})
    django.setup()
    from demo.mass.chunks import make_chunk

    plan, stock = pickle.loads(shared)  # noqa: S301 - our own, from the process that started this one
    _makers.append(partial(make_chunk, plan=plan, stock=stock))


def _make(work: ChunkJob) -> Chunk:
    return _makers[0](work)
