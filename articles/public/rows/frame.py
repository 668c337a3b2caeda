"""What frames every readers' page, in one statement: the sections in the navigation, and the banner of the moment."""

from __future__ import annotations

import datetime
from typing import Annotated, NamedTuple

from articles.public.rows.columns import Columns, Sql, all_of, one_of
from articles.public.rows.queries import Query
from articles.public.rows.subjects import SectionNameRow


class BannerRow(NamedTuple):
    """Breaking news. It leads to a story only as long as that is live."""

    text: str
    language: str
    url: Annotated[str | None, Sql("'/' || s.slug || '/' || e.slug || '/'")]


class FrameRow(NamedTuple):
    """The sections are in the order of the navigation."""

    sections: Annotated[
        tuple[SectionNameRow, ...],
        all_of(
            Columns(SectionNameRow, "s"),
            "FROM articles_section s WHERE s.in_navigation AND s.parent_id IS NULL",
            order="s.position, s.name",
        ),
    ]
    # The readers' window and the desk's own tables both have it so (`BannerQuerySet.standing`); by `banner_by_end`.
    banner: Annotated[
        BannerRow | None,
        one_of(
            Columns(BannerRow, "b"),
            """
            FROM articles_banner b
            LEFT JOIN articles_edition e ON e.article_id = b.article_id AND e.live
            LEFT JOIN articles_section s ON s.id = e.section_id
            WHERE b.ends_at > moment.at AND b.starts_at <= moment.at
                AND (b.ended_at IS NULL OR b.ended_at > moment.at)
            ORDER BY b.stands_from DESC, b.id DESC LIMIT 1
            """,
        ),
    ]


_FRAME = Query(
    Columns(FrameRow),
    "SELECT $columns FROM (SELECT coalesce(%s::timestamptz, now()) AS at) moment",
    prepared="frame",
)


def frame_at(moment: datetime.datetime | None) -> FrameRow:
    """The frame as it is at a moment; None: now, by the database's clock."""
    return _FRAME.first([moment]) or FrameRow((), None)
