"""No regular expression takes a time that grows with the square of what strangers send.

Python's matcher goes back: `<[^>]*>` reads to the end of the text from each `<` that no `>` follows, so that 200 kB of
`<` take minutes. Every expression is fed texts made of what it looks for: many short ones, which tell the worst of
them, and of these 200 kB. What counts is the time of the processor, so a busy machine changes nothing, and a clock of
it stops what would take minutes.
"""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from heapq import nlargest
from itertools import islice
from typing import Any

import pytest

from articles.content import passages
from articles.desk.planning import paper_page
from articles.public.urls import AnySlug
from images.intake import formats
from imports.text import FORMATTING
from newsroom.text.markup import tokens
from tests.support.code import project
from tests.support.expressions import TABLES, every_expression, unread_calls
from tests.support.hostile_texts import HostileText, hostile_texts, most_read
from tests.support.possessive import is_possessive_of_a_group

LENGTH, MOST_SECONDS = 200_000, 3.0
"""What is linear takes 0.02 seconds, or 0.3 where many thousand characters are looked for one by one; on a busy machine
three times that."""
LENGTH_TO_NOTICE = 50_000
"""Some releases of Python do not stop a search before it ends, so that this has to be short enough to wait for."""
SUSPECT_SECONDS, SQUARE = 0.1, 24
"""From such a time on it is asked whether a text took 64 times as long as its eighth, or eight times."""
SHORT = 250
OTHERWISE = re.compile(r"\bfrom re import|\bimport re as|\bimport regex")


class TooSlow(Exception):
    """The time that an expression may take is over."""


@contextmanager
def most_seconds(seconds: float) -> Iterator[None]:
    """Raise TooSlow when this process has been at work for so long in there; the matcher lets itself be stopped."""

    def stop(*_: object) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def seconds(pattern: re.Pattern[Any], text: str) -> float:
    """Returns how long an expression works on a text. Raises TooSlow."""
    subject: Any = text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text
    begun = time.thread_time()
    with most_seconds(MOST_SECONDS):
        for _ in islice(pattern.finditer(subject), len(text)):
            pass
        pattern.fullmatch(subject)
    return time.thread_time() - begun


def worst(pattern: re.Pattern[Any]) -> list[HostileText]:
    """Returns the text that takes longest, and those that take most longer when they are longer."""
    texts = hostile_texts(pattern)
    short = [seconds(pattern, text.of_length(SHORT)) for text in texts]
    longest = short.index(max(short))
    if most_read(pattern) < SHORT:
        return [texts[longest]]
    growth = [seconds(pattern, text.of_length(SHORT * 8)) / taken for text, taken in zip(texts, short, strict=True)]
    return [texts[place] for place in {longest, *nlargest(2, range(len(texts)), key=growth.__getitem__)}]


def is_slow(pattern: re.Pattern[Any], length: int = LENGTH) -> bool:
    try:
        for text in worst(pattern):
            taken = seconds(pattern, text.of_length(length))
            if taken > SUSPECT_SECONDS and taken > SQUARE * seconds(pattern, text.of_length(length // 8)):
                return True
    except TooSlow:
        return True
    return False


def test_every_expression_is_found() -> None:
    found = set(every_expression())

    assert {tokens._ATTRIBUTE, FORMATTING, paper_page._LEADING, passages._TAG_OR_WORDS} <= found, "of modules"
    assert {formats.SVG, *tokens._TAGS_OF.values()} <= found, "of bytes, and in tables"
    texts = {pattern.pattern for pattern in found}
    assert {r"[\W_]", r"(?<!\s)\s++(?:and|&|word)\s+"} <= texts, "written in calls"
    assert any(AnySlug.regex in str(text) for text in texts), "of addresses"
    assert r"^[\w.@+-]+\Z" in texts, "of fields"
    assert unread_calls() == set(TABLES), "each module that compiles what it is given has its table there"
    assert not [name for name, module in project().items() if OTHERWISE.search(module.source)]


@pytest.mark.parametrize(
    "expression",
    [
        r"<[^>]*>",
        r"\s+$",
        r"(\w+\s?)+:",
        r'"(?:[^"\\]|\\.)*"',
    ],
)
def test_an_expression_that_takes_the_square_is_noticed(expression: str) -> None:
    assert is_slow(re.compile(expression, re.S), LENGTH_TO_NOTICE)


def test_no_expression_takes_longer_than_its_text_is_long() -> None:
    assert not {place: pattern.pattern for pattern, place in every_expression().items() if is_slow(pattern)}


@pytest.mark.parametrize(
    ("expression", "found"),
    [(r"(?:ab?c)*+d", True), (r"((?:(?!x).)*+)x", True), (r"(?:(?:ab)++|c)", True), (r"\s++[a-z]*+x?+\d{2,}+", False)],
)
def test_a_possessive_group_is_noticed(expression: str, found: bool) -> None:
    assert is_possessive_of_a_group(re.compile(expression)) == found


def test_no_expression_is_possessive_of_a_group() -> None:
    """Python before 3.11.5 then misses what is there (https://github.com/python/cpython/issues/106052)."""
    assert not {
        place: pattern.pattern for pattern, place in every_expression().items() if is_possessive_of_a_group(pattern)
    }
