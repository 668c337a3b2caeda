"""The text shows a picture that the story does not have."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story


class MissingPicture(Check):
    """What the text refers to is there."""

    level = Level.ERROR

    def look(self, story: Story) -> Iterator[Finding]:
        """One for each reference to nothing."""
        known = {figure["key"] for figure in story.content["figures"]}
        for key in story.references:
            if key not in known:
                words = f"The text shows picture {key}, which the story does not have"
                yield Finding(f"{words}: choose one, or take it out of the text.", "body")
