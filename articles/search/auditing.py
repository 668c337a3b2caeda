"""Do readers find what is live, and nothing else?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.db import connection
from django.db.models.functions import Mod

from articles.content.parts import edition_parts
from articles.models import Edition, StoryIndex
from articles.search.index import findable, missing_from_index, note_missing
from articles.search.statistics import COUNTED
from articles.search.vectors import index_row
from newsroom.models import Beat
from newsroom.ops.heartbeat import record_heartbeat

AUDIT_BEAT = "search_audit"
SAMPLE = 200

_WRONG_COUNTS = f"""
    WITH pending AS (
        SELECT term, sum(sign) AS stories FROM articles_indexchange, unnest(terms) term WHERE {COUNTED} GROUP BY term
    ),
    said AS (
        SELECT term, coalesce(known.stories, 0) + coalesce(pending.stories, 0) AS stories
        FROM articles_indexedterm known FULL JOIN pending USING (term)
    ),
    there AS (
        SELECT term, ndoc AS stories
        FROM ts_stat('SELECT words FROM articles_storyindex WHERE live') AS found(term, ndoc, nentry) WHERE {COUNTED}
    )
    SELECT count(*) FROM said FULL JOIN there USING (term)
    WHERE coalesce(said.stories, 0) <> coalesce(there.stories, 0)
"""
_WRONG_TOTALS = """
    SELECT (SELECT count(*) FROM articles_storyindex WHERE live)
         - coalesce((SELECT sum(stories) FROM articles_indextotals), 0)
         - coalesce((SELECT sum(sign) FROM articles_indexchange), 0)
"""


class Drift(NamedTuple):
    """How the index differs from what it should be: numbers of stories, and of words."""

    live: int
    missing: int
    """Live, and not found."""
    stale: int
    """In the index, and neither live nor scheduled."""
    differing: int = 0
    """Found by other words than they have, of those that were looked at."""
    total_off: int = 0
    """By how much the number of indexed stories is wrong."""
    miscounted: int = 0
    """Words of which the number of stories is wrong."""

    @property
    def any(self) -> bool:
        """Returns whether there is any."""
        return any(self[1:])


def stale_rows() -> int:
    """Returns how many rows of the index belong to editions that readers do not get and will not get."""
    live = StoryIndex.objects.filter(live=True).exclude(edition__live=True).count()
    waiting = StoryIndex.objects.filter(live=False).exclude(edition__in=findable().values("pk")).count()
    return live + waiting


def audit(sample: int = SAMPLE) -> Drift:
    """Compare the index with what is live, all counts of words, and the words of some stories. Beside editors at
    work; a million stories take a minute."""
    with connection.cursor() as cursor:
        cursor.execute(_WRONG_COUNTS)
        miscounted = cursor.fetchone()[0]
        cursor.execute(_WRONG_TOTALS)
        total_off = cursor.fetchone()[0]
    return Drift(
        live=Edition.objects.live().count(),
        missing=missing_from_index().count(),
        stale=stale_rows(),
        differing=sum(_differing(sample)),
        total_off=abs(total_off),
        miscounted=miscounted,
    )


def _differing(sample: int) -> Iterator[bool]:
    """Of some stories from all of the archive: are they found by other words than they have?"""
    rows = StoryIndex.objects.filter(live=True)
    every = max(1, rows.count() // max(1, sample))
    some = rows.annotate(nth=Mod("edition_id", every)).filter(nth=0).values("edition_id")
    for edition in Edition.objects.filter(pk__in=some):
        row = index_row(edition, edition_parts(edition))
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT words <> %s::tsvector FROM articles_storyindex WHERE edition_id = %s", [row.words, edition.pk]
            )
            yield bool(cursor.fetchone()[0])


def note_drift() -> None:
    """Count what is missing and stale, and leave word of it."""
    record_heartbeat(AUDIT_BEAT, missing=note_missing(), stale=stale_rows())


def search_warnings() -> Iterator[str]:
    """Yields a sentence where readers' search and the site differed when that was last looked at."""
    beat = Beat.objects.filter(name=AUDIT_BEAT).first()
    detail = beat.detail if beat else {}
    if detail.get("missing"):
        yield f"Search does not find {detail['missing']} live stories yet; `manage.py rebuild_search` adds them."
    if detail.get("stale"):
        yield f"The search index has {detail['stale']} stories too many; `manage.py rebuild_search` removes them."
