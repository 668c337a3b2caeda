"""No lead picture."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story
from articles.models import Place


class LeadPicture(Check):
    """Fronts and lists show a story by its picture."""

    level = Level.ADVICE

    def look(self, story: Story) -> Iterator[Finding]:
        """One, where there is none."""
        if not any(figure["place"] == Place.LEAD for figure in story.content["figures"]):
            yield Finding("There is no lead picture: add one, as fronts and lists show stories by it.", "figures")
