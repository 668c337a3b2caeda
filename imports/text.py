"""Texts that others wrote: made fit for the database, for one line, for a length."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from newsroom.text.characters import legible, same_word, visible_line
from newsroom.text.html import strip_markup

# What agencies write into plain text all the same. Anything else between angle brackets is meant as it stands.
FORMATTING = re.compile(r"</?(?:b|i|u|em|strong|span|br|p|sup|sub|small)\b[^<>]*>", re.I)


def printable(text: str) -> str:
    """The text as the newsroom keeps it, without what neither PostgreSQL nor HTML can hold."""
    return legible(text)


def single_line(text: str, *, markup: bool = False) -> str:
    """One line of plain text. Where markup is not declared, only formatting and entities are taken for it."""
    text = strip_markup(text) if markup else html.unescape(FORMATTING.sub(" ", text))
    return visible_line(text)


def clip(text: str, most: int) -> str:
    """At most `most` characters, cut between words where there are any."""
    if len(text) <= most:
        return text
    cut = text[: most - 1].rpartition(" ")[0] or text[: most - 1]
    return f"{cut.rstrip(' ,;:–—-')}…"


def folded(name: str) -> str:
    """A name as it is compared: written in capitals, with other spaces or composed otherwise it is the same."""
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()).split())


def distinct(texts: Iterator[str]) -> list[str]:
    """Without the empty and the repeated, in order; capitals make no difference."""
    return list({same_word(text): text for text in reversed([*texts]) if text}.values())[::-1]
