"""The story has no lead picture."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck
from articles.models import Place


class HasLeadPicture(Check):
    """Fronts and lists show a story by its picture."""

    level = Level.ADVICE

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        if not any(figure["place"] == Place.LEAD for figure in story.content["figures"]):
            yield Finding("There is no lead picture: add one, as fronts and lists show stories by it.", "figures")
