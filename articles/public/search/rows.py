"""The stories on a page of search, with their text for the snippets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from articles.public.rows.teaser import TEASER, TeaserRow
from newsroom.site.readers import current_connection

_FOUND = f"""
    SELECT {TEASER.select}, e.body FROM articles_edition e JOIN articles_section s ON s.id = e.section_id
    WHERE e.live AND e.id = ANY(%s)
"""


class FoundRow(NamedTuple):
    """A story that was found, and its text as HTML."""

    story: TeaserRow
    body: str


def found_rows(ids: Sequence[int]) -> list[FoundRow]:
    """The stories of these editions, in this order."""
    with current_connection().cursor() as cursor:
        cursor.execute(_FOUND, [list(ids)])
        rows = [FoundRow(TEASER.read(row[:-1]), row[-1]) for row in cursor.fetchall()]
    order = {key: number for number, key in enumerate(ids)}
    return sorted(rows, key=lambda row: order[row.story.edition_id])
