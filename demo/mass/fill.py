"""Filling the archive: stories are made in processes beside this one, which has Postgres take them in, chunk by chunk.

Nothing that guards editions is switched off. An edition's parts are written first and it itself last, sealed, numbered
and live at once, so that its triggers find everything as `publish` would have left it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from articles.models import Article, DeskIndex, Edition, Tag, TaggedArticle
from demo.mass.chunks import STAGING, Chunk, Work, make
from demo.mass.pool import made
from demo.mass.rows import Stock, guid
from demo.mass.stock import opinion_sections, stock
from demo.mass.stories import Plan

CHUNK = 250
LOCK = 7_306_021  # any number that nothing else of the newsroom uses

# The desk copies say what the editions say: their words come from there, with the tags (see `desk_index`).
INDEX_DESK_COPIES = f"""
    INSERT INTO {DeskIndex._meta.db_table} (article_id, words)
    SELECT made.article_id, made.search_vector || setweight(to_tsvector('simple', coalesce(tags.names, '')), 'B')
    FROM {STAGING} staged
    JOIN {Edition._meta.db_table} made USING (id)
    CROSS JOIN LATERAL (
        SELECT string_agg(tag.name, ' ') AS names FROM {TaggedArticle._meta.db_table} tagged
        JOIN {Tag._meta.db_table} tag ON tag.id = tagged.tag_id WHERE tagged.content_object_id = made.article_id
    ) tags
    ON CONFLICT (article_id) DO UPDATE SET words = EXCLUDED.words
"""


class AlreadyFilling(Exception):
    """Another process fills the archive now."""


def fill(
    count: int, *, seed: int, begin: datetime.date, progress: Callable[[int], object] = lambda number: None
) -> int:
    """Make the stories 0 … `count` - 1 that are not there yet, dated from `begin` to yesterday; how many were made.

    `progress` is told how many more are there. Raises AlreadyFilling.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            raise AlreadyFilling
        try:
            return _fill(cursor, count, seed, begin, progress)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _fill(cursor: CursorWrapper, count: int, seed: int, begin: datetime.date, progress: Callable[[int], object]) -> int:
    with transaction.atomic():
        shared = stock(seed)
    plan = Plan(
        seed=seed,
        begin=begin,
        end=timezone.now().astimezone(datetime.UTC).date(),
        sections=len(shared.sections),
        opinion=opinion_sections(shared.sections),
        pictures=len(shared.images),
    )
    shared.article_ids.update(_there(seed))
    missing = [number for number in range(count) if number not in shared.article_ids]
    shared.article_ids.update(zip(missing, _keys(cursor, Article, len(missing)), strict=True))
    progress(count - len(missing))
    _make_staging(cursor)
    for chunk in _chunks(cursor, missing, plan, shared):
        with transaction.atomic():
            _write(cursor, chunk)
        progress(chunk.count)
    if missing:
        _tell_the_planner(cursor)
    return len(missing)


def _there(seed: int) -> Iterator[tuple[int, int]]:
    """Number and key of each story that an earlier run made."""
    start = guid(seed, 0)[:-1]
    for name, key in Article.objects.filter(guid__startswith=start).values_list("guid", "pk").iterator():
        yield int(name.removeprefix(start)), key


def _chunks(cursor: CursorWrapper, numbers: Sequence[int], plan: Plan, shared: Stock) -> Iterator[Chunk]:
    """All that is to be written; a single chunk is not worth other processes."""
    works = _works(cursor, numbers)
    return made(works, plan, shared) if len(numbers) > CHUNK else (make(work, plan, shared) for work in works)


def _works(cursor: CursorWrapper, numbers: Sequence[int]) -> Iterator[Work]:
    now = timezone.now()
    for start in range(0, len(numbers), CHUNK):
        some = numbers[start : start + CHUNK]
        yield Work(some, _keys(cursor, Edition, len(some)), now)


def _keys(cursor: CursorWrapper, model: type[Article | Edition], count: int) -> list[int]:
    """New keys, taken from the table's own sequence."""
    sequence = "nextval(pg_get_serial_sequence(%s, 'id'))"
    cursor.execute(f"SELECT {sequence} FROM generate_series(1, %s)", [model._meta.db_table, count])
    return [key for (key,) in cursor.fetchall()]


def _make_staging(cursor: CursorWrapper) -> None:
    cursor.execute(f"""
        DROP TABLE IF EXISTS {STAGING};
        CREATE TEMPORARY TABLE {STAGING} (LIKE {Edition._meta.db_table}, words text[] NOT NULL)
    """)


def _write(cursor: CursorWrapper, chunk: Chunk) -> None:
    for rows in chunk.parts:
        rows.send(cursor)
    cursor.execute(f"TRUNCATE {STAGING}")
    chunk.editions.send(cursor)
    names = ", ".join(f'"{column}"' for column in chunk.editions.columns if column != "words")
    vector = " || ".join(
        f"setweight(to_tsvector('simple', words[{place}]), '{weight}')"
        for place, weight in enumerate(chunk.weights, start=1)
    )
    cursor.execute(f"""
        INSERT INTO {Edition._meta.db_table} ({names}, search_vector)
        SELECT {names}, {vector} FROM {STAGING} ORDER BY id
    """)
    cursor.execute(INDEX_DESK_COPIES)
    chunk.audit.send(cursor)


def _tell_the_planner(cursor: CursorWrapper) -> None:
    """Statistics, and the search index in order: queries are fast at once, without waiting for autovacuum."""
    cursor.execute("SELECT gin_clean_pending_list('live_words'), gin_clean_pending_list('desk_words')")
    cursor.execute("ANALYZE")
