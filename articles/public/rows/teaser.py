"""Stories on other pages: one statement for the teasers of any list."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated, Any, NamedTuple

from articles.public.rows.columns import Columns, Sql
from articles.public.rows.parts import BYLINES, LEAD, BylineRow, FigureRow
from articles.public.rows.queries import Query


class TeaserRow(NamedTuple):
    """A story on another page."""

    edition_id: Annotated[int, Sql("e.id")]
    article_id: int
    slug: str
    headline: str
    summary: str
    summary_cut: bool
    standfirst: str
    kind: str
    language: str
    first_published: datetime.datetime
    last_updated: datetime.datetime | None
    section_name: Annotated[str, Sql("s.name")]
    section_slug: Annotated[str, Sql("s.slug")]
    lead: Annotated[FigureRow | None, LEAD]
    bylines: Annotated[tuple[BylineRow, ...], BYLINES]


TEASER = Columns(TeaserRow, "e")


def teasers(inner: str, values: Sequence[Any] = ()) -> list[TeaserRow]:
    """The stories whose edition ids the statement `inner` gives (column `id`), newest first."""
    statement = f"""
        WITH page AS ({inner})
        SELECT $columns FROM page JOIN articles_edition e ON e.id = page.id
        JOIN articles_section s ON s.id = e.section_id WHERE e.live ORDER BY e.first_published DESC, e.id DESC
    """
    return Query(TEASER, statement).all(values)
