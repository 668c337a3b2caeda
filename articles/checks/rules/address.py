"""Another live story stands at the same address."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck


class FreeAddress(Check):
    """No other story is live where this one is to stand."""

    level = Level.ERROR

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        other = story.there_already
        if other:
            words = f"“{other.headline}” is already at {story.address}. Change the slug or the section."
            yield Finding(words, "slug")
