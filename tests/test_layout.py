"""The test of a file is found by the file's own path, and what is no test is marked as help for tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.support.code import ROOT

TESTS = ROOT / "tests"
OF_THEIR_OWN = ("browser", "faults", "upgrade", "support")
"""Journeys through rooms in a browser, what may go wrong, a newsroom of an earlier day, and what helps tests."""
WITH_HELPERS = ("upgrade", "support")
PROGRAMS = {"__main__.py", "factories.py", "structure.py", "faults/soak.py"}
"""Beside the tests: rows that most of them make, and what is run by its name."""


def files() -> Iterator[Path]:
    """Every module of the tests, from the tests' folder."""
    return (file.relative_to(TESTS) for file in sorted(TESTS.rglob("*.py")))


def test_tests_lie_in_the_folders_of_the_code() -> None:
    folders = {file.parent for file in files() if file.parts[0] not in OF_THEIR_OWN}

    assert [folder.as_posix() for folder in folders if not (ROOT / folder).is_dir()] == []


def test_what_helps_tests_is_in_a_place_of_its_own() -> None:
    others = [file for file in files() if not file.name.startswith(("test_", "conftest"))]

    assert {file.as_posix() for file in others if file.parts[0] not in WITH_HELPERS} == PROGRAMS


def test_no_test_hides_among_the_helpers() -> None:
    assert [file.as_posix() for file in files() if file.parts[0] == "support" and file.name.startswith("test_")] == []
