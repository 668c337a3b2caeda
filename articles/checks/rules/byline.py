"""No byline."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story


class Signed(Check):
    """Readers are told who a story is by."""

    level = Level.WARNING

    def look(self, story: Story) -> Iterator[Finding]:
        """One, where nobody is named."""
        if not story.content["bylines"]:
            yield Finding("There is no byline: say who the story is by.", "byline")
