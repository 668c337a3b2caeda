"""Names in the byline that lead to no author's page."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck


class NamesHavePages(Check):
    """Who writes for the paper more than once has a page that lists their stories."""

    level = Level.ADVICE

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        names = [str(author) for author in story.authors.values() if not author.has_page]
        if names:
            yield Finding(f"Only the name is printed, without a page: {', '.join(names)}.", "byline")
