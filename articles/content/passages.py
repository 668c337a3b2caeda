"""Reading a body's HTML into a tree of blocks of words, and printing it again with insertions and deletions marked."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from icu4py.breakers import WordBreaker

from newsroom.text.html import BLOCK_ELEMENTS, TABLE_ELEMENTS

BLOCK_TAGS = frozenset(BLOCK_ELEMENTS | TABLE_ELEMENTS)
MARKED_WHOLE = ("figure", "hr")
"""Elements that are inserted or deleted as a whole, inside `<ins>` or `<del>`."""
DEEPEST = 40
"""Blocks nested deeper than this, which no story has, are read as plain words."""
MOST_INSIDE = 12
"""Of inline tags around a word; what is nested deeper, in no story, is left out of a comparison."""
BREAK = "<br>"
SAME, INSERTED, DELETED = "", "ins", "del"

_TAG = re.compile(r'<(/?)([a-zA-Z][a-zA-Z0-9]*+)([^<>"]*+(?:"[^"]*+"[^<>"]*+)*)>')
_VOID = frozenset({"br", "hr"})
_TAG_OR_WORDS = re.compile(r'<[^<>"]*+(?:"[^"]*+"[^<>"]*+)*>|[^<]+')


class Token(NamedTuple):
    """A word, what stands between two, or a line break (its text is then `<br>`), with the inline tags around it."""

    text: str
    inside: tuple[str, ...] = ()

    @property
    def is_break(self) -> bool:
        """Is it a line break, rather than the four characters `<br>` typed as text?"""
        return self.inside[-1:] == (BREAK,)

    @property
    def is_word(self) -> bool:
        """Does it contain a letter or a digit?"""
        return not self.is_break and any(character.isalnum() for character in self.text)


class Block(NamedTuple):
    """An element that holds other blocks (`parts`) or words (`tokens`). `tag` and `opening` are empty for words that
    stand among blocks without an element of their own."""

    tag: str
    opening: str
    parts: tuple[Block, ...] = ()
    tokens: tuple[Token, ...] = ()

    @property
    def closing(self) -> str:
        """The end tag; empty for an element without one."""
        return f"</{self.tag}>" if self.tag and self.tag not in _VOID else ""

    def weight(self) -> int:
        """Returns how many blocks and words it has, at any depth."""
        return 1 + len(self.tokens) + sum(part.weight() for part in self.parts)

    def vocabulary(self) -> frozenset[str]:
        """Returns the distinct words in it, at any depth."""
        own = {token.text for token in self.tokens if token.is_word}
        return frozenset(own.union(*(part.vocabulary() for part in self.parts)))


def read(body: str) -> tuple[Block, ...]:
    """The blocks of clean HTML (see `newsroom.text.html.clean_body`)."""
    reader = _Reader()
    end = 0
    for tag in _TAG.finditer(body):
        reader.text(body[end : tag.start()])
        reader.tag(tag)
        end = tag.end()
    reader.text(body[end:])
    return reader.finished()


def tokens_of(text: str, inside: tuple[str, ...] = ()) -> list[Token]:
    """The words of a plain text in any script, and what stands between them; joined, they are the text again."""
    return [Token(part, inside) for part in WordBreaker(text, "en")]


def printed(block: Block, mark: str = SAME) -> str:
    """A block as HTML, all of its words under one mark."""
    if mark and block.tag in MARKED_WHOLE:
        return f"<{mark}>{printed(block)}</{mark}>"
    inner = "".join(printed(part, mark) for part in block.parts)
    return f"{block.opening}{inner}{printed_tokens((token, mark) for token in block.tokens)}{block.closing}"


def marked_whole(markup: str, mark: str) -> str:
    """Clean HTML with all of its words under one mark, without reading it into blocks."""

    def shown(found: re.Match[str]) -> str:
        part = found[0]
        return part if part.startswith("<") or part.isspace() else f"<{mark}>{part}</{mark}>"

    return _TAG_OR_WORDS.sub(shown, markup)


def printed_tokens(marked: Iterable[tuple[Token, str]]) -> str:
    """Words as HTML: inline tags around them, and inside these the marks, so that whatever changes is well-formed."""
    out: list[str] = []
    standing: tuple[str, ...] = ()
    for (inside, mark), run in groupby(marked, key=lambda each: (each[0].inside, each[1])):
        around = tuple(tag for tag in inside if tag != BREAK)
        wanted = (*around, f"<{mark}>") if mark else around
        shared = _shared(standing, wanted)
        out += [_end(tag) for tag in reversed(standing[shared:])]
        out += wanted[shared:]
        words = [token.text for token, _ in run]
        out.append(BREAK * len(words) if inside[-1:] == (BREAK,) else html.escape("".join(words), quote=False))
        standing = wanted
    return "".join(out + [_end(tag) for tag in reversed(standing)])


def _shared(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """How many tags both begin with."""
    pairs = zip(left, right, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))


def _end(opening: str) -> str:
    name = _TAG.match(opening)
    return f"</{name[2]}>" if name else ""


class _Open(NamedTuple):
    """An element whose end tag has not been read yet, with its parts and the words since the last of them."""

    tag: str
    opening: str
    parts: list[Block]
    tokens: list[Token]

    def words_end(self) -> None:
        """Make words that stand beside blocks a block of their own; whitespace between blocks is dropped."""
        if any(token.is_break or not token.text.isspace() for token in self.tokens):
            self.parts.append(Block("", "", (), tuple(self.tokens)))
        self.tokens.clear()

    def closed(self) -> Block:
        """Returns the finished element."""
        if self.parts:
            self.words_end()
        return Block(self.tag, self.opening, tuple(self.parts), tuple(self.tokens))


class _Reader:
    """Keeps track of the open blocks and inline tags."""

    def __init__(self) -> None:
        self.open = [_Open("", "", [], [])]
        self.inside: list[tuple[str, str]] = []
        self.too_deep = 0

    def text(self, markup: str) -> None:
        if markup:
            self.open[-1].tokens.extend(tokens_of(html.unescape(markup), self.around()))

    def around(self) -> tuple[str, ...]:
        """Returns the inline tags that are open."""
        return tuple(tag for _, tag in self.inside[:MOST_INSIDE])

    def tag(self, found: re.Match[str]) -> None:
        name = found[2].lower()
        if name == "br":
            self.open[-1].tokens.append(Token(BREAK, (*self.around(), BREAK)))
        elif name in BLOCK_TAGS:
            self._block(name, found)
        elif not found[1]:
            self.inside.append((name, found[0]))
        else:
            self._inline_ends(name)

    def _block(self, name: str, found: re.Match[str]) -> None:
        if found[1] and self.too_deep:
            self.too_deep -= 1
            self.text(" ")
            return
        if found[1]:
            self._block_ends(name)
            return
        if len(self.open) > DEEPEST:
            self.too_deep += name not in _VOID
            return
        self.open[-1].words_end()
        self.open.append(_Open(name, found[0], [], []))
        if name in _VOID:
            self._close()

    def _block_ends(self, name: str) -> None:
        """Close an element and whatever is still open inside it, as a browser does."""
        if any(each.tag == name for each in self.open[1:]):
            while self._close().tag != name:
                pass

    def _close(self) -> Block:
        block = self.open.pop().closed()
        self.open[-1].parts.append(block)
        return block

    def _inline_ends(self, name: str) -> None:
        for index in range(len(self.inside) - 1, -1, -1):
            if self.inside[index][0] == name:
                del self.inside[index]
                return

    def finished(self) -> tuple[Block, ...]:
        while len(self.open) > 1:
            self._close()
        self.open[0].words_end()
        return tuple(self.open[0].parts)
