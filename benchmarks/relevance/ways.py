"""The ways of searching that are compared. Each is given a question, and returns the keys of the ten best editions."""

from __future__ import annotations

import importlib.util
import logging
from collections.abc import Callable, Sequence

from django.db import connection

from articles.models import Edition
from articles.public.search.filters import Filters
from articles.public.search.finding import SearchCursor, best_first
from articles.public.search.page import looking_for
from articles.search.question import SearchQuestion
from benchmarks.relevance.measures import BEST
from newsroom.text.html import plain_text

Way = Callable[[str], Sequence[int]]
OURS = "readers' search"

_VECTORS = """
    DROP TABLE IF EXISTS relevance_vectors;
    CREATE UNLOGGED TABLE relevance_vectors AS
    SELECT id, to_tsvector('english', headline || ' ' || standfirst || ' ' || regexp_replace(body, '<[^>]+>', ' ', 'g'))
        AS words FROM articles_edition WHERE live
"""
_ALL_WORDS = f"""
    SELECT id FROM relevance_vectors, plainto_tsquery('english', %s) asked
    WHERE words @@ asked ORDER BY ts_rank(words, asked) DESC, id DESC LIMIT {BEST}
"""
_ANY_WORD = f"""
    SELECT id FROM relevance_vectors, (
        SELECT replace(plainto_tsquery('english', %s)::text, '&', '|')::tsquery AS asked
    ) question
    WHERE words @@ asked ORDER BY ts_rank(words, asked{{length}}) DESC, id DESC LIMIT {BEST}
"""


def all_ways() -> dict[str, Way]:
    """Returns ours, what Django's documentation shows, `ts_rank` of any word, and bm25s where it is installed; over
    what is live now."""
    with connection.cursor() as cursor:
        cursor.execute(_VECTORS)
    ways: dict[str, Way] = {
        OURS: _ours,
        "Django's documentation": lambda question: _by_sql(_ALL_WORDS, question),
        "any word, ts_rank": lambda question: _by_sql(_ANY_WORD.format(length=""), question),
        "any word, ts_rank by length": lambda question: _by_sql(_ANY_WORD.format(length=", 1"), question),
    }
    if importlib.util.find_spec("bm25s"):
        ways["bm25s"] = _bm25s()
    return ways


def _ours(text: str) -> Sequence[int]:
    question = SearchQuestion.of(text)
    return best_first(looking_for(question, Filters()), SearchCursor()).ids[:BEST] if question.asks else []


def _by_sql(statement: str, question: str) -> Sequence[int]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [question])
        return [key for (key,) in cursor.fetchall()]


def _bm25s() -> Way:
    import bm25s

    logging.getLogger("bm25s").setLevel(logging.WARNING)
    stories = list(Edition.objects.live().order_by("pk").values_list("pk", "headline", "standfirst", "body"))
    texts = [f"{headline} {standfirst} {plain_text(body)}" for _, headline, standfirst, body in stories]
    index = bm25s.BM25()
    index.index(bm25s.tokenize(texts, stopwords="en", show_progress=False), show_progress=False)

    def asked(question: str) -> Sequence[int]:
        words = bm25s.tokenize(question, stopwords="en", show_progress=False)
        if not words.vocab:
            return []
        places, weights = index.retrieve(words, k=min(BEST, len(stories)), show_progress=False)
        return [stories[place][0] for place, weight in zip(places[0], weights[0], strict=True) if weight > 0]

    return asked
