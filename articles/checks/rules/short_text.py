"""The text is hardly a story."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from icu4py.breakers import SentenceBreaker

from articles.checks.check import Check, Finding, Level
from articles.checks.passages import TextPassage
from articles.checks.story import StoryUnderCheck
from articles.models import Kind
from newsroom.text.words import count_words

ENOUGH = 2
"""Sentences that a news story has at least."""
LONG = 40
"""Words that count as a sentence of their own, as some scripts write no full stops, and some writers few."""
MOST_READ = 10_000
"""More letters than two sentences have are not read."""


class TextIsNoStub(Check):
    """A news story has two sentences at least, any other at least some words."""

    level = Level.WARNING

    def look(self, story: StoryUnderCheck) -> Iterator[Finding]:
        passages = [each for each in story.passages if each.has_words]
        if not passages:
            if "<figure" in story.content["body"]:
                yield Finding("The text shows something and says nothing: write what it is about.", "body")
        elif story.content["kind"] == Kind.NEWS:
            counted = (_sentences(each, story.content["language"]) for each in passages if not each.heading)
            if not any(total >= ENOUGH for total in accumulate(counted)):
                yield Finding("The text is shorter than two sentences: write the rest of the story.", "body")


def _sentences(passage: TextPassage, language: str) -> int:
    text = passage.text[:MOST_READ]
    written = sum(any(map(str.isalnum, sentence)) for sentence in SentenceBreaker(text, f"{language}-u-ss-standard"))
    return max(written, count_words(text, language) // LONG)
