"""A real browser before real pages: whatever it complains about fails the test."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.core.servers.basehttp import WSGIRequestHandler
from django.db import connection
from playwright.sync_api import Browser, Page, Playwright, expect
from pytest_django.live_server_helper import LiveServer

from tests.support.browser.chromium import find
from tests.support.browser.complaints import Complaints

if TYPE_CHECKING:
    from newsroom.models import User

QUIET = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
)
PATIENCE_MS = 20_000
"""For acts and expectations on a busy machine. Where the newsroom relies on a time, the test says which."""
SETTLED_SECONDS = 10
AT_WORK = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
      AND state <> 'idle'
"""
RESULTS = Path(__file__).resolve().parent.parent.parent / "test-results"

NewPage = Callable[..., Page]
Shot = Callable[[Page, str], Path]


@pytest.fixture(scope="session", autouse=True)
def no_delay() -> None:
    """The server of the tests sends an answer's body at once: waiting for the head to be acknowledged took 40 ms each,
    and a form is a hundred answers."""
    WSGIRequestHandler.disable_nagle_algorithm = True


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """The browser; one for each process of the tests."""
    expect.set_options(timeout=PATIENCE_MS)
    # Only our own pages are opened, and in a container root has no sandbox: playwright starts it without one.
    chromium = driver.chromium.launch(executable_path=find(os.environ), args=list(QUIET))
    yield chromium
    chromium.close()


@pytest.fixture
def new_page(browser: Browser, live_server: LiveServer, request: pytest.FixtureRequest) -> Iterator[NewPage]:
    """Opens windows, each of another person: with cookies of its own, 1280 by 800 unless `viewport=` or other options
    of a browser context say otherwise. Addresses begin at the site's root. Fails the test for any complaint, but for
    those that the test marks with `@pytest.mark.console("pattern")` as expected."""
    expected = [re.compile(mark.args[0]) for mark in request.node.iter_markers("console")]
    complaints = Complaints(site=live_server.url)
    contexts = []

    def make(**options: Any) -> Page:
        context = browser.new_context(
            **{
                "base_url": live_server.url,
                "viewport": {"width": 1280, "height": 800},
                "locale": "en-GB",
                "timezone_id": "UTC",
                "reduced_motion": "reduce",
                **options,
            }
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        complaints.listen(page)
        return page

    yield make
    for context in contexts:
        context.close()
    settle()
    assert complaints.unexpected(expected) == []


def settle() -> None:
    """Wait for requests that were on their way when their window closed: the database is emptied next."""
    deadline, quiet = time.monotonic() + SETTLED_SECONDS, 0
    while quiet < 2 and time.monotonic() < deadline:
        with connection.cursor() as cursor:
            cursor.execute(AT_WORK)
            quiet = 0 if cursor.fetchone()[0] else quiet + 1
        time.sleep(0.05)


@pytest.fixture
def editor() -> User:
    """An editor-in-chief, with a name that pages show."""
    from tests.factories import UserFactory  # settings are read after this file

    return UserFactory.create(role="editor-in-chief", first_name="Ada", last_name="Quill")


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """One window."""
    return new_page()


@pytest.fixture
def shot() -> Shot:
    """Writes what a page looks like from top to bottom into `test-results/<name>.png`, or into $SCREENSHOTS."""
    folder = Path(os.environ.get("SCREENSHOTS") or RESULTS)

    def take(page: Page, name: str) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.png"
        page.screenshot(path=path, full_page=True, animations="disabled")
        return path

    return take
