"""The story has no byline."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck


class HasByline(Check):
    """Readers are told who a story is by."""

    level = Level.WARNING

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        if not story.content["bylines"]:
            yield Finding("There is no byline: say who the story is by.", "byline")
