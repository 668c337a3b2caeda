"""Pictures that may not be used any more."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story


class PictureRights(Check):
    """The rights of each picture still stand on the day it is published."""

    level = Level.ERROR

    def look(self, story: Story) -> Iterator[Finding]:
        """One for each picture whose last day will have passed."""
        day = timezone.localdate(story.at)
        for number, figure in enumerate(story.content["figures"]):
            image = story.images.get(figure["image"])
            last = image.rights_expire_on if image else None
            if last and last < day:
                words = f"The rights of picture {story.name_of(number)} ended on {last.day} {last:%B %Y}"
                yield Finding(f"{words}: choose another picture.", f"figures.{number}.image")
