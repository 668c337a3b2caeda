"""Tests have a newsroom of their own: a throw-away PostgreSQL and files in a temporary folder, never the real ones.

The process that collects the tests starts the server before anything else happens; xdist's workers find it in their
environment, and each makes a database of its own in it.
"""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from copy import copy
from pathlib import Path
from typing import Any

import pgtrigger
import pytest
from django.template import Context, Template
from django.test import TransactionTestCase, client
from django.test.utils import ContextList
from django.utils import timezone
from playwright.sync_api import Playwright, sync_playwright
from pytest_django import DjangoDbBlocker

from newsroom.ops.embedded.lifetime import embedded_database
from newsroom.ops.embedded.location import Location
from tests.support.abandoned import stop_abandoned_server
from tests.support.browser.chromium import wanted

PREFIX = "newsroom-tests-"
FROM_OUTSIDE = (
    "DATABASE_URL",
    "READERS_DATABASE_URL",
    "CACHE_URL",
    "SECRET_KEY",
    "SITE_NAME",
    "SITE_DESCRIPTION",
    "SITE_URL",
    "ALLOWED_HOSTS",
    "DEBUG",
    "TIME_ZONE",
    "EMAIL_URL",
    "EMAIL_FROM",
    "HEADS_MAIL_TO",
)

IN_ITS_TIME = ("articles.Edition:in_its_time", "articles.Withdrawal:in_its_time", "fronts.FrontEdition:in_its_time")

pytest_plugins = ["tests.support.newsrooms"]
collect_ignore = [] if wanted(os.environ) else ["browser"]
running = ExitStack()


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """What drives browsers; one for each process of the tests, as a second one refuses to start beside it."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session", autouse=True)
def newsroom_time() -> None:
    """Tests travel in time by the clock of their process, so that is the newsroom's; see `by_the_databases_clock`."""
    from articles.models import clock

    clock.ask = timezone.now


@pytest.fixture(scope="session", autouse=True)
def pages_only(django_test_environment: None) -> None:
    """`response.context` is what a page was rendered with. Django would copy it for each of the page's parts as well,
    which took a twelfth of the time of all tests."""

    def remember(store: dict[str, Any], *, template: Template, context: Context, **_signal: object) -> None:
        if "context" not in store:
            store.update(templates=[template], context=ContextList([copy(context)]))

    client.store_rendered_templates = remember


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """For the same reason the triggers that hold what is due to the database's clock rest in tests.

    Tests that commit have their rows deleted in our own, quicker way.
    """
    from tests.support import emptying

    with django_db_blocker.unblock():
        pgtrigger.disable(*IN_ITS_TIME)
        emptying.remember_first_rows()
    TransactionTestCase._fixture_teardown = lambda self: emptying.empty_tables()  # type: ignore[method-assign]


@pytest.fixture
def by_the_databases_clock(monkeypatch: pytest.MonkeyPatch, transactional_db: None) -> Iterator[None]:
    """The newsroom's time as in production, where no process's clock decides."""
    from articles.models import clock

    monkeypatch.setattr(clock, "ask", clock.by_database)
    pgtrigger.enable(*IN_ITS_TIME)
    yield
    pgtrigger.disable(*IN_ITS_TIME)


def pytest_configure(config: pytest.Config) -> None:
    """Start the server in the first process; have the settings read only then."""
    if not hasattr(config, "workerinput"):
        _start(config)
    os.environ["MEDIA_ROOT"] = str(Path(os.environ["VAR_DIR"]) / os.environ.get("PYTEST_XDIST_WORKER", "media"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
    # Playwright's event loop lives in the thread of the tests, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    _adjust_settings()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect no garbage while the tests are read: nothing that is made then goes before the run ends."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Keep what stays for the whole run out of the garbage collector, which would look through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def pytest_unconfigure() -> None:
    """Stop the server, also after Ctrl-C."""
    running.close()


def _start(config: pytest.Config) -> None:
    for name in FROM_OUTSIDE:
        os.environ.pop(name, None)
    _remove_abandoned()
    var = Path(tempfile.mkdtemp(prefix=PREFIX)).resolve()
    var.chmod(0o711)  # root's server runs as another user, who has to come through
    (var / "static").mkdir()
    os.environ["VAR_DIR"] = str(var)
    running.callback(_remove, var)
    if not config.option.collectonly:
        running.enter_context(embedded_database(var, os.environ, throwaway=True))


def _adjust_settings() -> None:
    """What production does thoroughly and tests do quickly; everything else is as readers get it."""
    from django.conf import settings

    # A test's rows are seen on the connection that made them only.
    settings.DATABASES.pop("readers", None)
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


def _remove_abandoned() -> None:
    """Servers and folders of test runs that were killed."""
    for var in Path(tempfile.gettempdir()).resolve().glob(f"{PREFIX}*"):
        try:
            found = var.stat()
        except FileNotFoundError:  # another run has just ended
            continue
        still_starting = time.time() - found.st_mtime < 60
        if os.geteuid() in (0, found.st_uid) and not still_starting and stop_abandoned_server(var):
            _remove(var)


def _remove(var: Path) -> None:
    location = Location.of(var)
    for folder in (location.home, location.socket, var):
        shutil.rmtree(folder, ignore_errors=True)
