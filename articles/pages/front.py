"""What the front page prints."""

from __future__ import annotations

from dataclasses import dataclass

from articles.pages.frame import Head, Link
from articles.pages.teaser import Teaser
from articles.pages.values import Printed


@dataclass(frozen=True, slots=True)
class SectionStrip(Printed):
    """A strip of one section's stories on the home page."""

    section: Link
    teasers: tuple[Teaser, ...]


@dataclass(frozen=True, slots=True)
class HomePage(Printed):
    """`public/home.html`: a lead, up to four `beside` it, two `below`, four opinions, the latest, a block a section;
    with `pictures` in a strip where a producer wants one."""

    head: Head
    lead: Teaser | None = None
    beside: tuple[Teaser, ...] = ()
    below: tuple[Teaser, ...] = ()
    opinion: tuple[Teaser, ...] = ()
    opinion_url: str = ""
    latest: tuple[Teaser, ...] = ()
    pictures: tuple[Teaser, ...] = ()
    blocks: tuple[SectionStrip, ...] = ()
