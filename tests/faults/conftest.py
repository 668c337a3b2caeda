"""A newsroom of its own that is served for all tests here, to be broken again and again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.newsroom.conftest import own_newsroom, prepared
from tests.support.own_newsroom import OwnNewsroom

__all__ = ["prepared"]


@pytest.fixture(scope="session")
def running(prepared: Path) -> Iterator[OwnNewsroom]:
    """The newsroom, served once, as its start is what takes time."""
    with own_newsroom(prepared) as newsroom:
        newsroom.serve()
        yield newsroom


@pytest.fixture
def served(running: OwnNewsroom) -> OwnNewsroom:
    """The newsroom, healthy again whatever the test before did to it."""
    if running.served is None or running.served.poll() is not None:
        running.kill()
        running.serve()
    assert running.health()
    return running
