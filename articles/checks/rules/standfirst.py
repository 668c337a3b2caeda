"""The story has no standfirst."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck
from newsroom.text.characters import is_blank


class HasStandfirst(Check):
    """A sentence or two say what the story is about."""

    level = Level.ADVICE

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        if is_blank(story.content["standfirst"]):
            yield Finding("There is no standfirst: say in a sentence or two what the story is about.", "standfirst")
