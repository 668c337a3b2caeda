"""What the lock files must and must not hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = sorted(ROOT.glob("requirements*.lock"))
PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(\S+)", re.M)


def pinned(lock: Path) -> dict[str, str]:
    """Names as PyPI compares them, and versions."""
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in PIN.findall(lock.read_text())}


def test_there_are_lock_files() -> None:
    assert {lock.name for lock in LOCKS} == {"requirements.lock", "requirements-test.lock"}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_the_driver_is_psycopg2_and_psycopg_3_did_not_come_in(lock: Path) -> None:
    """Django prefers psycopg 3 wherever it is installed, and would change drivers without a word."""
    names = set(pinned(lock))

    assert not names & {"psycopg", "psycopg-binary", "psycopg-c", "psycopg-pool"}


def test_what_runs_is_pinned_and_the_tests_run_on_the_same() -> None:
    runs, tests = (pinned(ROOT / name) for name in ("requirements.lock", "requirements-test.lock"))

    assert {"django", "psycopg2-binary", "pillow", "nh3"} <= set(runs)
    assert {name: (version, tests[name]) for name, version in runs.items() if tests.get(name, version) != version} == {}
