"""How many stories have each word, which tells how much it says of a story; added up in the background.

Stories that came or went within the last seconds are not in it yet: a rank may be a little off for so long, what is
found is not. All lexemes are counted but those that say how a word is written.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.db import connection, transaction

from articles.search.vectors import WRITTEN
from newsroom.site.readers import current_connection

CHANGES_AT_ONCE = 500
USUAL_LENGTH = 400.0
"""Words of a story, where none is counted yet."""
COUNTING_LOCK = 7_306_040  # any number that nothing else of the newsroom uses
COUNTED = f"left(term, 1) <> '{WRITTEN}'"

_TRY_ALONE = f"SELECT pg_try_advisory_xact_lock({COUNTING_LOCK})"
_ALONE = f"SELECT pg_advisory_xact_lock({COUNTING_LOCK})"
_ADD_UP = f"""
    WITH taken AS (
        DELETE FROM articles_indexchange
        WHERE id IN (SELECT id FROM articles_indexchange ORDER BY id LIMIT {CHANGES_AT_ONCE})
        RETURNING sign, words, terms
    ),
    totals AS (
        INSERT INTO articles_indextotals (id, stories, words, missing)
        SELECT 1, sum(sign), sum(sign * words), 0 FROM taken HAVING count(*) > 0
        ON CONFLICT (id) DO UPDATE SET stories = articles_indextotals.stories + EXCLUDED.stories,
            words = articles_indextotals.words + EXCLUDED.words
    ),
    counted AS (
        INSERT INTO articles_indexedterm AS known (term, stories)
        SELECT term, sum(sign) FROM taken, unnest(terms) term WHERE {COUNTED} GROUP BY term ORDER BY term
        ON CONFLICT (term) DO UPDATE SET stories = known.stories + EXCLUDED.stories
    )
    SELECT count(*) FROM taken
"""
_NOT_ANY_MORE = "DELETE FROM articles_indexedterm WHERE stories <= 0"

# One statement, so that all of it is of one moment: what comes or goes meanwhile is noted for the next adding up.
_COUNT_AGAIN = f"""
    WITH there AS MATERIALIZED (
        SELECT term, ndoc AS stories
        FROM ts_stat('SELECT words FROM articles_storyindex WHERE live') found(term, ndoc, nentry) WHERE {COUNTED}
    ),
    added AS (DELETE FROM articles_indexchange),
    gone AS (DELETE FROM articles_indexedterm known WHERE NOT EXISTS (SELECT 1 FROM there WHERE term = known.term)),
    totals AS (
        INSERT INTO articles_indextotals (id, stories, words, missing)
        SELECT 1, count(*), coalesce(sum(length), 0), 0 FROM articles_storyindex WHERE live
        ON CONFLICT (id) DO UPDATE SET stories = EXCLUDED.stories, words = EXCLUDED.words
    )
    INSERT INTO articles_indexedterm (term, stories) SELECT term, stories FROM there
    ON CONFLICT (term) DO UPDATE SET stories = EXCLUDED.stories
"""


_COUNTS = """
    SELECT totals.stories, totals.words, totals.missing,
           coalesce((SELECT json_object_agg(term, stories) FROM articles_indexedterm WHERE term = ANY(%s)), '{}')
    FROM (SELECT 1) one LEFT JOIN articles_indextotals totals ON true
"""

# What came or went within the last seconds counts too, as far as it is little; the story itself does not.
_PENDING_COUNTED = 100
_COUNTS_BESIDE = f"""
    WITH asked AS MATERIALIZED (SELECT DISTINCT unnest(%s::text[]) AS term),
    pending AS MATERIALIZED (
        SELECT sign, terms FROM articles_indexchange ORDER BY id DESC LIMIT {_PENDING_COUNTED}
    ),
    own AS MATERIALIZED (
        SELECT tsvector_to_array(row.words) AS terms FROM articles_edition edition
        JOIN articles_storyindex row ON row.edition_id = edition.id AND row.live
        WHERE edition.article_id = %s AND edition.live
    ),
    counted AS (
        SELECT term, stories FROM asked JOIN articles_indexedterm USING (term)
        UNION ALL
        SELECT term, sign FROM pending, unnest(pending.terms) term JOIN asked USING (term)
        UNION ALL
        SELECT term, -1 FROM own, unnest(own.terms) term JOIN asked USING (term)
    )
    SELECT coalesce(totals.stories, 0) + (SELECT coalesce(sum(sign), 0) FROM pending) - (SELECT count(*) FROM own),
           totals.words::float8 / nullif(totals.stories, 0),
           coalesce((SELECT json_object_agg(term, stories) FROM (
               SELECT term, sum(stories) AS stories FROM counted GROUP BY term
           ) summed), '{{}}')
    FROM (SELECT 1) one LEFT JOIN articles_indextotals totals ON true
"""


class TermCounts(NamedTuple):
    """How many stories there are, how many words they have on average, how many have each of some words."""

    stories: int
    average_length: float
    having: Mapping[str, int]
    missing: int = 0
    """Live stories that cannot be found yet."""

    def of(self, groups: Iterable[Iterable[str]]) -> int:
        """Returns how many stories have all words of one of these groups, at most."""
        return sum(min((self.having.get(term, 0) for term in group), default=0) for group in groups)

    def weight(self, stories: int) -> float:
        """Returns how much a word says of a story that so many stories have: BM25's inverse document frequency."""
        there = max(self.stories, stories)
        return math.log(1 + (there - stories + 0.5) / (stories + 0.5))


def term_counts(terms: Iterable[str]) -> TermCounts:
    """Returns what is known of these words, in one statement."""
    with current_connection().cursor() as cursor:
        cursor.execute(_COUNTS, [list(terms)])
        stories, words, missing, having = cursor.fetchone()
    return TermCounts(stories or 0, words / stories if stories else USUAL_LENGTH, having, missing or 0)


def counts_beside(article: int, terms: Iterable[str]) -> TermCounts:
    """Returns what the other live stories have of these words, in one statement; up to now, unless very much came.
    Then the story itself can be taken off a count that does not have it yet; still none is less than nothing."""
    with current_connection().cursor() as cursor:
        cursor.execute(_COUNTS_BESIDE, [list(terms), article])
        stories, average, having = cursor.fetchone()
    not_negative = {term: max(count, 0) for term, count in having.items()}
    return TermCounts(max(int(stories), 0), average or USUAL_LENGTH, not_negative)


def add_up() -> int:
    """Add some of the changes to the counts. Returns how many; 0 also where another process is counting."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_TRY_ALONE)
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute(_ADD_UP)
        added = int(cursor.fetchone()[0])
        if added:
            cursor.execute(_NOT_ANY_MORE)
        return added


def add_up_all() -> int:
    """Add all changes to the counts, but for those that another process is counting. Returns how many."""
    counted = 0
    while some := add_up():
        counted += some
    return counted


def count_again() -> None:
    """Count all words anew from the index as it stands, while it is written on; half a minute for a million stories."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_ALONE)
        cursor.execute(_COUNT_AGAIN)
