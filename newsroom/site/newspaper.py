"""The newspaper itself: its name, contact, times and looks, as they are now, for everything that prints them.

They are saved at the desk, each time as a new version (`newsroom.models.NewspaperVersion`). What a request or a job
prints of them it reads once, from the version that is the newest then. Before anything was saved they are what
`newsroom/settings.py` says; a setting whose environment variable is set is pinned: it stays what the variable says.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.conf import settings
from django.db import Error
from django.utils import timezone

from newsroom.site.prepared_statements import PreparedStatement
from newsroom.site.readers import SCHEMA, current_connection

NAMEPLATE_RATIO = 2.5


class NamedLink(NamedTuple):
    """Words and where they lead."""

    name: str
    url: str


class FooterColumn(NamedTuple):
    """A heading at the foot of every page, and the links under it."""

    title: str
    links: tuple[NamedLink, ...]


class Logo(NamedTuple):
    """A logo by value: the name of its files, and its size in pixels."""

    key: str
    width: int
    height: int

    @property
    def wide(self) -> bool:
        """Whether it is a nameplate, which stands in place of the name, or an emblem, which stands beside it."""
        return self.width >= NAMEPLATE_RATIO * self.height

    @property
    def address(self) -> str:
        """That of the file for pages."""
        return self.url("logo")

    def url(self, file: str) -> str:
        """Returns the address of one of its files: `logo`, or `icon-` and its size."""
        return f"{settings.MEDIA_URL}logos/{self.key}/{file}.png"


@dataclass(frozen=True, slots=True)
class Newspaper:
    """What the newspaper says of itself. Blank is what it does not say."""

    name: str
    strapline: str = ""
    description: str = ""
    email: str = ""
    telephone: str = ""
    postal_address: str = ""
    social_accounts: tuple[NamedLink, ...] = ()
    publishing_principles: str = ""
    copyright_line: str = ""
    footer_columns: tuple[FooterColumn, ...] = ()
    time_zone: str = "UTC"
    language: str = "en"
    accent: str = ""
    accent_dark: str = ""
    logo: Logo | None = None
    number: int = 0
    """That of the version; 0 where nothing was saved yet."""
    since: datetime.datetime | None = None
    """When that version was saved."""


TEXTS = (
    *("name", "strapline", "description", "email", "telephone", "postal_address", "publishing_principles"),
    *("copyright_line", "time_zone", "language", "accent", "accent_dark"),
)
# Columns of the readers' window too. The JSON is cast, as Django leaves `jsonb` as text in raw statements.
_NEWEST = f"""
    SELECT {", ".join(TEXTS)}, social_accounts::json, footer_columns::json, logo, logo_width, logo_height,
           number, saved_at
    FROM {{table}} ORDER BY number DESC LIMIT 1
"""
THE_NEWSPAPER = _NEWEST.format(table="newsroom_newspaperversion")

READERS_NEWSPAPER = PreparedStatement("newspaper", _NEWEST.format(table=f"{SCHEMA}.newsroom_newspaperversion"))
"""The same for readers' requests, which it costs less than half as much when it is prepared."""

_current: ContextVar[Newspaper | None] = ContextVar("newspaper", default=None)
_newest_seen: list[Newspaper] = []
"""The newest version that this process has read; for what is said while the database is away, and for nothing else."""


def newspaper() -> Newspaper:
    """Returns the newspaper as this request or job prints it; outside of both, as it is now."""
    return _current.get() or read_newspaper()


def newspaper_unasked() -> Newspaper:
    """Returns the same without asking the database, which may be away: then the newest that this process has seen."""
    return _current.get() or (_newest_seen[0] if _newest_seen else by_settings())


def read_newspaper() -> Newspaper:
    """Returns the newspaper as the database has it now; one query."""
    try:
        with current_connection().cursor() as cursor:
            cursor.execute(THE_NEWSPAPER)
            return of_row(cursor.fetchone())
    except Error:  # the database is away, or still has the tables of the release before
        return newspaper_unasked()


@contextmanager
def in_use(paper: Newspaper | None = None) -> Iterator[Newspaper]:
    """Has this newspaper printed, and its time zone used, within the block; without one, the newspaper as it is now."""
    paper = paper or read_newspaper()
    before = _current.set(paper)
    same_zone = timezone.get_current_timezone_name() == paper.time_zone
    try:
        with nullcontext() if same_zone else timezone.override(paper.time_zone):
            yield paper
    finally:
        _current.reset(before)


@contextmanager
def in_use_unless_another_is(row: Sequence[Any] | None) -> Iterator[None]:
    """Has the newspaper of a row of THE_NEWSPAPER printed within the block, unless the request has one already."""
    with nullcontext() if _current.get() else in_use(of_row(row)):
        yield


def of_row(row: Sequence[Any] | None) -> Newspaper:
    """Returns the newspaper of a row of THE_NEWSPAPER, with what is pinned; None is no row yet."""
    if row is None:
        return by_settings()
    accounts, columns, logo, width, height, number, since = row[len(TEXTS) :]
    links = {"social_accounts": accounts, "footer_columns": columns}
    values = {**dict(zip(TEXTS, row, strict=False)), **links, "logo": [logo, width, height] if logo else []}
    paper = of_values(values, number=number, since=since)
    _newest_seen[:] = [paper]
    return paper


def of_values(values: Mapping[str, Any], *, number: int, since: datetime.datetime | None = None) -> Newspaper:
    """Returns the newspaper as it is printed with these values and what is pinned. Links and columns are as they are
    stored; the logo is its key, width and height, or nothing."""
    return Newspaper(
        **{**{name: values[name] for name in TEXTS}, **pinned()},
        social_accounts=_named_links(values["social_accounts"]),
        footer_columns=tuple(
            FooterColumn(each["title"], _named_links(each["links"])) for each in values["footer_columns"]
        ),
        logo=Logo(*values["logo"]) if values["logo"] else None,
        number=number,
        since=since,
    )


def by_settings() -> Newspaper:
    """Returns what the newspaper is before anything was saved."""
    return Newspaper(
        name=settings.SITE_NAME,
        strapline=settings.SITE_DESCRIPTION,
        description=settings.SITE_DESCRIPTION,
        time_zone=settings.TIME_ZONE,
        language=settings.LANGUAGE_CODE.partition("-")[0],
    )


def pinned() -> Mapping[str, Any]:
    """Returns what environment variables say of the newspaper, by the names of the settings that they pin."""
    return {name: getattr(settings, variable) for name, variable in settings.PINNED.items()}


def _named_links(stored: Sequence[Mapping[str, str]]) -> tuple[NamedLink, ...]:
    """Returns links as they are stored, as values."""
    return tuple(NamedLink(each["name"], each["url"]) for each in stored)


def language_of_site() -> str:
    """Returns the newspaper's own language, a language code such as `en` or `pt-BR`."""
    return newspaper().language
