"""Filling the archive: stories are imagined in one thread while Postgres takes in those before; a transaction a chunk.

Nothing that guards editions is switched off. An edition's parts are written first and it itself last, sealed, numbered
and live at once, so that its triggers find everything as `publish` would have left it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from articles.archive.copying import copy_rows, copy_values
from articles.archive.rows import Rows, Stock, add_story, guid
from articles.archive.stock import opinion_sections, stock
from articles.archive.stories import Plan
from articles.models import Article, Edition

CHUNK = 500
LOCK = 7_306_021  # any number that nothing else of the newsroom uses
STAGING = "filling_edition"


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
    sections = list(shared.sections)
    end = timezone.now().astimezone(datetime.UTC).date()
    plan = Plan(seed, begin, end, len(sections), opinion_sections(sections), len(shared.images))
    shared.article_ids.update(_there(seed))
    missing = [number for number in range(count) if number not in shared.article_ids]
    progress(count - len(missing))
    _make_staging(cursor)
    for rows in _ahead(cursor, plan, shared, missing):
        with transaction.atomic():
            _write(cursor, rows)
        progress(len(rows.editions))
    if missing:
        _tell_the_planner(cursor)
    return len(missing)


def _there(seed: int) -> Iterator[tuple[int, int]]:
    """Number and key of each story that an earlier run made."""
    start = guid(seed, 0)[:-1]
    for name, key in Article.objects.filter(guid__startswith=start).values_list("guid", "pk").iterator():
        yield int(name.removeprefix(start)), key


def _ahead(cursor: CursorWrapper, plan: Plan, shared: Stock, numbers: Sequence[int]) -> Iterator[Rows]:
    """The rows of all these stories, chunk by chunk, the next one in the making while the caller writes the last."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        coming = None
        for start in range(0, len(numbers), CHUNK):
            chunk = numbers[start : start + CHUNK]
            shared.article_ids.update(zip(chunk, _keys(cursor, Article, len(chunk)), strict=True))
            edition_ids = _keys(cursor, Edition, len(chunk))
            done, coming = coming, thread.submit(_rows, plan, shared, chunk, edition_ids)
            if done:
                yield done.result()
        if coming:
            yield coming.result()


def _keys(cursor: CursorWrapper, model: type[Article | Edition], count: int) -> list[int]:
    """New keys, taken from the table's own sequence."""
    sequence = "nextval(pg_get_serial_sequence(%s, 'id'))"
    cursor.execute(f"SELECT {sequence} FROM generate_series(1, %s)", [model._meta.db_table, count])
    return [key for (key,) in cursor.fetchall()]


def _rows(plan: Plan, shared: Stock, numbers: Sequence[int], edition_ids: Sequence[int]) -> Rows:
    """Asks the database nothing."""
    rows, now = Rows(), timezone.now()
    for number, edition_id in zip(numbers, edition_ids, strict=True):
        add_story(rows, plan.story(number), shared, edition_id=edition_id, now=now)
    return rows


def _make_staging(cursor: CursorWrapper) -> None:
    """Where editions wait until Postgres has made their search vectors."""
    cursor.execute(f"""
        DROP TABLE IF EXISTS {STAGING};
        CREATE TEMPORARY TABLE {STAGING} (LIKE {Edition._meta.db_table}, words text[] NOT NULL)
    """)


def _write(cursor: CursorWrapper, rows: Rows) -> None:
    copy_rows(cursor, rows.articles)
    for parts in rows.parts.values():
        copy_rows(cursor, parts)
    _write_editions(cursor, rows)
    copy_rows(cursor, rows.audit)


def _write_editions(cursor: CursorWrapper, rows: Rows) -> None:
    fields = [field for field in Edition._meta.concrete_fields if field.name != "search_vector"]
    columns = [str(field.column) for field in fields]
    names = ", ".join(f'"{column}"' for column in columns)
    weights = [weight for _, weight in rows.words[0]]
    vector = " || ".join(
        f"setweight(to_tsvector('simple', words[{place}]), '{weight}')" for place, weight in enumerate(weights, start=1)
    )
    values = (
        [*(getattr(edition, field.attname) for field in fields), _array(text for text, _ in words)]
        for edition, words in zip(rows.editions, rows.words, strict=True)
    )
    cursor.execute(f"TRUNCATE {STAGING}")
    copy_values(cursor, STAGING, [*columns, "words"], values)
    cursor.execute(f"""
        INSERT INTO {Edition._meta.db_table} ({names}, search_vector)
        SELECT {names}, {vector} FROM {STAGING} ORDER BY id
    """)


def _array(texts: Iterator[str]) -> str:
    """A text[] as Postgres reads it."""
    escaped = (text.replace("\\", r"\\").replace('"', r"\"") for text in texts)
    return "{" + ",".join(f'"{text}"' for text in escaped) + "}"


def _tell_the_planner(cursor: CursorWrapper) -> None:
    """Statistics, and the search index in order: queries are fast at once, without waiting for autovacuum."""
    cursor.execute("SELECT gin_clean_pending_list('live_words')")
    cursor.execute("ANALYZE")
