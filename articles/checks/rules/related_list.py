"""No related stories are chosen."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck


class HasRelatedStories(Check):
    """An editor chose what readers are led on to."""

    level = Level.ADVICE

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        if not story.content["related"]:
            words = "No related stories are chosen: the site will suggest some. Choose better ones, if there are."
            yield Finding(words, "related")
