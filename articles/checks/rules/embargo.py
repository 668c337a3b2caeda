"""The story is under an embargo."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck
from newsroom.text.moments import time_in_words


class EmbargoEnded(Check):
    """Nothing is published before its embargo ends."""

    level = Level.ERROR

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        if story.embargo_until and story.at < story.embargo_until:
            words = f"Embargoed until {time_in_words(story.embargo_until)}: schedule the story for then or later."
            yield Finding(words, "embargo_until")
