"""Keeping the newsroom's processes running, and ending all of them together."""

from __future__ import annotations

import ctypes
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

POLL_SECONDS = 0.2
END_SECONDS = 5.0
"""How long a process may take to end what it is doing before it is killed."""
LONGEST_PAUSE_SECONDS = 30.0
SETTLED_SECONDS = 60.0
"""Who ran this long and then died is started again without a pause."""

SUPERVISOR = "NEWSROOM_SUPERVISOR"
"""In the environment of supervised processes: the supervisor's process id."""
PR_SET_PDEATHSIG = 1

logger = logging.getLogger(__name__)


def end_with_supervisor(env: Mapping[str, str] = os.environ) -> None:
    """Called by a supervised process: have it sent SIGTERM should its supervisor be killed (Linux).

    Does nothing for a process that nobody supervises.
    """
    supervisor = env.get(SUPERVISOR)
    if supervisor is None or sys.platform != "linux":
        return
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != int(supervisor):
        os.kill(os.getpid(), signal.SIGTERM)


@dataclass
class Child:
    """A process to keep running."""

    name: str
    command: Sequence[str]
    folder: Path
    vital: bool = False
    """The newsroom ends when it does; others are started again."""
    nice: int = 0
    """How far it steps back for the others, as in nice(1)."""
    pass_fds: Sequence[int] = ()
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    deaths: int = 0
    """In a row, each soon after its start."""
    start_again_at: float | None = None

    def start(self) -> None:
        """Start it in a group of its own: a Ctrl-C in the terminal is for the supervisor, who ends all in order."""
        env = {**os.environ, SUPERVISOR: str(os.getpid())}
        self.process = subprocess.Popen(
            self.command, cwd=self.folder, env=env, pass_fds=self.pass_fds, start_new_session=True
        )
        os.setpriority(os.PRIO_PROCESS, self.process.pid, self.nice)
        self.started, self.start_again_at = time.monotonic(), None

    def ended(self) -> int | None:
        """Its exit code, once it has ended."""
        return self.process.poll() if self.process else None

    def end(self) -> None:
        """Ask it to end."""
        if self.process:
            self.process.terminate()

    def kill(self) -> None:
        """End it and those that it has started."""
        if self.process:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@dataclass
class Supervisor:
    """Runs its children until told to stop by SIGINT, SIGTERM or SIGHUP; a second signal cuts the farewell short."""

    children: Sequence[Child]
    signals: int = 0

    def run(self) -> int:
        """Start all, watch over them, end all; the exit code, 0 when told to stop."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._told_to_stop)
        try:
            for child in self.children:
                child.start()
            return self._watch()
        finally:
            self._end_all()

    def _told_to_stop(self, _number: int, _frame: FrameType | None) -> None:
        self.signals += 1

    def _watch(self) -> int:
        while not self.signals:
            for child in self.children:
                code = child.ended()
                if code is not None and child.vital:
                    logger.error("the %s ended by itself (%d), and so does the newsroom", child.name, code)
                    return code or 1
                if code is not None:
                    self._start_again(child, code)
            time.sleep(POLL_SECONDS)
        return 0

    def _start_again(self, child: Child, code: int) -> None:
        """At once the first time or when it ended with 0, as asked for; later and later when it keeps dying."""
        now = time.monotonic()
        if child.start_again_at is None:
            child.deaths = 0 if code == 0 or now - child.started > SETTLED_SECONDS else child.deaths + 1
            pause = min(2.0 ** (child.deaths - 1), LONGEST_PAUSE_SECONDS) if child.deaths > 1 else 0.0
            child.start_again_at = now + pause
            if code:
                logger.warning("the %s ended by itself (%d); it is started again in %.0f s", child.name, code, pause)
        if now >= child.start_again_at:
            child.start()

    def _end_all(self) -> None:
        deadline = time.monotonic() + END_SECONDS
        for child in self.children:
            child.end()
        while self.signals < 2 and time.monotonic() < deadline:
            if all(child.ended() is not None for child in self.children if child.process):
                break
            time.sleep(POLL_SECONDS / 4)
        for child in self.children:
            child.kill()
