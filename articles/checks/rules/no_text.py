"""The story has no text."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck


class HasText(Check):
    """A story says something under its headline."""

    level = Level.ERROR

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        shows_something = "<figure" in story.content["body"]
        if not shows_something and not any(each.has_words for each in story.passages):
            yield Finding("There is no text: write the story.", "body")
