"""Fills the archive: other processes make the stories, and this one writes them to Postgres, chunk by chunk.

All triggers stay switched on. An edition's parts are written first, then the edition, already sealed, numbered and
live, so that its triggers find everything as `publish` would have left it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from articles.models import Article, Edition
from articles.search.statistics import add_up_all
from demo.mass.chunks import Chunk, ChunkJob, make_chunk
from demo.mass.pool import make_in_pool
from demo.mass.rows import Stock, guid
from demo.mass.stock import gather_stock, opinion_sections
from demo.mass.stories import ArchivePlan
from newsroom.ops.advisory_lock import advisory_lock

CHUNK_STORIES = 250
ARCHIVE_LOCK = 7_306_021  # any number that nothing else of the newsroom uses


class AlreadyFilling(Exception):
    """Another process is filling the archive."""


def fill_archive(
    count: int, *, seed: int, begin: datetime.date, progress: Callable[[int], object] = lambda number: None
) -> int:
    """Make those of the stories 0 … `count` - 1 that are missing, dated from `begin` to yesterday.

    Calls `progress` with the number of further stories that are there. Returns how many were made. Raises
    AlreadyFilling.
    """
    with advisory_lock(ARCHIVE_LOCK, wait=False) as alone, connection.cursor() as cursor:
        if not alone:
            raise AlreadyFilling
        return _fill(cursor, count, seed, begin, progress)


def _fill(cursor: CursorWrapper, count: int, seed: int, begin: datetime.date, progress: Callable[[int], object]) -> int:
    with transaction.atomic():
        shared = gather_stock(seed)
    plan = ArchivePlan(
        seed=seed,
        begin=begin,
        end=timezone.now().astimezone(datetime.UTC).date(),
        sections=len(shared.sections),
        opinion=opinion_sections(shared.sections),
        pictures=len(shared.images),
    )
    shared.article_ids.update(_existing_stories(seed))
    missing = [number for number in range(count) if number not in shared.article_ids]
    shared.article_ids.update(zip(missing, _keys(cursor, Article, len(missing)), strict=True))
    progress(count - len(missing))
    for chunk in _chunks(cursor, missing, plan, shared):
        with transaction.atomic():
            _write(cursor, chunk)
        progress(chunk.count)
    if missing:
        _refresh_statistics(cursor)
    return len(missing)


def _existing_stories(seed: int) -> Iterator[tuple[int, int]]:
    """Yields number and key of each story that an earlier run made."""
    start = guid(seed, 0)[:-1]
    for name, key in Article.objects.filter(guid__startswith=start).values_list("guid", "pk"):
        yield int(name.removeprefix(start)), key


def _chunks(cursor: CursorWrapper, numbers: Sequence[int], plan: ArchivePlan, shared: Stock) -> Iterator[Chunk]:
    """Yields the chunks to be written; other processes are not worth starting for a single one."""
    works = _works(cursor, numbers)
    return (
        make_in_pool(works, plan, shared)
        if len(numbers) > CHUNK_STORIES
        else (make_chunk(work, plan, shared) for work in works)
    )


def _works(cursor: CursorWrapper, numbers: Sequence[int]) -> Iterator[ChunkJob]:
    now = timezone.now()
    for start in range(0, len(numbers), CHUNK_STORIES):
        some = numbers[start : start + CHUNK_STORIES]
        yield ChunkJob(some, _keys(cursor, Edition, len(some)), now)


def _keys(cursor: CursorWrapper, model: type[Article | Edition], count: int) -> list[int]:
    """Returns new primary keys from the table's own sequence."""
    sequence = "nextval(pg_get_serial_sequence(%s, 'id'))"
    cursor.execute(f"SELECT {sequence} FROM generate_series(1, %s)", [model._meta.db_table, count])
    return [key for (key,) in cursor.fetchall()]


def _write(cursor: CursorWrapper, chunk: Chunk) -> None:
    for rows in chunk.parts:
        rows.send(cursor)
    chunk.editions.send(cursor)
    chunk.index.send(cursor)
    chunk.desk_index.send(cursor)
    chunk.audit.send(cursor)


def _refresh_statistics(cursor: CursorWrapper) -> None:
    """Do at once what autovacuum would do later, so that queries are fast from the start."""
    add_up_all()
    cursor.execute("SELECT gin_clean_pending_list('desk_words')")
    cursor.execute("ANALYZE")
