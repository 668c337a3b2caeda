"""A link leads to where only the newsroom may go."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.links import for_the_newsroom
from articles.checks.story import StoryUnderCheck

LONGEST_SHOWN = 60


class LinksAreForReaders(Check):
    """No link leads to the desk or to a preview: readers cannot open the one, and should not see the other."""

    level = Level.ERROR

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        for address in story.newsroom_links:
            yield Finding(
                f"The link to {_shown(address)} is for the newsroom only: link to the published page.", "body"
            )
        canonical = story.content["canonical_url"]
        if for_the_newsroom([canonical]):
            words = f"The canonical address {_shown(canonical)} is for the newsroom only: give the published page’s."
            yield Finding(words, "canonical_url")


def _shown(address: str) -> str:
    """Without the secret of a preview, which a message is no place for."""
    return address if len(address) <= LONGEST_SHOWN else f"{address[:LONGEST_SHOWN]}…"
