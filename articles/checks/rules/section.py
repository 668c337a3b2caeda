"""The story has no section."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck


class HasSection(Check):
    """A story's address begins with its section."""

    level = Level.ERROR

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        if story.section is None:
            yield Finding("Choose a section: the story’s address begins with it.", "section")
