"""Processes that make chunks while the one that started them writes those before."""

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

from newsroom.ops.supervision import SUPERVISOR, end_with_supervisor

if TYPE_CHECKING:  # they need Django's models, which a new process has only once it has set Django up
    from demo.mass.chunks import Chunk, Work
    from demo.mass.rows import Stock
    from demo.mass.stories import Plan

PROCESSES = 2
AHEAD = PROCESSES + 1
"""How many chunks are in the making, or made and waiting."""

_makers: list[Callable[[Work], Chunk]] = []
"""In a process of the pool: the one function that makes its chunks."""


def made(works: Iterable[Work], plan: Plan, stock: Stock) -> Iterator[Chunk]:
    """The chunks of these works, in their order."""
    shared = pickle.dumps((plan, stock))
    pool = ProcessPoolExecutor(PROCESSES, get_context("spawn"), initializer=_begin, initargs=(shared,))
    coming: deque[Future[Chunk]] = deque()
    try:
        for work in works:
            coming.append(pool.submit(_make, work))
            if len(coming) > AHEAD:
                yield coming.popleft().result()
        while coming:
            yield coming.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(shared: bytes) -> None:
    """Set a process of the pool up. A Ctrl-C is for the one that started it; without that one it ends too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_supervisor({SUPERVISOR: str(os.getppid())})
    django.setup()
    from demo.mass.chunks import make

    plan, stock = pickle.loads(shared)  # noqa: S301 - our own, from the process that started this one
    _makers.append(partial(make, plan=plan, stock=stock))


def _make(work: Work) -> Chunk:
    return _makers[0](work)
