"""The elements that are open while a text is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from newsroom.text.markup.lines import Formatting


class Holds(Enum):
    """What may stand in an element."""

    BLOCKS = "blocks and lines"
    ITEMS = "a list's items"
    ROWS = "a table's parts, or a part's rows"
    CELLS = "a row's cells"
    LINE = "one line"


@dataclass(slots=True, eq=False)
class Frame:
    """An element that is open in the source, and what was written for it until now."""

    name: str
    """The source's name for it; that of its kind for headings, cells, lists and parts of tables."""
    tag: str = ""
    """The element written for it; empty where only what is in it is written."""
    opening: str = ""
    holds: Holds = Holds.BLOCKS
    loose: str = ""
    """The element that lines in it are put into; empty where they stand as they are."""
    direction: str = ""
    """What its lines have to say themselves, as no element written around them does."""
    sink: Frame | None = None
    """The element that it is written into. For what a table may not hold, the one around the table."""
    kept_empty: bool = False
    implied: bool = False
    """Is it a list that the source does not have, around an item without one?"""
    item: int = -1
    """The place of the open item that the next item ends: itself or one around it; -1 for none."""
    term: int = -1
    """The same of a term or its description."""
    own_item: int = -1
    """The place of the item that it stands in, of the innermost list; -1 for none."""
    written: list[str] = field(default_factory=list)
    filled: bool = False
    """Does it hold anything but spaces?"""
    ends_in_words: bool = False
    """Was the last that was written into it a line without an element?"""
    formats_around: list[Formatting] | None = None
    """For a cell: the elements within lines that were open around its table."""
    last_item: Frame | None = None
    """For a list: its last item, which may go on."""
    after_item: list[str] = field(default_factory=list)
    """For a list: the spaces after its last item."""

    def write(self, markup: str, *, words: bool = False) -> None:
        """Add to it. Two lines without elements are parted by a line end."""
        if not markup:
            return
        if words and self.ends_in_words:
            self.written.append("\n")
        self.written.append(markup)
        self.filled = True
        self.ends_in_words = words

    def spaces(self, text: str) -> None:
        """Add spaces between blocks, which mean nothing."""
        if self.last_item is not None:
            self.after_item.append(text)
        elif not self.ends_in_words:
            self.written.append(text)

    def settle(self) -> None:
        """Write a list's last item, which does not go on."""
        if self.last_item is not None:
            item, self.last_item = self.last_item, None
            self.write(item.finished())
            self.written += self.after_item
            self.after_item.clear()

    def finished(self) -> str:
        """Returns all of it as HTML; nothing for an element without anything in it that needs something."""
        self.settle()
        if not self.filled and not self.kept_empty:
            return ""
        inner = "".join(self.written)
        return f"{self.opening}{inner}</{self.tag}>" if self.tag else inner
