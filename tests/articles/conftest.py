"""Who is at the desk. (Settings are read after this file, so what needs them is imported by the fixture.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.models import User


@pytest.fixture
def editor(client: Client) -> User:
    """An editor-in-chief, logged in: may do all that a story's form offers."""
    from tests.support.forms import login

    return login(client, "editor-in-chief")
