"""The runner that repeats these tests counts truly, and its exit code can be relied on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults import soak
from tests.faults.soak import Soak, main, read_results

REPORT = """<testsuites><testsuite>
<testcase classname="tests.a" name="test_one" time="1.5"/>
<testcase classname="tests.a" name="test_two" time="0.5"><failure message="no"/></testcase>
<testcase classname="tests.a" name="test_three" time="0.5"><error message="no"/></testcase>
<testcase classname="tests.a" name="test_four" time="0"><skipped/></testcase>
</testsuite></testsuites>"""


def test_what_failed_comes_first_and_makes_the_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.xml"
    report.write_text(REPORT)
    results = list(read_results(report))
    rounds = [results, results[:1]]
    monkeypatch.setattr(soak, "run_round", lambda _arguments: rounds.pop(0))

    failing, passing = main(["--minutes", "0"]), main(["--minutes", "0"])
    said = capsys.readouterr().out

    assert [(name, ok) for name, ok, _ in results] == [
        ("tests.a::test_one", True),
        ("tests.a::test_two", False),
        ("tests.a::test_three", False),
    ]
    assert (failing, passing, Soak().failed) == (1, 0, True)
    assert "round 1: FAILED\n1 rounds, 2 failures." in said
    assert said.index("test_three") < said.index("test_two") < said.index("test_one")
