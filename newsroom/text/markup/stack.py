"""What is open while a text is written: blocks, the line in the innermost of them, and elements within lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from newsroom.text.characters import is_blank
from newsroom.text.markup.attributes import direction_of, opening_tag
from newsroom.text.markup.elements import ENDING_WITH_BLOCKS
from newsroom.text.markup.frames import Frame, Holds
from newsroom.text.markup.lines import SPACES, Formatting, OpenLine

DEEPEST = 200
MOST_TAGS = 30_000
GROWTH = 3
ROOM = 100_000
"""What is written may be three times as long as what was read, and this much longer: end tags may be left out."""

PASSED_BY_ITEMS = frozenset({"address", "div", "p"})
"""In these an item of a list, or a term, still ends the one before."""


class TooDeep(ValueError):
    """The markup is nested more deeply than any story's, or stands for more than a story may hold."""


class Stack:
    """The open elements. Raises TooDeep for more than a story may hold."""

    def __init__(self, read: int) -> None:
        self.frames = [Frame("", kept_empty=True)]
        self.line: OpenLine | None = None
        self.line_sink = self.frames[0]
        self.formats: list[Formatting] = []
        self.cells: list[int] = []
        self.tables: list[int] = []
        self.names: list[Counter[str]] = [Counter()]
        self.characters_left = GROWTH * read + ROOM
        self.tags_left = MOST_TAGS

    @property
    def top(self) -> Frame:
        """The innermost open element."""
        return self.frames[-1]

    @property
    def in_table(self) -> bool:
        """Is a table open, and no cell of it?"""
        return bool(self.tables) and (not self.cells or self.tables[-1] > self.cells[-1])

    def is_open(self, name: str) -> bool:
        """Is such a block open in this cell, or in the text where no cell is?"""
        return self.names[-1][name] > 0

    def direction(self, attributes: Mapping[str, str]) -> str:
        """The direction of a block that begins here: its own, or that of one around it that is not written."""
        return direction_of(attributes) or ("" if self.top.tag else self.top.direction)

    def push(self, frame: Frame) -> None:
        """Open an element inside the innermost."""
        if len(self.frames) > DEEPEST:
            raise TooDeep("The text is nested too deeply. Paste it without formatting.")
        self._count(bool(frame.tag), len(frame.opening))
        top = self.top
        if top.holds is Holds.ITEMS:
            top.settle()
        frame.sink = frame.sink or top
        self._note_items(frame, top)
        self._open(frame)
        if frame.name == "td":
            self.cells.append(len(self.frames) - 1)
            self.names.append(Counter())
            frame.formats_around = self.formats
            self.formats = [replace(each, times=1) for each in self.formats]

    def push_again(self, item: Frame) -> None:
        """Go on with the last item of the innermost list."""
        self.top.last_item = None
        self.top.after_item.clear()
        self._open(item)

    def close(self) -> None:
        """Close the innermost element."""
        self.end_line()
        frame = self.frames.pop()
        if frame.formats_around is not None:
            self.formats = frame.formats_around
            self.names.pop()
            self.cells.pop()
        if frame.name == "table":
            self.tables.pop()
        self.names[-1][frame.name] -= 1
        level = len(self.frames)
        if any(each.level > level and each.tag in ENDING_WITH_BLOCKS for each in self.formats):
            self.formats = [f for f in self.formats if f.level <= level or f.tag not in ENDING_WITH_BLOCKS]
        sink = frame.sink or self.frames[0]
        if frame.name == "li" and sink.holds is Holds.ITEMS:
            sink.last_item = frame
        else:
            sink.write(frame.finished(), words=frame.ends_in_words and not frame.tag)

    def close_to(self, place: int) -> None:
        """Close all elements from this place on."""
        while len(self.frames) > place:
            self.close()

    def close_named(self, *names: str) -> None:
        """Close the innermost element of such a name that is open here, and all in it; nothing where there is none."""
        if any(map(self.is_open, names)):
            while self.top.name not in names:
                self.close()
            self.close()

    def begin_block(self) -> Frame | None:
        """A block begins: end what cannot hold it. Returns where it is written, if not in the innermost element."""
        self.end_line()
        if self.top.name == "p" or self.top.implied:
            self.close()
        while self.top.holds is Holds.LINE:
            self.close()
        if self.top.holds is Holds.ITEMS:
            self.push(Frame("li", "li", "<li>", kept_empty=True))
        return self.around_table() if self.top.holds in (Holds.ROWS, Holds.CELLS) else None

    def around_table(self) -> Frame | None:
        """What stands before the innermost table: there goes what a table may not hold."""
        return self.frames[self.tables[-1]].sink

    def text(self, text: str) -> None:
        """Write words where they stand, in an element of their own where that needs one."""
        if self.line is None and not self._begins_line(text):
            return
        self._count(self._the_line().text(text, self.formats), 0)

    def line_break(self) -> None:
        """Break the line."""
        if self.line is not None or self.top.holds in (Holds.BLOCKS, Holds.LINE):
            self._count(self._the_line().line_break(self.formats), 0)

    def part_words(self) -> None:
        """Have a space before the next word of this line."""
        if self.line is not None:
            self.line.parted = True

    def end_line(self) -> None:
        """What follows stands in another line."""
        if self.line is not None:
            line, self.line = self.line, None
            written = line.finished()
            self._count(1, len(written))
            self.line_sink.write(written, words=not line.tag)

    def finished(self) -> str:
        """Returns all that was written, with what was open closed."""
        self.close_to(1)
        self.end_line()
        return self.top.finished()

    def _open(self, frame: Frame) -> None:
        self.names[-1][frame.name] += 1
        if frame.name == "table":
            self.tables.append(len(self.frames))
        self.frames.append(frame)

    def _note_items(self, frame: Frame, top: Frame) -> None:
        place = len(self.frames)
        passed = frame.name in PASSED_BY_ITEMS
        frame.item = place if frame.name == "li" else top.item if passed else -1
        frame.term = place if frame.name == "dt" else top.term if passed else -1
        barred = frame.holds is not Holds.BLOCKS or frame.name == "td"
        frame.own_item = place if frame.name == "li" else -1 if barred else top.own_item

    def _begins_line(self, text: str) -> bool:
        """Do these words begin a line? Spaces between blocks do not, nor what cannot be seen in a list or a table."""
        top = self.top
        if top.name in ("p", "h") or top.holds is Holds.LINE:
            return True
        if not text.strip(SPACES):
            if top.tag or not top.sink:
                top.spaces(text)
            return False
        if top.holds is Holds.BLOCKS:
            return True
        if is_blank(text):
            return False
        if top.implied:
            self.close()
        elif top.holds is Holds.ITEMS:
            self.push(Frame("li", "li", "<li>", kept_empty=True))
        return True

    def _the_line(self) -> OpenLine:
        """The line that words are written into, a new one where none is open."""
        if self.line is None:
            top = self.top
            fostered = top.holds in (Holds.ROWS, Holds.CELLS)
            tag = "p" if fostered else top.loose
            direction = {"dir": top.direction} if tag and top.direction and not top.tag else {}
            self.line = OpenLine(tag, opening_tag(tag, direction) if tag else "")
            self.line_sink = (self.around_table() if fostered else None) or top
        return self.line

    def _count(self, tags: int, characters: int) -> None:
        self.tags_left -= tags
        self.characters_left -= characters
        if self.tags_left < 0 or self.characters_left < 0:
            raise TooDeep("The text has more formatting than a story can hold. Paste it without formatting.")
