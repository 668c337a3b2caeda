"""`make soak MINUTES=10`: repeats the tests of faults until the time is up or Ctrl-C, then says how often each failed.

    python -m tests.faults.soak [--minutes 10] [pytest's own arguments]

Each round is a process of its own with a database of its own. The exit code is 1 where anything failed, else 0.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

FOLDER = Path(__file__).parent
RESULT_OF_NO_TEST = "the round itself"


@dataclass
class Tally:
    """How one test did, over all rounds."""

    passed: int = 0
    failed: int = 0
    longest: float = 0.0

    def add(self, ok: bool, seconds: float) -> None:
        """Count one result."""
        self.passed += ok
        self.failed += not ok
        self.longest = max(self.longest, seconds)


@dataclass
class Soak:
    """All results so far."""

    rounds: int = 0
    tallies: dict[str, Tally] = field(default_factory=dict)

    def add_round(self, results: Iterable[tuple[str, bool, float]]) -> bool:
        """Count a round. Returns whether all of it passed."""
        self.rounds += 1
        all_passed = True
        for name, ok, seconds in results:
            self.tallies.setdefault(name, Tally()).add(ok, seconds)
            all_passed = all_passed and ok
        return all_passed

    @property
    def failed(self) -> bool:
        """Whether anything failed, or nothing was tested at all."""
        return not self.tallies or any(tally.failed for tally in self.tallies.values())

    def summary(self) -> Iterator[str]:
        """A line for each test, what failed most first."""
        yield f"{self.rounds} rounds, {sum(tally.failed for tally in self.tallies.values())} failures."
        for name, tally in sorted(self.tallies.items(), key=lambda each: (-each[1].failed, each[0])):
            yield f"  {tally.failed:4} failed {tally.passed:4} passed, at most {tally.longest:5.1f} s  {name}"


def read_results(report: Path) -> Iterator[tuple[str, bool, float]]:
    """Returns name, success and seconds of each test that ran, from pytest's report (JUnit's XML)."""
    for case in ElementTree.parse(report).iter("testcase"):
        if case.find("skipped") is None:
            ok = case.find("failure") is None and case.find("error") is None
            yield f"{case.get('classname')}::{case.get('name')}", ok, float(case.get("time") or 0)


def run_round(arguments: Sequence[str]) -> list[tuple[str, bool, float]]:
    """Run the tests once. What failed is printed as pytest does."""
    with tempfile.TemporaryDirectory(prefix="newsroom-soak-") as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", *(arguments or [str(FOLDER)])]
        begun = time.monotonic()
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        results = list(read_results(report)) if report.exists() else []
        if done.returncode:
            print(done.stdout, done.stderr, flush=True)
        if done.returncode and all(ok for _, ok, _ in results):
            results.append((RESULT_OF_NO_TEST, False, time.monotonic() - begun))
        return results


def main(arguments: Sequence[str]) -> int:
    """Repeat until the time is up; at least one round. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.soak", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10.0, help="how long to go on (10)")
    options, others = parser.parse_known_args(arguments)
    soak, until = Soak(), time.monotonic() + 60 * options.minutes
    with suppress(KeyboardInterrupt):
        while not soak.rounds or time.monotonic() < until:
            passed = soak.add_round(run_round(others))
            print(f"round {soak.rounds}: {'passed' if passed else 'FAILED'}", flush=True)
    print(*soak.summary(), sep="\n")
    return 1 if soak.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
