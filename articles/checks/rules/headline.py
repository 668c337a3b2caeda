"""The story has no headline."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck
from newsroom.text.characters import is_blank


class HasHeadline(Check):
    """A story is found by its headline."""

    level = Level.ERROR

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        if is_blank(story.content["headline"]):
            yield Finding("Write a headline.", "headline")
