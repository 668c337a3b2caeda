"""The background process: everything that must not wait in a request, done over and over while there is some.

Each app says what it has to do in its `jobs.py`, as a list called `JOBS`. What there is to do is asked of the database
each time and claimed there, so any number of workers may run, and one that dies leaves nothing behind.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Protocol

from django.apps import apps
from django.db import Error, close_old_connections, connection
from django.utils.module_loading import module_has_submodule

from newsroom.ops.heartbeat import beat

POLL_SECONDS = 0.5
BEAT_SECONDS = 2.0
LONGEST_PAUSE_SECONDS = 10.0

logger = logging.getLogger(__name__)


class Job(Protocol):
    """One kind of background work."""

    name: str
    """For the log."""

    def run(self) -> int:
        """Do one item, or one short batch, in transactions of its own; how many were done, 0 where there was none.

        It is called again at once while there are some, always in the same thread. The worker ends between calls, so a
        call should take a few seconds at most.
        """
        ...


def all_jobs() -> list[Job]:
    """The jobs of all installed apps, in the apps' order."""
    return [
        job
        for config in apps.get_app_configs()
        if config.module is not None and module_has_submodule(config.module, "jobs")
        for job in import_module(f"{config.name}.jobs").JOBS
    ]


@dataclass
class Worker:
    """Does its jobs side by side, so that a story which is due never waits for a picture. A job that fails is tried
    again after a pause."""

    jobs: Sequence[Job]
    stopping: bool = False
    paused: dict[str, float] = field(default_factory=dict)
    """Until when, on the monotonic clock, a job that failed rests."""
    failures: dict[str, int] = field(default_factory=dict)
    """How often in a row a job has failed."""
    next_beat: float = 0.0

    def stop(self, *_signal: object) -> None:
        """Have the worker end after the calls it is in; fit for a signal's handler."""
        self.stopping = True

    def run(self) -> None:
        """Work until told to stop, each job in a thread of its own."""
        threads = [threading.Thread(target=self._keep_doing, args=[job], name=job.name) for job in self.jobs]
        for thread in threads:
            thread.start()
        while not self.stopping:
            self.beat()
            time.sleep(POLL_SECONDS)
        for thread in threads:
            thread.join()

    def run_until_idle(self) -> None:
        """Work until no job finds anything to do, or all that is left fails."""
        while not self.stopping and self._round():
            self.beat()

    def _round(self) -> int:
        """Call every job once, whatever the others did."""
        return sum(self.call(job) for job in self.jobs)

    def _keep_doing(self, job: Job) -> None:
        try:
            while not self.stopping:
                if not self.call(job):
                    time.sleep(POLL_SECONDS)
        finally:
            connection.close()

    def call(self, job: Job) -> int:
        """Call the job, unless it rests; how many items were done."""
        if self.stopping or time.monotonic() < self.paused.get(job.name, 0.0):
            return 0
        close_old_connections()
        try:
            done = job.run()
        except BaseException as error:  # a panic inside a Rust library is no Exception
            self._failed(job, error)
            return 0
        self.failures.pop(job.name, None)
        if done:
            logger.info("%s: %d done", job.name, done)
        return done

    def beat(self) -> None:
        """Say that this worker lives, every BEAT_SECONDS."""
        if time.monotonic() < self.next_beat:
            return
        self.next_beat = time.monotonic() + BEAT_SECONDS
        try:
            beat("worker", pid=os.getpid(), failing=sorted(self.failures))
        except Error as error:
            self._database_is_away(error)

    def _failed(self, job: Job, error: BaseException) -> None:
        count = self.failures[job.name] = self.failures.get(job.name, 0) + 1
        pause = min(POLL_SECONDS * 2**count, LONGEST_PAUSE_SECONDS)
        self.paused[job.name] = time.monotonic() + pause
        if isinstance(error, Error) and not _database_answers():
            self._database_is_away(error)
        else:
            logger.exception("%s failed, for the %d. time in a row; next try in %.0f s", job.name, count, pause)

    def _database_is_away(self, error: Error) -> None:
        """Connections are made anew at each call, so all there is to do is to say so."""
        logger.warning("the database does not answer: %s", " ".join(str(error).split()))


def _database_answers() -> bool:
    """Does a new connection work? Leaves none that does not."""
    connection.close()
    try:
        connection.ensure_connection()
    except Error:
        return False
    return True
