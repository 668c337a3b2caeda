"""What an item of any wire or archive becomes before it is put on the desk: a `StoryItem`, in the newsroom's words."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from articles.models import BylineRole
from imports.revisions import Revision
from imports.text import clip, single_line

BLOCKS_A_FIGURE = 3


class BadItem(Exception):
    """The item cannot become a story; the message says why."""


@dataclass(frozen=True)
class Body:
    """Clean HTML as its blocks, and what was left out of it."""

    blocks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def html(self, *, figures: Sequence[str] = ()) -> str:
        """The text; a reference to each of these figures stands after every third block, the rest at the end."""
        waiting = [f'<figure data-figure="{key}"></figure>' for key in figures]
        blocks: list[str] = []
        for number, block in enumerate(self.blocks, start=1):
            blocks.append(block)
            if waiting and number % BLOCKS_A_FIGURE == 0:
                blocks.append(waiting.pop(0))
        return "\n".join([*blocks, *waiting])


@dataclass(frozen=True)
class Credit:
    """A name as printed, and what its bearer did. `agency` where it is one's, not a person's."""

    name: str
    role: str = BylineRole.AUTHOR
    agency: bool = False


@dataclass(frozen=True)
class PictureItem:
    """A picture that comes with a story: its words, and where its renditions are, the best first."""

    hrefs: tuple[str, ...]
    caption: str = ""
    credit: str = ""
    alt: str = ""
    copyright_notice: str = ""
    usage_terms: str = ""

    @property
    def name(self) -> str:
        """What a message calls it."""
        return clip(single_line(self.hrefs[0]), 80) if self.hrefs else clip(self.caption, 40) or "without a name"


@dataclass(frozen=True)
class StoryItem:
    """A text item in the newsroom's words. `notes` are sentences about what was left out or changed."""

    uri: str
    headline: str
    body: Body
    kind: str
    section: str
    """A name, '' where the item has none."""
    standfirst: str
    teaser: str
    tagline: str
    language: str
    status: str
    """usable, withheld or canceled, as IPTC has it."""
    credits: tuple[Credit, ...]
    tags: tuple[str, ...]
    pictures: tuple[PictureItem, ...]
    related: tuple[str, ...]
    """The uris of other stories, in order."""
    first_published: datetime.datetime | None
    embargo_until: datetime.datetime | None
    notes: tuple[str, ...]
    more: Mapping[str, str] = field(default_factory=dict, repr=False)
    """What the item says in further fields of a story, by their names (see `articles.content.fields`); only those that
    it says. A field added to the table goes here, so that items imported before have the same mark."""

    revision: Revision = field(default_factory=Revision, repr=False)
    embargo_unclear: str = field(default="", repr=False)
    """What stands for a time in its embargo where that cannot be read: so nobody knows whether it may go out."""

    @property
    def mark(self) -> str:
        """A digest of all that the item says, by which an unchanged one is known again."""
        said = {name: text for name, text in sorted(self.more.items()) if text}
        return hashlib.sha256(f"{self!r}{said or ''}".encode()).hexdigest()


@dataclass(frozen=True)
class Found:
    """One item as it was found, or the `problem` with it. `where` names its place: 'line 3', 'item 17'."""

    where: str
    value: Any = None
    problem: str = ""


class Reads(Protocol):
    """Reads the items of a file, in order, telling `progress` how many bytes were read. Raises OSError."""

    def __call__(self, path: Path, *, progress: Callable[[int], object]) -> Iterator[Found]: ...


@dataclass(frozen=True)
class StoryFormat:
    """A way in which others write stories. `read` finds the items of a file as JSON can hold them; `understand` makes a
    story of one and raises BadItem; `name` is what a message can call one that was not understood."""

    read: Reads
    understand: Callable[[object], StoryItem]
    name: Callable[[object], str]
