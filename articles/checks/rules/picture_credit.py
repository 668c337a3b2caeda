"""Pictures by nobody."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story


class PictureCredit(Check):
    """Each picture says whose it is."""

    level = Level.WARNING

    def look(self, story: Story) -> Iterator[Finding]:
        """One for each without."""
        for number, figure in enumerate(story.content["figures"]):
            if not figure["credit"].strip():
                words = f"Picture {story.name_of(number)} has no credit: say whose picture it is."
                yield Finding(words, f"figures.{number}.credit")
