"""What a story's page prints: plain values, ready to print.

A view reads its rows, fills one of the `…Page` classes of this package and renders it with two names in the context:
`site` (the same for every page) and `page`. Nothing here knows a model or asks the database; each address is a ready
`url`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString

from articles.pages.frame import Head, Link
from articles.pages.stamps import Stamp
from articles.pages.teaser import BylineLine, FigureView, Teaser, joined
from articles.pages.values import Printed

if TYPE_CHECKING:
    from images.renditions.ref import PictureRef


@dataclass(frozen=True, slots=True)
class Note(Printed):
    """A correction or another public note. `label` is its word ('Correction'), `kind` its class name ('correction').

    One that no longer holds is struck, with the time and a remark.
    """

    label: str
    text: str
    kind: str = "correction"
    at: Stamp | None = None
    struck: Stamp | None = None
    remark: str = ""


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
    def byline(self) -> tuple[tuple[str, BylineLine], ...]:
        """See `joined`."""
        return joined(self.bylines)

    @property
    def portrait(self) -> PictureRef | None:
        """The writer's, over an opinion piece with one name; elsewhere none."""
        opinion = self.kind == "opinion" and len(self.bylines) == 1
        return self.bylines[0].portrait if opinion else None
