"""The story has no headline."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck


class HasHeadline(Check):
    """A story is found by its headline."""

    level = Level.ERROR

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        if not story.content["headline"].strip():
            yield Finding("Write a headline.", "headline")
