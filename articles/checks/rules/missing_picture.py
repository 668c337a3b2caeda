"""The text shows a picture that the story does not have."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck


class PicturesExist(Check):
    """Every picture that the text shows is one of the story's."""

    level = Level.ERROR

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        known = {figure["key"] for figure in story.content["figures"]}
        for key in story.references:
            if key not in known:
                words = f"The text shows picture {key}, which the story does not have"
                yield Finding(f"{words}: choose one, or take it out of the text.", "body")
