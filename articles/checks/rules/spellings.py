"""A name is spelt in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from articles.checks.check import Check, Finding, Level
from articles.checks.passages import texts_beside
from articles.checks.spelling import two_spellings
from articles.checks.story import StoryUnderCheck

MOST_SHOWN = 5
IN_PROSE = ("body", "standfirst", "teaser")


class NamesAreSpeltOneWay(Check):
    """A name is spelt the same throughout a story."""

    level = Level.WARNING

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        texts = [each for each in texts_beside(story.content) if each.field in IN_PROSE or "caption" in each.field]
        prose = [*story.passages, *texts]
        found = two_spellings([each for each in prose if not each.heading], story.content["language"])
        for usual, rare, field in islice(found, MOST_SHOWN):
            yield Finding(f"Is “{rare}” the same as “{usual}”? If so, spell the name one way.", field)
