"""An embargo in force."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story
from newsroom.text.moments import said


class Embargo(Check):
    """Nothing is published before its embargo ends."""

    level = Level.ERROR

    def look(self, story: Story) -> Iterator[Finding]:
        """One, while it is in force."""
        if story.embargo_until and story.at < story.embargo_until:
            words = f"Embargoed until {said(story.embargo_until)}: schedule the story for then or later."
            yield Finding(words, "embargo_until")
