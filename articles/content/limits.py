"""How much a story may say and have. What exceeds this is refused with a sentence, wherever it comes in by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

LONGEST_STORY = 1_000_000
"""Letters of everything that stands in a story's form, markup included: as much as three novels, and so little that the
desk reads, compares and prints it within seconds."""

MOST = {"tags": 100, "byline": 50, "related": 100}
NOUNS = {"tags": "tags", "byline": "names in its byline", "related": "related stories"}


def too_long(texts: Iterable[str]) -> str:
    """A sentence where these are more letters than a story may have, else nothing."""
    letters = sum(len(text) for text in texts)
    if letters <= LONGEST_STORY:
        return ""
    return (
        f"The story is too long: with its formatting it has {letters:,} letters, and a story may have "
        f"{LONGEST_STORY:,}. Divide it into several stories, or paste it without formatting."
    )


def too_many(name: str, count: int) -> str:
    """A sentence where a story may not have so many of these (a key of `MOST`), else nothing."""
    if count <= MOST[name]:
        return ""
    return f"A story may have {MOST[name]} {NOUNS[name]}, and this one has {count:,}. Take some out."


def reason_against(texts: Iterable[str], counts: Mapping[str, int]) -> str:
    """The first reason for which a story of these texts, with so many of each list, is refused; else nothing."""
    reasons = (too_long(texts), *(too_many(name, count) for name, count in counts.items()))
    return next(filter(None, reasons), "")
