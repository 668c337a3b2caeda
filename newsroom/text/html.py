"""Cleans body HTML by an allow-list, and turns it into plain text and back."""

from __future__ import annotations

import html
import re

import nh3

from newsroom.text.characters import legible
from newsroom.text.markup.attributes import ALLOWED, SKIPPED
from newsroom.text.markup.elements import (
    BLOCK_ELEMENTS,
    ELEMENTS_WITHOUT_TEXT,
    INLINE_ELEMENTS,
    PARTING,
    TABLE_ELEMENTS,
)
from newsroom.text.markup.stack import TooDeep
from newsroom.text.markup.tokens import Reader, Text
from newsroom.text.markup.writing import written_anew

__all__ = [
    "BLOCK_ELEMENTS",
    "INLINE_ELEMENTS",
    "TABLE_ELEMENTS",
    "TooDeep",
    "clean_body",
    "legible",
    "paragraphs",
    "plain_text",
    "shown_body",
    "strip_markup",
]

MOST_SHOWN = 1_000_000
"""Of a text that cannot be saved as it is, previews and checks show this many characters, without its formatting."""

_SCRIPTED = re.compile(r"(?:javascript|vbscript|data)\W", re.I)
_DIRECTED = BLOCK_ELEMENTS | TABLE_ELEMENTS - {"figure", "hr", "thead", "tbody", "tr"}


def _address_or_none(tag: str, attribute: str, value: str) -> str | None:
    """Drop addresses that look like a script, even where a browser would take them for a path."""
    scripted = attribute == "href" and _SCRIPTED.match(value.lstrip(SKIPPED))
    return None if scripted else value


_BODY = nh3.Cleaner(
    tags=BLOCK_ELEMENTS | TABLE_ELEMENTS | INLINE_ELEMENTS,
    clean_content_tags=set(ELEMENTS_WITHOUT_TEXT),
    attributes={
        tag: {*ALLOWED.get(tag, ()), *(("dir",) if tag in _DIRECTED else ())} for tag in _DIRECTED | ALLOWED.keys()
    },
    allowed_classes={"blockquote": {"pullquote"}},
    url_schemes={"http", "https", "mailto", "tel"},
    attribute_filter=_address_or_none,
    link_rel=None,
    strip_comments=True,
)


def clean_body(markup: str) -> str:
    """Returns the body with allowed elements and attributes only; its text is kept. Idempotent, in linear time.

    What it returns is at most a few times as long as what it was given. Raises TooDeep for markup nested more than 200
    levels deep, and for what stands for more than a story may hold.
    """
    return _BODY.clean(written_anew(markup)).strip()


def shown_body(markup: str) -> str:
    """Returns the body cleaned; where it is more than a story may hold, its words in paragraphs, as many as may be
    shown."""
    try:
        return clean_body(markup)
    except TooDeep:
        return paragraphs(plain_text(markup)[:MOST_SHOWN])


def plain_text(markup: str) -> str:
    """Returns the text of HTML in one line, with a space between blocks and entities resolved. Takes linear time."""
    words = (each.text if isinstance(each, Text) else " " * (each.name in PARTING) for each in Reader(markup).tokens())
    return " ".join("".join(words).split())


def strip_markup(text: str) -> str:
    """Returns one line of plain text, from a field that should have no HTML but may; entities resolved."""
    return plain_text(legible(text))


def paragraphs(text: str) -> str:
    """Returns body HTML from plain text.

    Blank lines separate paragraphs; in a text without any, each line is a paragraph.
    """
    lines = [" ".join(line.split()) for line in legible(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    if "" in lines[1:-1]:
        lines = " ".join(line or "\n" for line in lines).split("\n")
    return "\n".join(f"<p>{html.escape(line.strip(), quote=False)}</p>" for line in lines if line.strip())
