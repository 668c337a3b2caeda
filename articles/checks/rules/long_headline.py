"""A headline that search results cut."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story

LONGEST = 70


class LongHeadline(Check):
    """What stands in search results is short enough to be read whole."""

    level = Level.ADVICE

    def look(self, story: Story) -> Iterator[Finding]:
        """One for the title of its own, else for the headline."""
        own = story.content["seo_title"].strip()
        length = len(own or story.content["headline"])
        if length <= LONGEST:
            return
        if own:
            yield Finding(f"The title for search results has {length} characters: {LONGEST} are shown.", "seo_title")
        else:
            words = f"The headline has {length} characters, of which search results show some {LONGEST}"
            yield Finding(f"{words}: shorten it, or write a title for search results.", "seo_title")
