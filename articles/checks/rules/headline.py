"""No headline."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story


class Headline(Check):
    """A story is found by its headline."""

    level = Level.ERROR

    def look(self, story: Story) -> Iterator[Finding]:
        """One, where it is missing."""
        if not story.content["headline"].strip():
            yield Finding("Write a headline.", "headline")
