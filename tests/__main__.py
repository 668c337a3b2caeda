"""Run all tests: `python -m tests`, with pytest's own arguments.

Browsers and servers that are started beside one another on a busy machine can be late. So of what failed, a few are
tried once more, one at a time. Each that passes only then is named at the end, as it has to be mended. Where more than
a few failed, something is broken, and nothing is tried again.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import pytest

MOST_TRIED_AGAIN = 3


class Failures:
    """Remembers which tests failed, in whichever process they ran."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a test whose preparation, run or ending failed."""
        if report.failed and report.nodeid not in self.names:
            self.names.append(report.nodeid)


def second_try(failed: Sequence[str], passes: Callable[[str], bool]) -> bool:
    """Try again what failed, if that is little. Returns whether all passed now; prints which only now did."""
    if len(failed) > MOST_TRIED_AGAIN:
        print(f"{len(failed)} tests failed. Nothing is tried again where more than {MOST_TRIED_AGAIN} did.")
        return False
    print(f"Trying what failed once more, by itself: {len(failed)} of at most {MOST_TRIED_AGAIN}.", flush=True)
    late = [name for name in failed if passes(name)]
    print("", *(f"PASSED ONLY ON THE SECOND TRY: {name}" for name in late), sep="\n")
    return len(late) == len(failed)


def passes_alone(name: str, *, environment: Mapping[str, str]) -> bool:
    """Run one test in a process of its own, which finds nothing of the first run in its environment."""
    return subprocess.run([sys.executable, "-m", "pytest", name], env=environment, check=False).returncode == 0


def main(arguments: Sequence[str]) -> int:
    """Run pytest, and a second try where it is due. Returns the exit code."""
    environment, failures = dict(os.environ), Failures()
    code = int(pytest.main(["-n", "auto", *arguments], plugins=[failures]))
    tried = code == pytest.ExitCode.TESTS_FAILED and bool(failures.names)
    return 0 if tried and second_try(failures.names, partial(passes_alone, environment=environment)) else code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
