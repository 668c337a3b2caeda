"""What the page of a story's earlier editions prints."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from articles.pages.frame import Head, Link
from articles.pages.stamps import Stamp
from articles.pages.values import Printed


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
