"""What lists of stories print: sections, tags, authors, and pages that say a story is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.pages.frame import Head, Link
from articles.pages.stamps import Stamp
from articles.pages.teaser import FigureView, Teaser
from articles.pages.values import Printed

if TYPE_CHECKING:
    from images.renditions.ref import PictureRef


@dataclass(frozen=True, slots=True)
class ListPage(Printed):
    """`section.html` and `tag.html`: `lead` and `seconds` on a section's first page, then rows, newest first.

    A front has all of them, and `opinion` and `pictures` where a producer wants them. What a topic is about, its
    `introduction` and `picture`, stands on its first page.
    """

    head: Head
    name: str
    description: str = ""
    introduction: str = ""
    picture: FigureView | None = None
    parent: Link | None = None
    children: tuple[Link, ...] = ()
    lead: Teaser | None = None
    seconds: tuple[Teaser, ...] = ()
    opinion: tuple[Teaser, ...] = ()
    pictures: tuple[Teaser, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    feed_url: str = ""


@dataclass(frozen=True, slots=True)
class NamesUnder(Printed):
    """Names that begin with one letter; `anchor` is where they stand on the page."""

    letter: str
    anchor: str
    names: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AuthorsPage(Printed):
    """`public/authors.html`: all letters, and the names under all of them or under one, the `letter`."""

    head: Head
    letters: tuple[Link, ...] = ()
    groups: tuple[NamesUnder, ...] = ()
    letter: str = ""


@dataclass(frozen=True, slots=True)
class AuthorPage(Printed):
    """`public/author.html`. `role` is the title in the newsroom: 'Harbour correspondent'."""

    head: Head
    name: str
    role: str = ""
    bio: str = ""
    portrait: PictureRef | None = None
    email: str = ""
    links: tuple[Link, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    feed_url: str = ""

    @property
    def portrait_alt(self) -> str:
        return f"Portrait of {self.name}"


@dataclass(frozen=True, slots=True)
class MissingPage(Printed):
    """`404.html`, and `410.html` for a withdrawn story, whose public `note` and time it then gives."""

    head: Head
    query: str = ""
    """Words of the address, put into the search field."""
    note: str = ""
    withdrawn: Stamp | None = None
    recent: tuple[Teaser, ...] = ()
