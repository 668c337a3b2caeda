"""The rights of a picture have ended."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck


class RightsHold(Check):
    """The rights of each picture still stand on the day it is published."""

    level = Level.ERROR

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        day = timezone.localdate(story.at)
        for number, figure in enumerate(story.content["figures"]):
            image = story.images.get(figure["image"])
            last = image.rights_expire_on if image else None
            if last and last < day:
                words = f"The rights of picture {story.name_of(number)} ended on {last.day} {last:%B %Y}"
                yield Finding(f"{words}: choose another picture.", f"figures.{number}.image")
