"""A story, its bylines and its pictures as they stand on any page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString

from articles.pages.frame import Link
from articles.pages.stamps import Stamp
from articles.pages.values import Printed
from newsroom.text.languages import direction

if TYPE_CHECKING:
    from images.renditions.ref import PictureRef


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


def joined(lines: tuple[BylineLine, ...]) -> tuple[tuple[str, BylineLine], ...]:
    """Each line after what joins it to the one before, as in 'A, B and C': nothing, a comma or 'and'."""
    last = len(lines) - 1
    return tuple((("" if at == 0 else " and " if at == last else ", "), line) for at, line in enumerate(lines))


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
    """Its own teaser or the story's first words, with '…' where they end inside a sentence; in search results a safe
    snippet with `<mark>`."""
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
    links: tuple[Link, ...] = ()
    """Stories and pages named under it, on a front."""
    signed: bool = False
    """Named with its writers, also where the others beside it are not."""
    size: str = ""
    """`large` or `small` where a producer wanted it so."""

    @property
    def byline(self) -> str:
        """All names in one line: 'Ana Moreira, Tom Reyes and Li Wen'."""
        return "".join(joint + line.name for joint, line in joined(self.bylines))

    @property
    def portrait(self) -> PictureRef | None:
        return self.bylines[0].portrait if self.bylines else None

    @property
    def foreign(self) -> bool:
        return self.language != self.site_language

    @property
    def direction(self) -> str:
        return direction(self.language)
