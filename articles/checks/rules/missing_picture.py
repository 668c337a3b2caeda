"""The text shows a picture that the story does not have."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck
from articles.content.picture_names import keys_of_pictures, missing_pictures


class PicturesExist(Check):
    """Every picture that the text shows is one of the story's."""

    level = Level.ERROR

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        if words := missing_pictures(keys_of_pictures(story.content), story.references):
            yield Finding(words, "body")
