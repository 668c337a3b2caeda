"""The browser and the whole newsroom are killed while somebody types: at most the last three seconds are gone."""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.support.browser.chromium import find, wanted
from tests.support.own_newsroom import OwnNewsroom

pytestmark = pytest.mark.skipif(not wanted(os.environ), reason="without a browser")

QUIET = ["--disable-gpu", "--disable-background-networking", "--no-first-run"]
MOST_LOST_SECONDS = 3.0
SOMEBODY = (
    "from newsroom.models import User; from articles.models import Section; "
    "User.objects.create_superuser('ana', 'ana@example.com', 'correct horse battery'); "
    "Section.objects.create(name='City')"
)


def log_in(page: Page, own: OwnNewsroom) -> None:
    page.goto(f"http://127.0.0.1:{own.port}/admin/login/?next=/admin/articles/article/add/")
    page.get_by_label("Username").fill("ana")
    page.get_by_label("Password").fill("correct horse battery")
    page.get_by_role("button", name="Log in").click()
    expect(page.locator(".ProseMirror")).to_be_visible(timeout=20_000)


def kill_browser(profile: Path) -> None:
    """Everything that runs on this profile, without a word."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if str(profile).encode() in (folder / "cmdline").read_bytes():
                os.kill(int(folder.name), signal.SIGKILL)
        except OSError:
            continue


def test_a_crash_of_everything_costs_at_most_the_last_three_seconds(
    own: OwnNewsroom, tmp_path: Path, driver: Playwright
) -> None:
    assert own.manage("shell", "--verbosity=0", "--command", SOMEBODY).returncode == 0
    own.serve()
    start = driver.chromium.launch_persistent_context
    first = start(tmp_path / "first", executable_path=find(os.environ), args=QUIET)
    page = first.pages[0]
    log_in(page, own)
    page.get_by_label("Headline", exact=True).fill("Fog")
    page.locator(".ProseMirror").click()
    typed: dict[str, float] = {}
    while len(typed) < 60:
        word = f"w{len(typed)}x"
        page.keyboard.type(f"{word} ")
        typed[word] = time.monotonic()
        page.wait_for_timeout(100)
    killed = time.monotonic()
    kill_browser(tmp_path / "first")
    own.kill()

    own.serve()
    second = start(tmp_path / "second", executable_path=find(os.environ), args=QUIET)
    page = second.pages[0]
    log_in(page, own)
    page.get_by_role("link", name="Restore").click()
    expect(page.get_by_label("Headline", exact=True)).to_have_value("Fog")
    text = page.locator(".ProseMirror").inner_text()
    second.close()

    found = set(re.findall(r"w\d+x", text))
    lost = [word for word in typed if word not in found]
    assert len(found) > 20
    assert all(killed - typed[word] <= MOST_LOST_SECONDS for word in lost)
