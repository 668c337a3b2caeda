"""Another story was just published under the same headline."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck
from newsroom.text.characters import same_word


class HeadlineIsNew(Check):
    """The story published last has another headline."""

    level = Level.WARNING

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        last = story.last_published
        if last and same_word(last.headline) == same_word(story.content["headline"]):
            words = "The last story that was published has the same headline: write another, if it is another story."
            yield Finding(words, "headline")
