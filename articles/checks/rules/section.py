"""No section."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story


class InASection(Check):
    """A story's address begins with its section."""

    level = Level.ERROR

    def look(self, story: Story) -> Iterator[Finding]:
        """One, where it is missing."""
        if story.section is None:
            yield Finding("Choose a section: the story’s address begins with it.", "section")
