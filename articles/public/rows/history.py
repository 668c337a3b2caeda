"""A story's earlier editions, from the view `story_history`; the readers' window makes its JSON of these columns."""

from __future__ import annotations

import datetime
from typing import Annotated, NamedTuple

from articles.content.fields import FIELDS
from articles.public.rows.columns import Columns, Sql
from articles.public.rows.queries import Query

EDITIONS_PER_PAGE = 20
HIGHEST_NUMBER = 2**31 - 1
SHOWN_FIELDS = tuple(field.name for field in FIELDS if field.in_history)
_SAYS = Sql("json_build_object(" + ", ".join(f"'{name}', {name}" for name in SHOWN_FIELDS) + ")")


class CreditedRow(NamedTuple):
    """A name in an edition's byline, and what it is there for."""

    name: str
    role: str


class CaptionRow(NamedTuple):
    """An edition's picture by its key, with its words."""

    key: str
    caption: str
    credit: str


CREDITED, CAPTION = Columns(CreditedRow, "b"), Columns(CaptionRow, "f")


class LiveStoryRow(NamedTuple):
    """The story as it is live."""

    article_id: int
    section_id: int
    headline: str
    language: str
    slug: str
    section_name: Annotated[str, Sql("s.name")]
    section_slug: Annotated[str, Sql("s.slug")]
    section_parent_slug: Annotated[str | None, Sql("parent.slug")]


class EditionRow(NamedTuple):
    """An edition that may be shown."""

    number: int
    change: str
    public_note: str
    published: datetime.datetime
    """Of the first edition the time it had elsewhere, for what was imported."""
    says: Annotated[dict[str, str], _SAYS]
    """What it says in each of `SHOWN_FIELDS`."""
    bylines: Annotated[tuple[CreditedRow, ...], Sql("bylines", CREDITED.read_all)]
    figures: Annotated[tuple[CaptionRow, ...], Sql("figures", CAPTION.read_all)]
    erased: list[str]
    """Names of the fields that may not be shown any more."""


_STORY = Query(
    Columns(LiveStoryRow, "e"),
    """
    SELECT $columns FROM articles_edition e JOIN articles_section s ON s.id = e.section_id
    LEFT JOIN articles_section parent ON parent.id = s.parent_id
    WHERE e.live AND s.slug = %s AND e.slug = %s
    """,
)
# By the unique index of an article's edition numbers.
_EDITIONS = Query(
    Columns(EditionRow),
    f"""
    SELECT $columns FROM story_history
    WHERE article_id = %s AND number < %s ORDER BY number DESC LIMIT {EDITIONS_PER_PAGE + 1}
    """,
)


def live_story(section: str, slug: str) -> LiveStoryRow | None:
    """The story at an address, or None."""
    return _STORY.first([section, slug])


def editions_before(article: int, number: int) -> list[EditionRow]:
    """A story's editions below a number, newest first: those of a page and, if there is one, the next."""
    return _EDITIONS.all([article, number])
