"""Search results would cut the headline."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck

LONGEST = 70


class HeadlineFits(Check):
    """Search results show the whole headline."""

    level = Level.ADVICE

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        own = story.content["seo_title"].strip()
        length = len(own or story.content["headline"])
        if length <= LONGEST:
            return
        if own:
            yield Finding(f"The title for search results has {length} characters: {LONGEST} are shown.", "seo_title")
        else:
            words = f"The headline has {length} characters, of which search results show some {LONGEST}"
            yield Finding(f"{words}: shorten it, or write a title for search results.", "seo_title")
