"""Writes HTML from anywhere anew: blocks that hold lines, each closed where it ends, none larger than a story may be.

HTML5 repairs what is left open: an element of a line that no tag closes is opened again in every later block, so that a
small text can stand for a gigantic one. Here at most one of a kind is open at a time, and what is written is counted.
What comes out is what an HTML5 parser would make of it, so writing it anew changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsroom.text.markup import tables
from newsroom.text.markup.attributes import kept_attributes, leads_into_the_text, opening_tag
from newsroom.text.markup.elements import (
    AROUND,
    BOXES,
    CELLS,
    FORMATS,
    HEADINGS,
    LISTS,
    PLAIN_BLOCKS,
    PREFORMATTED,
    TABLE_PARTS,
)
from newsroom.text.markup.frames import Frame, Holds
from newsroom.text.markup.lines import Formatting
from newsroom.text.markup.stack import Stack, TooDeep
from newsroom.text.markup.tokens import Reader, Start, Text

MOST_CHARACTERS = 5_000_000
MOST_SIGNS = 200_000
"""Of `<`, each of which may be a tag."""

IN_FIGURES = frozenset({"div", "figcaption", "p"})
"""What parts the lines of a figure's caption. Any other block ends the figure."""


def written_anew(markup: str) -> str:
    """Returns the markup as blocks and lines of a story. Idempotent. Raises TooDeep for more than a story may hold."""
    if len(markup) > MOST_CHARACTERS or markup.count("<") > MOST_SIGNS:
        raise TooDeep("The text is longer than a story can be. Take some of it out, or make several stories of it.")
    writer = _Writer(len(markup))
    for token in Reader(markup).tokens():
        if isinstance(token, Text):
            writer.text(token.text)
        elif isinstance(token, Start):
            writer.start(token.name, token.attributes)
        else:
            writer.end(token.name)
    return writer.stack.finished()


class _Writer:
    """Says what each tag means."""

    def __init__(self, read: int) -> None:
        self.stack = Stack(read)
        self.breaks = 0

    def text(self, text: str) -> None:
        if not self.stack.is_open("pre"):
            self.stack.text(text)
            return
        for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
            self.breaks += bool(number)
            if line.strip():
                for _ in range(self.breaks if self.stack.line else 0):
                    self.stack.line_break()
                self.breaks = 0
                self.stack.text(line)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in FORMATS:
            self._begin_format(FORMATS[name], attributes)
        elif name == "br":
            self.stack.line_break()
        elif name in AROUND:
            self.stack.text(AROUND[name][0])
        elif name in BOXES:
            self.stack.part_words()
        else:
            self._begin_block(name, attributes)

    def end(self, name: str) -> None:
        if name in FORMATS:
            self._end_format(FORMATS[name])
        elif name == "br":
            self.stack.line_break()
        elif name in AROUND:
            self.stack.text(AROUND[name][1])
        elif name in BOXES:
            self.stack.part_words()
        else:
            self._end_block(name)

    def _begin_format(self, tag: str, attributes: Mapping[str, str]) -> None:
        formats = self.stack.formats
        standing = next((each for each in formats if each.tag == tag), None)
        if standing and tag != "a":
            standing.times += 1
            return
        if standing:
            formats.remove(standing)
        if tag == "a" and leads_into_the_text(attributes):
            return
        formats.append(Formatting(tag, opening_tag(tag, kept_attributes(tag, attributes)), len(self.stack.frames)))

    def _end_format(self, tag: str) -> None:
        formats = self.stack.formats
        for standing in [each for each in formats if each.tag == tag]:
            standing.times -= 1
            if not standing.times:
                formats.remove(standing)

    def _begin_block(self, name: str, attributes: Mapping[str, str]) -> None:
        stack = self.stack
        self.breaks = 0
        if name in CELLS:
            tables.begin_cell(stack, name, attributes)
        elif name == "tr":
            tables.begin_row(stack)
        elif name in TABLE_PARTS:
            tables.begin_part(stack, name)
        elif name == "table":
            tables.begin_table(stack, attributes)
        elif name == "caption":
            tables.begin_caption(stack, attributes)
        elif name == "li":
            self._item(attributes)
        elif name in LISTS:
            self._list(name, attributes)
        elif name == "hr":
            (stack.begin_block() or stack.top).write("<hr>")
        elif name in HEADINGS:
            self._heading(name, attributes)
        elif name == "blockquote":
            self._kept(name, kept_attributes(name, attributes), attributes)
        elif name == "figure":
            self._figure(attributes)
        elif name in PLAIN_BLOCKS:
            self._plain(name, attributes)

    def _end_block(self, name: str) -> None:
        stack = self.stack
        self.breaks = 0
        if name in CELLS:
            tables.end_cell(stack)
        elif name == "table":
            tables.end_table(stack)
        elif name == "tr" or name in TABLE_PARTS:
            tables.end_part(stack, "tr" if name == "tr" else "tbody")
        elif name == "li":
            if stack.top.own_item >= 0:
                stack.close_to(stack.top.own_item)
        elif name == "p" and not stack.is_open("p"):
            stack.end_line()
        elif name in HEADINGS:
            stack.close_named("h")
        else:
            stack.close_named(_name_of(name))

    def _item(self, attributes: Mapping[str, str]) -> None:
        stack = self.stack
        stack.end_line()
        if stack.top.item >= 0:
            stack.close_to(stack.top.item)
        if stack.top.holds is not Holds.ITEMS:
            around = stack.begin_block()
            stack.push(Frame("ul", "ul", "<ul>", Holds.ITEMS, sink=around, implied=True))
        direction = stack.direction(attributes)
        opening = opening_tag("li", {"dir": direction} if direction else {})
        stack.push(Frame("li", "li", opening, kept_empty=True))

    def _list(self, name: str, attributes: Mapping[str, str]) -> None:
        """A list straight in a list belongs to the item before it."""
        stack = self.stack
        stack.end_line()
        if stack.top.last_item is not None and not stack.top.implied:
            stack.push_again(stack.top.last_item)
        tag = LISTS[name]
        self._kept(name, kept_attributes(tag, attributes), attributes, tag=tag, holds=Holds.ITEMS)

    def _heading(self, name: str, attributes: Mapping[str, str]) -> None:
        stack = self.stack
        stack.end_line()
        if stack.top.name == "h":
            stack.close()
        around = stack.begin_block()
        stack.push(Frame("h", loose=HEADINGS[name], direction=stack.direction(attributes), sink=around))

    def _figure(self, attributes: Mapping[str, str]) -> None:
        """A picture or embed of the story; any other figure is what is written in it."""
        kept = kept_attributes("figure", attributes)
        if kept:
            self._kept("figure", kept, {}, holds=Holds.LINE, kept_empty=True)
        else:
            self._plain("figure", attributes)

    def _kept(
        self,
        name: str,
        kept: dict[str, str],
        attributes: Mapping[str, str],
        *,
        tag: str = "",
        holds: Holds = Holds.BLOCKS,
        kept_empty: bool = False,
    ) -> None:
        stack = self.stack
        around, direction = stack.begin_block(), stack.direction(attributes)
        opening = opening_tag(tag or name, kept | ({"dir": direction} if direction and name != "figure" else {}))
        stack.push(Frame(name, tag or name, opening, holds, sink=around, kept_empty=kept_empty))

    def _plain(self, name: str, attributes: Mapping[str, str]) -> None:
        """A block whose lines are paragraphs, or headings in a heading."""
        stack = self.stack
        stack.end_line()
        if name in IN_FIGURES and stack.top.holds is Holds.LINE:
            if stack.top.name == "p":
                stack.close()
            stack.push(Frame(name, holds=Holds.LINE))
            return
        if name in ("dt", "dd") and stack.top.term >= 0:
            stack.close_to(stack.top.term)
        around = stack.begin_block()
        loose = "p" if stack.top.tag or not stack.top.loose else stack.top.loose
        direction = stack.direction(attributes)
        stack.push(Frame(_name_of(name), loose=loose, direction=direction, sink=around))


def _name_of(name: str) -> str:
    """The name under which a plain block is open."""
    if name in PREFORMATTED:
        return "pre"
    return "dt" if name == "dd" else name
