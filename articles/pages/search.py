"""What readers' search prints."""

from __future__ import annotations

from dataclasses import dataclass

from articles.pages.frame import Head, Link
from articles.pages.teaser import Teaser
from articles.pages.values import Printed


@dataclass(frozen=True, slots=True)
class SearchChoice(Printed):
    """A way to narrow a search, or to look at it: its address, and how many stories it finds ('12', 'about 1,200')."""

    name: str
    url: str
    count: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class SearchChoices(Printed):
    """Choices of one kind, such as sections."""

    name: str
    choices: tuple[SearchChoice, ...]


@dataclass(frozen=True, slots=True)
class SearchPage(Printed):
    """`public/search.html`. `total` says how many stories were found: '1,204 stories', 'About 12,000 stories'."""

    head: Head
    query: str = ""
    total: str = ""
    results: tuple[Teaser, ...] = ()
    recent: tuple[Teaser, ...] = ()
    """Offered where nothing was asked or found."""
    orders: tuple[SearchChoice, ...] = ()
    groups: tuple[SearchChoices, ...] = ()
    removable: tuple[Link, ...] = ()
    """What the search is narrowed to, each with the address of the search without it."""
    kept: tuple[tuple[str, str], ...] = ()
    """Names and values that the form sends along."""
    first_day: str = ""
    last_day: str = ""
    remarks: tuple[str, ...] = ()
    """Sentences on what was not understood, or not done."""
    did_you_mean: Link | None = None
    feed_url: str = ""
    failed: str = ""
    """A sentence on why there is no answer."""
    narrowed: bool = False
