"""The background process: does whatever a request must not wait for.

Each app lists its jobs in `jobs.py`, as `JOBS`. A job finds and claims its work in the database, so any number of
workers may run, and what a worker leaves undone when it dies is done by the next.
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
from django.db import Error, close_old_connections, connection, connections
from django.utils.module_loading import module_has_submodule

from newsroom.ops.heartbeat import record_heartbeat

IDLE_SECONDS = 0.5
HEARTBEAT_SECONDS = 2.0
LONGEST_RETRY_PAUSE_SECONDS = 10.0

logger = logging.getLogger(__name__)


class Job(Protocol):
    """One kind of background work."""

    name: str
    """What log lines call it."""

    def run(self) -> int:
        """Do one item, or one short batch, in transactions of its own. Returns how many items were done.

        After anything but 0 it is called again at once, always in the same thread. The worker stops only between calls,
        so a call should take a few seconds at most.
        """
        ...


class OccasionalJob:
    """A job that looks for work now and then only: when the worker starts, and from then on every `seconds`."""

    name: str
    seconds: float
    next_look = 0.0

    def run(self) -> int:
        """Look, if it is time. Returns how many items were done. After a failure the worker pauses, as for any job."""
        if time.monotonic() < self.next_look:
            return 0
        done = self.look()
        self.next_look = time.monotonic() + self.seconds
        return done

    def look(self) -> int:
        """Do what there is to do. Returns how many items were done."""
        raise NotImplementedError


def all_jobs() -> list[Job]:
    """Returns the jobs of all installed apps, in the order of `INSTALLED_APPS`."""
    return [
        job
        for config in apps.get_app_configs()
        if config.module is not None and module_has_submodule(config.module, "jobs")
        for job in import_module(f"{config.name}.jobs").JOBS
    ]


@dataclass
class Worker:
    """Does its jobs side by side, so that a story which is due never waits for a picture.

    A job that fails is tried again after a pause.
    """

    jobs: Sequence[Job]
    stopping: bool = False
    paused: dict[str, float] = field(default_factory=dict)
    """The time, on the monotonic clock, before which a failed job is not tried again."""
    failures: dict[str, int] = field(default_factory=dict)
    """How often in a row a job has failed."""
    next_heartbeat: float = 0.0

    def stop(self, *_signal: object) -> None:
        """Have the worker stop after the current calls; can be used as a signal handler."""
        self.stopping = True

    def run(self) -> None:
        """Work until told to stop, each job in a thread of its own."""
        threads = [threading.Thread(target=self._keep_doing, args=[job], name=job.name) for job in self.jobs]
        for thread in threads:
            thread.start()
        while not self.stopping:
            close_old_connections()
            self.beat()
            time.sleep(IDLE_SECONDS)
        for thread in threads:
            thread.join()

    def run_until_idle(self) -> None:
        """Work until no job finds anything to do that does not fail."""
        while not self.stopping and self._round():
            self.beat()

    def _round(self) -> int:
        """Call every job once, and return how many items were done."""
        return sum(self.call(job) for job in self.jobs)

    def _keep_doing(self, job: Job) -> None:
        try:
            while not self.stopping:
                if not self.call(job):
                    time.sleep(IDLE_SECONDS)
        finally:
            connection.close()

    def call(self, job: Job) -> int:
        """Call the job, unless it is pausing after a failure. Returns how many items were done."""
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
        """Record this worker's heartbeat, if the last one is HEARTBEAT_SECONDS old."""
        if time.monotonic() < self.next_heartbeat:
            return
        self.next_heartbeat = time.monotonic() + HEARTBEAT_SECONDS
        try:
            record_heartbeat("worker", pid=os.getpid(), failing=sorted(self.failures))
        except Error as error:
            self._database_is_away(error)

    def _failed(self, job: Job, error: BaseException) -> None:
        count = self.failures[job.name] = self.failures.get(job.name, 0) + 1
        pause = min(IDLE_SECONDS * 2**count, LONGEST_RETRY_PAUSE_SECONDS)
        self.paused[job.name] = time.monotonic() + pause
        if isinstance(error, Error) and not _database_answers():
            self._database_is_away(error)
        else:
            logger.exception("%s failed (%d in a row), next try in %.0f s", job.name, count, pause)

    def _database_is_away(self, error: Error) -> None:
        """Each call opens a new connection where it has to, so a log line is all that is needed."""
        logger.warning("the database does not answer: %s", " ".join(str(error).split()))


def _database_answers() -> bool:
    """Returns whether a new connection works; whatever state a job left the old one in, it is not used again."""
    connection.close()
    del connections[connection.alias]
    try:
        connection.ensure_connection()
    except Error:
        return False
    return True
