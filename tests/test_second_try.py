"""What fails beside other tests is tried once more, in sight and within bounds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.__main__ import MOST_TRIED_AGAIN, passes_alone, second_try

FEW = [f"tests/test_a.py::test_{number}" for number in range(MOST_TRIED_AGAIN)]


def test_what_passes_only_then_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert second_try(FEW, lambda name: True)

    said = capsys.readouterr().out
    assert [line for line in said.splitlines() if "ONLY" in line] == [
        f"PASSED ONLY ON THE SECOND TRY: {name}" for name in FEW
    ]


def test_what_fails_twice_has_failed(capsys: pytest.CaptureFixture[str]) -> None:
    assert not second_try(FEW, lambda name: name == FEW[0])

    assert capsys.readouterr().out.count("ONLY") == 1


def test_where_many_failed_none_is_tried_again(capsys: pytest.CaptureFixture[str]) -> None:
    tried: list[str] = []

    def passes(name: str) -> bool:
        tried.append(name)
        return True

    assert not second_try([*FEW, "one more"], passes)

    assert tried == []
    assert "4 tests failed" in capsys.readouterr().out


def test_the_second_try_finds_nothing_of_the_first_run(tmp_path: Path) -> None:
    """It takes the test's environment as it was before any test ran: not the folder of a server that is gone."""
    asks = tmp_path / "test_asks.py"
    asks.write_text("import os\n\ndef test_it():\n    assert 'VAR_DIR' not in os.environ\n")
    environment = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}

    assert passes_alone(str(asks), environment=environment)
