"""A link within the site leads to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck
from newsroom.text.moments import at_or_on


class LinksLeadSomewhere(Check):
    """A link within the site leads somewhere by the time the story goes live."""

    level = Level.WARNING

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        for path, later in story.dead_links.items():
            said = f"The link to {path} leads nowhere: correct or remove it."
            if later:
                said = f"The link to {path} leads nowhere until that story goes live, {at_or_on(later)}."
            yield Finding(said, "body")
