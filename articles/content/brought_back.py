"""Does a text say again what a correction had taken out of it?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from articles.content.blocks import blocks
from articles.content.budget import Budget
from articles.content.contents import Content
from articles.content.fields import FIELDS, WORDS, FieldKind
from articles.content.sequences import steps
from newsroom.text.html import plain_text

TOKEN = re.compile(r"\w+|[^\w\s]")
END = "\n"
"""Stands after each passage, so that no words are taken for neighbours that are not."""
AROUND = 2
"""So many words on both sides tell a changed word from the same word elsewhere."""
AROUND_A_GAP = 3
"""So many tell the place into which something was put, across the passages around it."""
STRETCH = 8
"""A longer passage is looked for in stretches of so many words, as it may have been edited since."""
WORDS_OF_FIGURES = ("caption", "credit", "alt")


def brings_back(wrong: Content, corrected: Content, shown: Content, now: Content, budget: Budget) -> bool:
    """Does `now` say something that `shown` does not, and that was in `wrong` before it became `corrected`?

    `shown` is what readers got last: what it says already is not brought back. Where comparing costs too much, only the
    same text as before the correction counts.
    """
    before, after, last, text = (_tokens(each) for each in (wrong, corrected, shown, now))
    taken_out = list(_taken_out(before, after, budget))
    if budget.refused:
        return text == before != last
    shown_words, words = _joined(last), _joined(text)
    return any(words.count(each) > shown_words.count(each) for each in map(_joined, taken_out))


def _taken_out(before: Sequence[str], after: Sequence[str], budget: Budget) -> Iterator[Sequence[str]]:
    """What was said before and not after: each change with the words around it, a long one in stretches."""
    for step in steps(before, after, budget):
        start, end = step.before.start, step.before.stop
        if step.same:
            continue
        if start == end:
            yield before[max(0, start - AROUND_A_GAP) : end + AROUND_A_GAP]
        elif end - start < STRETCH:
            yield [*_within(before[:start][-AROUND:][::-1])[::-1], *before[start:end], *_within(before[end:][:AROUND])]
        else:
            yield from (before[at : at + STRETCH] for at in range(start, end - STRETCH + 1, STRETCH))


def _within(neighbours: Sequence[str]) -> Sequence[str]:
    """Of the words beside a change those of the same passage: the next one may be edited for other reasons."""
    return neighbours[: neighbours.index(END)] if END in neighbours else neighbours


def _tokens(content: Content) -> list[str]:
    found: list[str] = []
    for passage in _passages(content):
        found += [*TOKEN.findall(passage), END]
    return found


def _passages(content: Content) -> Iterator[str]:
    """Each field and paragraph of words; fields that say nothing keep their place."""
    for field in FIELDS:
        if field.kind in WORDS:
            yield str(content[field.name])
        elif field.kind is FieldKind.MARKUP:
            yield from map(plain_text, blocks(content[field.name]))
    for figure in content["figures"]:
        yield from (str(figure[name]) for name in WORDS_OF_FIGURES)


def _joined(tokens: Sequence[str]) -> str:
    """As one text in which only whole words are found."""
    return "\0" + "\0\0".join(tokens) + "\0"
