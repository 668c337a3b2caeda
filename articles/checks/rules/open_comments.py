"""Comments of colleagues are not resolved."""

from __future__ import annotations

from collections.abc import Iterator

from articles.checks.check import Check, Finding, Level
from articles.checks.story import StoryUnderCheck


class CommentsResolved(Check):
    """All comments are resolved."""

    level = Level.WARNING

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        count = story.open_comments
        if count:
            words = "One comment is" if count == 1 else f"{count} comments are"
            yield Finding(f"{words} not resolved: answer and resolve {'it' if count == 1 else 'them'}.", "comments")
