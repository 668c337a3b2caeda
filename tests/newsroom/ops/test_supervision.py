"""The supervisor keeps its children running, and ends them whatever they do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from newsroom.ops import supervision
from newsroom.ops.supervision import Child, Supervisor
from tests.support.own_newsroom import until

HERE = Path(__file__).parent


def child(code: str, *, vital: bool = False, nice: int = 0) -> Child:
    return Child("child", [sys.executable, "-c", code], HERE, vital=vital, nice=nice)


def run_until(supervisor: Supervisor, true: Callable[[], bool]) -> None:
    """Run the supervisor until `true()` holds; it then is told to stop, as by a signal."""

    def tell() -> None:
        until(true)
        supervisor.signals += 1

    thread = threading.Thread(target=tell)
    thread.start()
    supervisor.run()
    thread.join()


@pytest.fixture(autouse=True)
def keep_signals() -> Iterator[None]:
    """The supervisor takes over the process's signals; give them back."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_a_child_that_keeps_dying_is_started_later_and_later(tmp_path: Path) -> None:
    starts = tmp_path / "starts"
    dying = child(f"open({str(starts)!r}, 'a').write('x'); raise SystemExit(3)")
    supervisor = Supervisor([dying])

    run_until(supervisor, lambda: dying.deaths == 3)
    assert dying.start_again_at is not None
    pause = dying.start_again_at - dying.started

    assert starts.read_text() == "xxx"
    assert pause > 3


def test_a_child_that_ends_to_be_started_anew_is_so_at_once(tmp_path: Path) -> None:
    starts = tmp_path / "starts"
    reloading = child(f"open({str(starts)!r}, 'a').write('x')")
    starts.touch()

    run_until(Supervisor([reloading]), lambda: len(starts.read_text()) >= 3)

    assert reloading.deaths == 0


def test_a_vital_child_that_keeps_dying_is_the_end_of_all(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(supervision, "MOST_DEATHS", 2)
    other, vital = child("import time; time.sleep(60)"), child("raise SystemExit(7)", vital=True)

    code = Supervisor([other, vital]).run()

    assert code == 7
    assert vital.deaths == 2
    assert other.ended() is not None
    assert "the child keeps dying (exit code 7): stopping the newsroom" in caplog.text


def test_what_a_killed_child_leaves_running_is_gone_before_it_is_started_again(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    parent = child(
        "import os, time; inner = os.fork()\n"
        f"if inner: open({str(pids)!r}, 'a').write(f'{{os.getpid()}} {{inner}}\\n')\n"
        "time.sleep(60)"
    )
    pids.touch()

    def killed_and_back() -> bool:
        started = pids.read_text().split()
        if len(started) == 2:
            with suppress(ProcessLookupError):
                os.kill(int(started[0]), signal.SIGKILL)
        return len(started) == 4

    run_until(Supervisor([parent]), killed_and_back)

    assert until(lambda: not Path(f"/proc/{pids.read_text().split()[1]}").exists(), 5)


def test_a_child_that_does_not_want_to_end_is_killed_with_its_own_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervision, "CHILD_STOP_SECONDS", 0.5)
    ready = tmp_path / "ready"
    stubborn = child(
        "import os, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); inner = os.fork() or os.getpid()\n"
        f"open({str(ready)!r}, 'a').write(f'{{os.getpid()}}\\n'); time.sleep(60)"
    )
    supervisor = Supervisor([stubborn])
    ready.touch()

    run_until(supervisor, lambda: ready.read_text().count("\n") == 2)

    assert until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in ready.read_text().split()), 5)


def test_a_child_steps_back_for_the_others() -> None:
    nice = child("import time; time.sleep(60)", nice=5)

    nice.start()
    assert nice.process is not None
    found = os.getpriority(os.PRIO_PROCESS, nice.process.pid)
    nice.kill()

    assert found == os.getpriority(os.PRIO_PROCESS, 0) + 5


def test_a_newsroom_that_was_told_to_step_back_does_so_as_a_whole() -> None:
    told = """
import os, sys
from pathlib import Path
from newsroom.ops.supervision import Child
os.nice(3)
for back in (0, 5):
    child = Child("child", [sys.executable, "-c", "import time; time.sleep(60)"], Path("."), nice=back)
    child.start()
    print(os.getpriority(os.PRIO_PROCESS, child.process.pid) - os.getpriority(os.PRIO_PROCESS, 0))
    child.kill()
"""

    ran = subprocess.run([sys.executable, "-c", told], cwd=HERE.parents[2], check=True, capture_output=True, text=True)

    assert ran.stdout.split() == ["0", "5"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_starting_interrupts_and_nothing_starts_even_where_that_was_lost(
    number: signal.Signals, tmp_path: Path
) -> None:
    supervisor = Supervisor()
    supervisor.listen()

    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(number)
    supervisor.children = [child(f"open({str(tmp_path / 'started')!r}, 'w')")]

    assert supervisor.run() == 0
    assert not (tmp_path / "started").exists()
