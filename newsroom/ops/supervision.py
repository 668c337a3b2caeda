"""Keeps the newsroom's processes running, and ends all of them together."""

from __future__ import annotations

import ctypes
import logging
import os
import signal
import subprocess
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

WATCH_SECONDS = 0.2
CHILD_STOP_SECONDS = 5.0
"""How long a process may take to finish before it is killed."""
LONGEST_RESTART_PAUSE_SECONDS = 30.0
STABLE_SECONDS = 20.0
"""What ran this long before it died is started again without a pause."""
MOST_DEATHS = 5
"""How often in a row something vital may die soon after its start before the newsroom ends."""

SUPERVISOR_VARIABLE = "NEWSROOM_SUPERVISOR"
"""Holds the supervisor's process id in the environment of its processes."""
PR_SET_PDEATHSIG = 1

logger = logging.getLogger(__name__)


def end_with_supervisor(env: Mapping[str, str] = os.environ) -> None:
    """Called by a supervised process, to be sent SIGTERM should its supervisor be killed (Linux).

    Does nothing in a process without a supervisor.
    """
    supervisor = env.get(SUPERVISOR_VARIABLE)
    if supervisor is None or sys.platform != "linux":
        return
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != int(supervisor):
        os.kill(os.getpid(), signal.SIGTERM)


class Supervised(ABC):
    """Something to keep running."""

    name: str
    vital: bool = False
    """When it keeps dying, the whole newsroom ends; anything else is started again for ever."""
    started: float = 0.0
    deaths: int = 0
    """How often in a row it died soon after its start."""
    start_again_at: float | None = None

    @abstractmethod
    def start(self) -> None:
        """Start it, for the first time or again."""

    @abstractmethod
    def ended(self) -> int | None:
        """Returns its exit code, None while it runs."""

    @abstractmethod
    def end(self) -> None:
        """Ask it to end."""

    @abstractmethod
    def kill(self) -> None:
        """End it at once, with all that it has started itself."""


@dataclass
class Child(Supervised):
    """A process to keep running."""

    name: str
    command: Sequence[str]
    folder: Path
    vital: bool = False
    nice: int = 0
    """How far it steps back behind the supervisor, as in nice(1): only root may step forward again."""
    pass_fds: Sequence[int] = ()
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it in its own process group: Ctrl-C reaches the supervisor only, which then ends all in order.

        What is left of a group whose first process died would do its work beside it, or keep its port.
        """
        self.kill()
        env = {**os.environ, SUPERVISOR_VARIABLE: str(os.getpid())}
        self.process = subprocess.Popen(
            self.command, cwd=self.folder, env=env, pass_fds=self.pass_fds, start_new_session=True
        )
        if self.nice:
            os.setpriority(os.PRIO_PROCESS, self.process.pid, os.getpriority(os.PRIO_PROCESS, 0) + self.nice)
        self.started, self.start_again_at = time.monotonic(), None

    def ended(self) -> int | None:
        """Returns its exit code, None while it runs; 0 where it was never started."""
        return self.process.poll() if self.process else 0

    def end(self) -> None:
        """Send it SIGTERM."""
        if self.process:
            self.process.terminate()

    def kill(self) -> None:
        """Kill it and every process of its group."""
        if self.process:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@dataclass
class Supervisor:
    """Runs its children until told to stop by SIGINT, SIGTERM or SIGHUP; at a second signal it kills them."""

    children: Sequence[Supervised] = ()
    signals: int = 0
    running: bool = False

    def listen(self) -> None:
        """Hear signals from now on. Before `run` they interrupt what is being done, as Ctrl-C does; where Python loses
        the interruption, as in a finalizer, `run` starts nothing."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._told_to_stop)

    def run(self) -> int:
        """Start all, watch them, end all. Returns the exit code: 0 after a signal."""
        self.running = True
        self.listen()
        try:
            for child in self.children if not self.signals else ():
                child.start()
            return self._watch()
        finally:
            self._end_all()

    def _told_to_stop(self, _number: int, _frame: FrameType | None) -> None:
        self.signals += 1
        if not self.running:
            raise KeyboardInterrupt

    def _watch(self) -> int:
        while not self.signals:
            for child in self.children:
                code = child.ended()
                if code is not None and not self._start_again(child, code):
                    logger.error("the %s keeps dying (exit code %d): stopping the newsroom", child.name, code)
                    return code or 1
            time.sleep(WATCH_SECONDS)
        return 0

    def _start_again(self, child: Supervised, code: int) -> bool:
        """Restart at once the first time, and after exit code 0; after growing pauses when it keeps dying.

        Returns False where something vital has died too often.
        """
        now = time.monotonic()
        if child.start_again_at is None:
            child.deaths = 0 if code == 0 or now - child.started > STABLE_SECONDS else child.deaths + 1
            if child.vital and child.deaths == MOST_DEATHS:
                return False
            pause = min(2.0 ** (child.deaths - 1), LONGEST_RESTART_PAUSE_SECONDS) if child.deaths > 1 else 0.0
            child.start_again_at = now + pause
            if code:
                logger.warning("the %s ended by itself (exit code %d): restarting in %.0f s", child.name, code, pause)
        if now >= child.start_again_at:
            child.start()
        return True

    def _end_all(self) -> None:
        deadline = time.monotonic() + CHILD_STOP_SECONDS
        for child in self.children:
            child.end()
        while self.signals < 2 and time.monotonic() < deadline:
            if all(child.ended() is not None for child in self.children):
                break
            time.sleep(WATCH_SECONDS / 4)
        for child in self.children:
            child.kill()
