"""The tags and texts of HTML in order, as HTML's standard tells them apart (section 13.2.5), in linear time.

Nothing here decides what is safe: whatever is read wrongly comes out as words.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from newsroom.text.markup.elements import ELEMENTS_WITHOUT_TEXT, RAW

_MARK = re.compile(r"<(?:(/?)([a-zA-Z][^\s/>]*)|[!?/])")
_ATTRIBUTE = re.compile(
    r"[\s/]*(?:(?P<end>>)"
    r"|(?P<name>[^\s/>][^\s/>=]*)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>\"'][^\s>]*))?)?|\Z)"
)
_COMMENT_END = re.compile(r"--!?>")
_NO_ENTITY = re.compile(r"&(?!(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{0,31});)")


MOST_ATTRIBUTES = 100


class Text(NamedTuple):
    """Words, with entities resolved."""

    text: str


class Start(NamedTuple):
    """A start tag, with the attributes as they were written."""

    name: str
    attributes: dict[str, str]


class End(NamedTuple):
    """An end tag."""

    name: str


Token = Text | Start | End


class Reader:
    """Reads a text once, from its beginning to its end."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.at = 0
        self.unclosed: set[str] = set()

    def tokens(self) -> Iterator[Token]:
        """Yields what is there in order, without comments and without elements that hold no words."""
        while found := _MARK.search(self.markup, self.at):
            if found.start() > self.at:
                yield self._text(found.start())
            if not found[2]:
                yield from self._aside()
            elif found[1]:
                yield self._end(found)
            else:
                yield from self._start(found)
        if self.at < len(self.markup):
            yield self._text(len(self.markup))

    def _text(self, end: int) -> Text:
        """The words up to a place."""
        begin, self.at = self.at, end
        words = self.markup[begin:end]
        return Text(html.unescape(words) if "&" in words else words)

    def _rest(self, begin: int) -> Text:
        """All from a place on, as words."""
        self.at = begin
        return self._text(len(self.markup))

    def _aside(self) -> Iterator[Token]:
        """A comment, a declaration or an instruction. What never ends was none."""
        begin, self.at = self.at, self.at + 2
        if self.markup.startswith("<!--", begin):
            found = _COMMENT_END.search(self.markup, self.at)
            self.at = found.end() if found else len(self.markup)
            return
        self.at = self.markup.find(">", self.at) + 1
        if not self.at:
            yield self._rest(begin)

    def _end(self, name: re.Match[str]) -> Token:
        begin, self.at = self.at, self.markup.find(">", name.end()) + 1
        return End(name[2].lower()) if self.at else self._rest(begin)

    def _start(self, name: re.Match[str]) -> Iterator[Token]:
        begin, self.at = self.at, name.end()
        attributes = self._attributes()
        if attributes is None:  # a tag without an end: nothing after it can have one either
            yield self._rest(begin)
            return
        tag = name[2].lower()
        if tag in ELEMENTS_WITHOUT_TEXT and self._passed_over(tag):
            return
        yield Start(tag, attributes)
        if tag == "plaintext":
            yield Text(self.markup[self.at :])
            self.at = len(self.markup)
        elif tag in RAW:
            yield from self._raw(tag)

    def _attributes(self) -> dict[str, str] | None:
        """Those of a start tag, of several of one name the first; None where the tag does not end."""
        found: dict[str, str] = {}
        if self.markup.startswith(">", self.at):
            self.at += 1
            return found
        while match := _ATTRIBUTE.match(self.markup, self.at):
            self.at = match.end()
            if not match["name"]:
                return found if match["end"] else None
            if len(found) < MOST_ATTRIBUTES:
                value = next((match[kind] for kind in ("double", "single", "bare") if match[kind] is not None), "")
                found.setdefault(match["name"].lower(), value)
        return None

    def _passed_over(self, name: str) -> bool:
        """Was an element that holds no words read up to its end? One without an end holds nothing, unless a program."""
        end = self._end_of(name, self.at, nested=name not in RAW)
        if end is None and name not in ("script", "style"):
            return False
        self.at = len(self.markup) if end is None else end
        return True

    def _raw(self, name: str) -> Iterator[Token]:
        end = self._end_of(name, self.at, nested=False)
        if end is None:
            return
        inside = self.markup[self.at : self.markup.rfind("<", self.at, end)]
        yield Text(html.unescape(inside) if name == "textarea" else inside)
        yield End(name)
        self.at = end

    def _end_of(self, name: str, begin: int, *, nested: bool) -> int | None:
        """Where an element ends that began before `begin`, counting those of its name inside it; None for nowhere."""
        if name in self.unclosed:
            return None
        depth = 1
        for tag in _TAGS_OF[name].finditer(self.markup, begin):
            depth += -1 if tag[1] else int(nested)
            if depth == 0:
                if (end := self.markup.find(">", tag.end())) >= 0:
                    return end + 1
                break
        self.unclosed.add(name)
        return None


_TAGS_OF = {name: re.compile(rf"<(/?){name}(?=[\s/>])", re.I) for name in ELEMENTS_WITHOUT_TEXT | RAW}


def attribute_value(written: str) -> str:
    """An attribute's value with entities resolved. `&copy=1` in an address is none, so a semicolon is needed."""
    return html.unescape(_NO_ENTITY.sub("&amp;", written)) if "&" in written else written
