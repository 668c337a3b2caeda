"""A picture has no credit."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck
from newsroom.text.characters import is_blank


class HasCredits(Check):
    """Each picture says whose it is."""

    level = Level.WARNING

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        for number, figure in enumerate(story.content["figures"]):
            if is_blank(figure["credit"]):
                words = f"Picture {story.name_of(number)} has no credit: say whose picture it is."
                yield Finding(words, f"figures.{number}.credit")
