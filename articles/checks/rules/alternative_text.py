"""A picture has no alternative text."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck
from newsroom.text.characters import is_blank


class HasAlternativeTexts(Check):
    """Each picture has words instead of it, unless it only decorates."""

    level = Level.ERROR

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        for number, figure in enumerate(story.content["figures"]):
            if is_blank(figure["alt"]) and not figure["decorative"]:
                name = story.name_of(number)
                words = f"Describe picture {name} in its alternative text, or mark it as decorative."
                yield Finding(words, f"figures.{number}.alt")
