"""One line of a text that is being written: words, with the elements around them that begin and end within it."""

from __future__ import annotations

import html
from dataclasses import dataclass, field

from newsroom.text.characters import is_blank, legible

SPACES = " \t\n\f\r"
"""What HTML takes for spaces."""


@dataclass(slots=True, eq=False)
class Formatting:
    """An element within a line that is open in the source, however often: `strong`, `a`."""

    tag: str
    opening: str
    level: int
    """How many blocks were open where it began."""
    times: int = 1


@dataclass(slots=True)
class OpenLine:
    """Words as they come. Two elements of one kind, one in the other, are one."""

    tag: str
    opening: str
    written: list[str] = field(default_factory=list)
    standing: list[Formatting] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    says: bool = False
    """Is there anything in it that can be seen?"""
    last: str = ""
    """The last character of its words; empty at its beginning and after a break."""
    parted: bool = False
    """Is a space wanted before the next word?"""

    def text(self, text: str, formats: list[Formatting]) -> int:
        """Write words with these elements around them. Returns how many tags that took."""
        if formats != self.standing and is_blank(text) and not legible(text):
            return 0  # an element around nothing would go when it is written anew
        tags = self._stand(formats)
        if self.parted and self.last not in SPACES and text[:1] not in SPACES:
            self.words.append(" ")
        self.parted = False
        self.last = text[-1:]
        self.words.append(text)
        return tags

    def line_break(self, formats: list[Formatting]) -> int:
        """Begin a new line in the same block. Returns how many tags that took."""
        tags = self._stand(formats)
        self._flush()
        self.written.append("<br>")
        self.last = ""
        return tags + 1

    def finished(self) -> str:
        """Returns all of it as HTML; nothing for an element in which nothing can be seen."""
        self._stand([])
        self._flush()
        if self.tag and not self.says:
            return ""
        inner = "".join(self.written)
        return f"{self.opening}{inner}</{self.tag}>" if self.tag else inner

    def _stand(self, formats: list[Formatting]) -> int:
        if self.standing == formats:
            return 0
        self._flush()
        shared = 0
        for mine, wanted in zip(self.standing, formats, strict=False):
            if mine is not wanted:
                break
            shared += 1
        self.written += [f"</{each.tag}>" for each in reversed(self.standing[shared:])]
        self.written += [each.opening for each in formats[shared:]]
        self.standing = [*formats]
        return len(formats) - shared

    def _flush(self) -> None:
        if self.words:
            text = legible("".join(self.words).replace("\r\n", "\n").replace("\r", "\n"))
            self.written.append(html.escape(text, quote=False))
            self.says = self.says or not is_blank(text)
            self.words.clear()
