"""Processes of their own on the tests' database, and waiting for what they do."""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import quote

from django.db import connection

SECONDS = 90


def database_url() -> str:
    """Where the tests' database is, for another process."""
    at = connection.settings_dict
    return f"postgres://{quote(at['USER'])}@/{quote(at['NAME'])}?host={quote(at['HOST'], safe='')}&port={at['PORT']}"


def until(true: Callable[[], bool]) -> None:
    """Wait for something to become true; fails where it takes too long."""
    end = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < end, "It took too long."
        time.sleep(0.02)
