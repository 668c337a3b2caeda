"""No standfirst."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story


class Standfirst(Check):
    """A sentence or two say what the story is about."""

    level = Level.ADVICE

    def look(self, story: Story) -> Iterator[Finding]:
        """One, where it is missing."""
        if not story.content["standfirst"].strip():
            yield Finding("There is no standfirst: say in a sentence or two what the story is about.", "standfirst")
