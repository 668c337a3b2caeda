"""What the readers' templates are given: plain values, ready to print.

A view reads its rows, fills one of the `…Page` classes below and renders it with two names in the context: `site` (the
same for every page) and `page`. Nothing here knows a model or asks the database; each address is a ready `url`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString

from articles.pages.frame import Head, Link, direction
from articles.pages.stamps import Stamp
from articles.pages.values import Printed

if TYPE_CHECKING:
    from images.renditions.picture import PictureRef

KIND_LABELS = {
    "opinion": "Opinion",
    "analysis": "Analysis",
    "feature": "Feature",
    "interview": "Interview",
    "editorial": "Editorial",
    "obituary": "Obituary",
    "review": "Review",
}


def kind_label(kind: str, section_name: str = "") -> str:
    """The word that warns a reader what kind of story it is; none for news, nor where the section says it already."""
    label = KIND_LABELS.get(kind, "")
    return "" if label.casefold() == section_name.casefold() else label


@dataclass(frozen=True, slots=True)
class BylineLine(Printed):
    """One name in the byline. `role` is said after the name where it is not plain writing: 'photographs'."""

    name: str
    url: str = ""
    role: str = ""
    portrait: PictureRef | None = None


@dataclass(frozen=True, slots=True)
class FigureView(Printed):
    """A picture with its words. `alt` is empty for a decorative picture."""

    picture: PictureRef
    alt: str = ""
    caption: str = ""
    credit: str = ""

    @property
    def tall(self) -> bool:
        """Portrait format: shown narrower, its caption beside it where there is room."""
        return self.picture.height > self.picture.width


@dataclass(frozen=True, slots=True)
class Teaser(Printed):
    """A story as it is shown on another page."""

    url: str
    headline: str
    summary: SafeString | str = ""
    """Its own teaser or the story's first words; in search results a safe snippet with `<mark>`."""
    cut: bool = False
    """Was the summary cut inside a sentence?"""
    section: Link | None = None
    kind: str = "news"
    label: str = ""
    """See `kind_label`."""
    picture: PictureRef | None = None
    """Drawn without words: the headline beside it says what it is about."""
    bylines: tuple[BylineLine, ...] = ()
    published: Stamp | None = None
    language: str = "en"
    site_language: str = "en"

    @property
    def byline(self) -> str:
        """All names in one line: 'Ana Moreira, Tom Reyes and Li Wen'."""
        *names, last = [line.name for line in self.bylines] or [""]
        return f"{', '.join(names)} and {last}" if names else last

    @property
    def portrait(self) -> PictureRef | None:
        return self.bylines[0].portrait if self.bylines else None

    @property
    def foreign(self) -> bool:
        return self.language != self.site_language

    @property
    def direction(self) -> str:
        return direction(self.language)


@dataclass(frozen=True, slots=True)
class Note(Printed):
    """A correction or another public note. `label` is its word ('Correction'), `kind` its class name ('correction')."""

    label: str
    text: str
    kind: str = "correction"
    at: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Preview(Printed):
    """The desk's banner over a page that readers do not see: what it is, and the way back to the form."""

    text: str
    edit_url: str = ""


@dataclass(frozen=True, slots=True)
class StoryPage(Printed):
    """`public/story.html`. `updated` is set only where the story changed since it was first published."""

    head: Head
    headline: str
    body_html: SafeString
    published: Stamp
    updated: Stamp | None = None
    standfirst: str = ""
    section: Link | None = None
    kind: str = "news"
    label: str = ""
    bylines: tuple[BylineLine, ...] = ()
    lead: FigureView | None = None
    notes: tuple[Note, ...] = ()
    taglines: tuple[str, ...] = ()
    tags: tuple[Link, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    history_url: str = ""
    """Where its earlier editions are told, if there are any and the newspaper shows them."""
    preview: Preview | None = None

    @property
    def portrait(self) -> PictureRef | None:
        """The writer's, over an opinion piece with one name; elsewhere none."""
        opinion = self.kind == "opinion" and len(self.bylines) == 1
        return self.bylines[0].portrait if opinion else None


@dataclass(frozen=True, slots=True)
class ChangedPart(Printed):
    """What differs between two editions in one part of the story: `marked` has `<ins>` and `<del>` in it."""

    name: str
    marked: SafeString
    prose: bool = False
    """Is it the text, with blocks of its own?"""


@dataclass(frozen=True, slots=True)
class EditionView(Printed):
    """One edition in a story's history. `label` says what it was to the one before: 'Correction'."""

    number: int
    label: str
    at: Stamp
    note: str = ""
    live: bool = False
    minor: bool = False
    first: bool = False
    parts: tuple[ChangedPart, ...] = ()
    erased: tuple[str, ...] = ()
    """Parts of it that may not be shown any more: 'text'."""


@dataclass(frozen=True, slots=True)
class HistoryPage(Printed):
    """`public/history.html`: the story's editions, newest first. `language` and `direction` are the story's."""

    head: Head
    headline: str
    url: str
    section: Link
    language: str
    direction: str
    editions: tuple[EditionView, ...]
    newest_url: str = ""
    """The history's first page, where this is not it."""


@dataclass(frozen=True, slots=True)
class Block(Printed):
    """A strip of one section's stories on the home page."""

    section: Link
    teasers: tuple[Teaser, ...]


@dataclass(frozen=True, slots=True)
class HomePage(Printed):
    """`public/home.html`: one lead, three `beside` it, two `below`, four opinions, the latest, a block a section."""

    head: Head
    lead: Teaser | None = None
    beside: tuple[Teaser, ...] = ()
    below: tuple[Teaser, ...] = ()
    opinion: tuple[Teaser, ...] = ()
    opinion_url: str = ""
    latest: tuple[Teaser, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class ListPage(Printed):
    """`section.html` and `tag.html`: `lead` and `seconds` on a section's first page, then rows, newest first."""

    head: Head
    name: str
    description: str = ""
    parent: Link | None = None
    children: tuple[Link, ...] = ()
    lead: Teaser | None = None
    seconds: tuple[Teaser, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    feed_url: str = ""
    number: int = 1
    """The page's number, said in the heading from the second on; leave it where a cursor has none."""


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
    number: int = 1

    @property
    def portrait_alt(self) -> str:
        return f"Portrait of {self.name}"


@dataclass(frozen=True, slots=True)
class SearchPage(Printed):
    """`public/search.html`. `total` says how many stories were found: '1,204 stories', 'More than 1,000 stories'."""

    head: Head
    query: str = ""
    total: str = ""
    results: tuple[Teaser, ...] = ()
    recent: tuple[Teaser, ...] = ()
    """Offered where nothing was asked or found."""
    number: int = 1


@dataclass(frozen=True, slots=True)
class MissingPage(Printed):
    """`404.html`, and `410.html` for a withdrawn story, whose public `note` and time it then gives."""

    head: Head
    query: str = ""
    """Words of the address, put into the search field."""
    note: str = ""
    withdrawn: Stamp | None = None
    recent: tuple[Teaser, ...] = ()
