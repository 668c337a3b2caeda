"""A link within the site leads to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck


class LinksLeadSomewhere(Check):
    """A link within the site leads somewhere."""

    level = Level.WARNING

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        for path in story.dead_links:
            yield Finding(f"The link to {path} leads nowhere: correct or remove it.", "body")
