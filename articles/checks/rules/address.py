"""Two stories at one address."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story


class Address(Check):
    """No other story is live where this one is to stand."""

    level = Level.ERROR

    def look(self, story: Story) -> Iterator[Finding]:
        """One, where there is another."""
        other = story.there_already
        if other:
            words = f"“{other.headline}” already stands at {story.address}. Change the slug or the section."
            yield Finding(words, "slug")
