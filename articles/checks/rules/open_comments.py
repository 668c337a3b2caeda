"""What colleagues asked and nobody settled."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.checking import Check, Finding, Level
from articles.checks.story import Story


class OpenComments(Check):
    """All comments are resolved."""

    level = Level.WARNING

    def look(self, story: Story) -> Iterator[Finding]:
        """One for all that are not."""
        count = story.open_comments
        if count:
            words = "One comment is" if count == 1 else f"{count} comments are"
            yield Finding(f"{words} not resolved: answer and resolve {'it' if count == 1 else 'them'}.", "comments")
