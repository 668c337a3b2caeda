"""No related stories."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story


class RelatedList(Check):
    """Readers are led on by an editor's choice."""

    level = Level.ADVICE

    def look(self, story: Story) -> Iterator[Finding]:
        """One, where nothing was chosen."""
        if not story.content["related"]:
            words = "No related stories are chosen: the site will suggest some. Choose better ones, if there are."
            yield Finding(words, "related")
