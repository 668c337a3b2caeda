"""The producer’s screens at noon of one day. (Settings are read after this file, so each fixture imports its own.)"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
import time_machine
from django.test import Client

if TYPE_CHECKING:
    from articles.models import Article


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    from tests.support.front_desk import NOON

    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def producer(client: Client, stories: list[Article]) -> Client:
    """One who is logged in; `stories` is the module's own."""
    from tests.factories import UserFactory

    client.force_login(UserFactory.create(role="producer", first_name="Pia", last_name="Ducer"))
    return client
