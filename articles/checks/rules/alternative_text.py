"""Pictures that say nothing to whoever cannot see them."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story


class AlternativeText(Check):
    """Each picture has words instead of it, unless it only decorates."""

    level = Level.ERROR

    def look(self, story: Story) -> Iterator[Finding]:
        """One for each picture without."""
        for number, figure in enumerate(story.content["figures"]):
            if not figure["alt"].strip() and not figure["decorative"]:
                name = story.name_of(number)
                words = f"Describe picture {name} in its alternative text, or mark it as decorative."
                yield Finding(words, f"figures.{number}.alt")
