"""Stories that readers search in. (Settings are read after this file: what needs them is imported by the fixture.)"""

from __future__ import annotations

import pytest


@pytest.fixture
def harbour(db: None) -> None:
    """Four stories on fog and ships."""
    from tests.support.reader_search import four_stories

    four_stories()
