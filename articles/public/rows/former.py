"""Addresses that once led somewhere, each found by the slugs in it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from articles.public.rows.columns import Columns, Sql
from articles.public.rows.queries import Query, first_value


class PathRow(NamedTuple):
    """Where a story is now."""

    section_slug: Annotated[str, Sql("now_in.slug")]
    slug: str


class WithdrawalRow(NamedTuple):
    """A withdrawal: its public note, and when it was done."""

    note: str
    done_at: datetime.datetime


@dataclass(frozen=True)
class FormerSlugs:
    """The slugs that one kind of page once had. `statement` gives today's slug for a former one, `prefix` is what
    stands before it in the address."""

    prefix: str
    statement: str

    def slug_now(self, slug: str) -> str | None:
        """Today's slug of what once had this one, or None."""
        found: str | None = first_value(self.statement, [slug])
        return found


OF_SECTIONS = FormerSlugs(
    "/",
    "SELECT s.slug FROM articles_formersectionslug f JOIN articles_section s ON s.id = f.section_id WHERE f.slug = %s",
)

OF_AUTHORS = FormerSlugs(
    "/authors/",
    """
    SELECT a.slug FROM authors_formerauthorslug f JOIN authors_author a ON a.id = f.author_id
    WHERE f.slug = %s AND a.merged_into_id IS NULL AND a.has_page AND a.live
    """,
)
OF_TAGS = FormerSlugs(
    "/tags/",
    """
    SELECT t.slug FROM articles_formertagslug f JOIN articles_tag t ON t.id = f.tag_id
    WHERE f.slug = %s AND t.merged_into_id IS NULL AND t.live
    """,
)

# The section that is at the first part of an address, or once was.
_PLACE = """
    (SELECT id, 1 AS n FROM articles_section WHERE slug = asked.section
     UNION ALL SELECT section_id, 2 FROM articles_formersectionslug WHERE slug = asked.section)
"""
# What stands there now comes before what once did; a story that is live in a renamed section stands there now.
_PATH = Query(
    Columns(PathRow, "e"),
    f"""
    WITH asked AS (SELECT %s::text AS section, %s::text AS slug)
    SELECT $columns FROM asked CROSS JOIN LATERAL {_PLACE} place CROSS JOIN LATERAL (
        SELECT article_id, 1 AS n FROM articles_edition WHERE live AND section_id = place.id AND slug = asked.slug
        UNION ALL
        SELECT article_id, 2 FROM articles_formerpath WHERE section_id = place.id AND slug = asked.slug
    ) story
    JOIN articles_edition e ON e.article_id = story.article_id AND e.live
    JOIN articles_section now_in ON now_in.id = e.section_id ORDER BY place.n, story.n LIMIT 1
    """,
)
# At its last address or one it had before. The readers' window shows only withdrawals that were carried out, of stories
# that are not live; repeated here as a second line of defence.
_WITHDRAWAL = Query(
    Columns(WithdrawalRow, "gone"),
    f"""
    WITH asked AS (SELECT %s::text AS section, %s::text AS slug)
    SELECT $columns FROM asked CROSS JOIN LATERAL {_PLACE} place CROSS JOIN LATERAL (
        SELECT w.note, w.done_at FROM articles_withdrawal w
        WHERE w.section_id = place.id AND w.slug = asked.slug AND w.done_at IS NOT NULL
        UNION ALL
        SELECT w.note, w.done_at FROM articles_formerpath f JOIN articles_withdrawal w ON w.article_id = f.article_id
        WHERE f.section_id = place.id AND f.slug = asked.slug AND w.done_at IS NOT NULL
    ) gone ORDER BY place.n, gone.done_at DESC LIMIT 1
    """,
)


def moved_story(section: str, slug: str) -> PathRow | None:
    """Where the live story is that once was at this address, or is there under its section's new one; or None."""
    return _PATH.first([section, slug])


def withdrawal_at(section: str, slug: str) -> WithdrawalRow | None:
    """The last withdrawal of a story that was at this address, or None."""
    return _WITHDRAWAL.first([section, slug])
