"""Addresses that once led somewhere, each found by its section's and its own slug."""

from __future__ import annotations

import datetime
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


_SECTION = """
    SELECT s.slug FROM articles_formersectionslug f JOIN articles_section s ON s.id = f.section_id WHERE f.slug = %s
"""
_PATH = Query(
    Columns(PathRow, "e"),
    """
    SELECT $columns FROM articles_formerpath f
    JOIN articles_section s ON s.id = f.section_id
    JOIN articles_edition e ON e.article_id = f.article_id AND e.live
    JOIN articles_section now_in ON now_in.id = e.section_id
    WHERE s.slug = %s AND f.slug = %s
    """,
)
# At its last address or one it had before. The readers' window shows only withdrawals that were carried out, of stories
# that are not live; repeated here as a second line of defence.
_WITHDRAWAL = Query(
    Columns(WithdrawalRow, "gone"),
    """
    SELECT $columns FROM (
        SELECT w.note, w.done_at FROM articles_withdrawal w JOIN articles_section s ON s.id = w.section_id
        WHERE s.slug = %s AND w.slug = %s AND w.done_at IS NOT NULL
        UNION ALL
        SELECT w.note, w.done_at FROM articles_formerpath f JOIN articles_section s ON s.id = f.section_id
        JOIN articles_withdrawal w ON w.article_id = f.article_id
        WHERE s.slug = %s AND f.slug = %s AND w.done_at IS NOT NULL
    ) gone ORDER BY gone.done_at DESC LIMIT 1
    """,
)


def renamed_section(slug: str) -> str | None:
    """Today's slug of the section that once had this one, or None."""
    found: str | None = first_value(_SECTION, [slug])
    return found


def moved_story(section: str, slug: str) -> PathRow | None:
    """Where the live story is that once was at this address, or None."""
    return _PATH.first([section, slug])


def withdrawal_at(section: str, slug: str) -> WithdrawalRow | None:
    """The last withdrawal of a story that was at this address, or None."""
    return _WITHDRAWAL.first([section, slug, section, slug])
