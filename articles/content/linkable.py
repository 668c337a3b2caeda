"""Where in a story's text a link may be put: its passages, and what of them is plain running text.

No link stands in another one, in a heading, a quotation, a caption or in code. A quotation is an element, or words
between the quotation marks of any language.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newsroom.text.html import BLOCK_ELEMENTS, TABLE_ELEMENTS

CLOSED = frozenset({"a", "blockquote", "code", "figure", "h2", "h3", "q", "s", "th"})
"""Elements in which no link is put."""

_TAG = re.compile(r'<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>"]*+(?:"[^"]*+"[^<>"]*+)*>')
_PARTING = BLOCK_ELEMENTS | TABLE_ELEMENTS
_CHARACTER = re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{0,31});|.", re.S)

_CLOSING = {
    "“": "”‟",
    "„": "“”‟",
    "‟": "”",
    "”": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    '"': '"',
    "＂": "＂",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
    "《": "》",
    "〈": "〉",
    "‘": "’‛",
    "‚": "‘’",
    "'": "'",
}
_SINGLE = frozenset("‘‚'")
"""Marks that are apostrophes, too: they begin a quotation only where something ends it in the same passage."""
_AMBIGUOUS = frozenset("”»›\"＂'‘")
"""Marks that begin quotations in some languages and end them in others, or stand for something else."""
_AFTER_WORDS = (*".,;:!?…%)]’",)
_MARK = re.compile("[" + re.escape("".join({*_CLOSING, *"".join(_CLOSING.values())})) + "]")


class TextPiece(NamedTuple):
    """Text between two tags: where it stands in the markup, and whether a link may be put into it."""

    start: int
    end: int
    text: str
    is_open: bool


class TextBlock(NamedTuple):
    """The text of one block, in pieces."""

    pieces: tuple[TextPiece, ...]

    @property
    def text(self) -> str:
        """Returns the words as they are read."""
        return "".join(piece.text for piece in self.pieces)

    def closed(self) -> list[tuple[int, int]]:
        """Returns the stretches of the text in which no link may be put, in order of their beginnings."""
        at, found = 0, []
        for piece in self.pieces:
            if not piece.is_open:
                found.append((at, at + len(piece.text)))
            at += len(piece.text)
        return sorted([*found, *quotations(self.text)])


def passages(body: str) -> Iterator[TextBlock]:
    """Yields the blocks of clean HTML that have words, in order. Takes linear time."""
    pieces: list[TextPiece] = []
    inside: Counter[str] = Counter()
    end = 0
    for tag in _TAG.finditer(body):
        _add(pieces, body, end, tag.start(), inside)
        end, name = tag.end(), tag[2].lower()
        if name in _PARTING and pieces:
            yield TextBlock(tuple(pieces))
            pieces = []
        elif name == "br":
            pieces.append(TextPiece(end, end, "\n", is_open=False))
        if name in CLOSED:
            inside[name] = max(0, inside[name] + (-1 if tag[1] else 1))
    _add(pieces, body, end, len(body), inside)
    if pieces:
        yield TextBlock(tuple(pieces))


def quotations(text: str) -> list[tuple[int, int]]:
    """Returns where words stand between quotation marks, with the marks. One that nothing ends goes on to the end of
    the text, as it does where it goes on in the next paragraph. Takes linear time."""
    standing: list[tuple[int, str]] = []
    waited_for: Counter[str] = Counter()
    found = []
    for mark in _MARK.finditer(text):
        at, sign = mark.start(), mark[0]
        if waited_for[sign] and _ends(text, at):
            start = _closed_by(sign, standing, waited_for)
            found.append((start, at + 1))
        elif sign in _CLOSING and _begins(text, at):
            standing.append((at, sign))
            waited_for.update(_CLOSING[sign])
    unended = [start for start, sign in standing if sign not in _SINGLE]
    return [*found, *((start, len(text)) for start in unended[:1])]


def with_link_around(body: str, passage: TextBlock, start: int, end: int, href: str) -> str:
    """Returns the body in which these words of one of its passages are a link. Where formatting begins or ends among
    them, each piece is."""
    opening, at = f'<a href="{html.escape(href)}">', 0
    parts, done = [], 0
    for piece in passage.pieces:
        first, last = max(start - at, 0), min(end - at, len(piece.text))
        at += len(piece.text)
        if first >= last or piece.start == piece.end:
            continue
        places = _places(body, piece)
        begin, finish = places[first], places[last]
        parts += [body[done:begin], opening, body[begin:finish], "</a>"]
        done = finish
    return "".join([*parts, body[done:]])


def _add(pieces: list[TextPiece], body: str, start: int, end: int, inside: Counter[str]) -> None:
    if start < end and (pieces or not body[start:end].isspace()):
        raw = body[start:end]
        text = html.unescape(raw) if "&" in raw else raw
        pieces.append(TextPiece(start, end, text, is_open=not any(inside.values())))


def _begins(text: str, at: int) -> bool:
    """Does a mark begin a quotation? One that also ends some, or is an apostrophe, does so before a word only."""
    sign, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if sign not in _AMBIGUOUS:
        return True
    return not (before.isalnum() or before in _AFTER_WORDS) and not (
        after.isspace() or (sign in _SINGLE and not after.isalpha())
    )


def _ends(text: str, at: int) -> bool:
    """Does a mark end what stands? An apostrophe inside a word does not, nor a mark that begins a word of its own."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in "’'‛":
        return not after.isalnum()
    return text[at] not in _AMBIGUOUS or not (before.isspace() and after.isalnum())


def _closed_by(sign: str, standing: list[tuple[int, str]], waited_for: Counter[str]) -> int:
    """Takes what a mark ends from those that stand, with what was begun inside it and never ended."""
    while True:
        start, begun = standing.pop()
        waited_for.subtract(_CLOSING[begun])
        if sign in _CLOSING[begun]:
            return start


def _places(body: str, piece: TextPiece) -> list[int]:
    """Where each character of a piece begins in the markup, and where the last one ends."""
    raw = body[piece.start : piece.end]
    if "&" not in raw:
        return list(range(piece.start, piece.end + 1))
    places: list[int] = []
    for written in _CHARACTER.finditer(raw):
        meant = html.unescape(written[0])
        places += [piece.start + written.start()] * len(meant)
    return [*places, piece.end]
