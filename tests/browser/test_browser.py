"""The browser of the tests is found, and hears what goes wrong."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.browser.axe import violations
from tests.support.browser.chromium import SHELL, NoBrowser, find, provide, wanted
from tests.support.browser.complaints import Complaints

PAGE = """<!doctype html><html lang="en"><head><title>Page</title>
<meta http-equiv="Content-Security-Policy" content="script-src 'none'"></head>
<body><main><h1>Page</h1>{}</main></body></html>"""


def heard(page: Page, body: str) -> Complaints:
    """What a page with this body makes the browser complain about."""
    complaints = Complaints(site="http://here.invalid")
    complaints.listen(page)
    page.route("**/*", lambda route: route.fulfill(body=PAGE.format(body), content_type="text/html"))
    page.goto("http://here.invalid/")
    page.wait_for_load_state("networkidle")
    return complaints


@pytest.mark.console(".")
def test_a_breach_of_the_security_policy_is_heard(page: Page) -> None:
    complaints = heard(page, "<script>document.title = 'inline'</script>")

    assert any("Content Security Policy" in each for each in complaints.found)
    assert complaints.unexpected([re.compile("Content Security Policy")]) == []


@pytest.mark.console(".")
def test_a_request_to_a_stranger_is_heard(page: Page) -> None:
    complaints = heard(page, '<img src="http://elsewhere.invalid/pixel.png" alt="">')

    assert "stranger: http://elsewhere.invalid/pixel.png" in complaints.found


@pytest.mark.console("here.invalid")
def test_axe_finds_a_picture_without_alternative_text(page: Page) -> None:
    complaints = heard(page, '<img src="/picture.png">')

    assert [each.partition(" ")[0] for each in violations(page)] == ["image-alt"]
    assert complaints.found == []


def test_the_browser_that_is_named_is_taken(tmp_path: Path) -> None:
    named = tmp_path / "mine"
    named.touch(mode=0o755)

    assert find({**os.environ, "CHROMIUM": str(named)}) == str(named)
    with pytest.raises(NoBrowser, match="no program here"):
        find({**os.environ, "CHROMIUM": str(tmp_path / "other")})


def test_where_there_is_none_the_message_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(NoBrowser, match=r"install one .* BROWSER_TESTS=off"):
        find({"PATH": str(tmp_path)})


@pytest.mark.parametrize(("value", "runs"), [("off", False), ("OFF", False), ("on", True), ("", True)])
def test_browser_tests_are_left_out_only_when_told_to(value: str, runs: bool) -> None:
    assert wanted({"BROWSER_TESTS": value}) is runs
    assert wanted({}) is True


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on root's path: a Chromium, and an apt-get that puts there what it is asked to install."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    (tmp_path / "chromium").touch(mode=0o755)
    apt = tmp_path / "apt-get"
    apt.write_text('#!/bin/sh\nfor last; do :; done\n[ "$last" = -qq ] || /bin/cp "$0" "${0%/*}/$last"\n')
    apt.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize("there", [True, False])
def test_debians_quicker_build_is_preferred_and_installed_where_it_can_be(programs: Path, there: bool) -> None:
    if not there:
        (programs / "chromium").unlink()

    assert provide({"PATH": str(programs)}) == str(programs / SHELL)


def test_where_the_quicker_build_cannot_be_had_the_chromium_that_is_there_does(programs: Path) -> None:
    (programs / "apt-get").write_text("#!/bin/sh\nexit 100\n")

    assert provide({"PATH": str(programs)}) == str(programs / "chromium")


def test_who_names_a_browser_gets_no_other(programs: Path) -> None:
    assert provide({"PATH": str(programs), "CHROMIUM": "chromium"}) == str(programs / "chromium")
    with pytest.raises(NoBrowser, match="no program here"):
        provide({"PATH": str(programs), "CHROMIUM": "firefox"})
    assert not (programs / SHELL).exists()
