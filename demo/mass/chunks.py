"""Chunks of stories as rows that can be sent to the database; made by processes that have no connection to it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.models import Edition
from demo.mass.rows import Rows, Stock, add_story
from demo.mass.stories import ArchivePlan
from demo.mass.table_copy import TableCopy

STAGING_TABLE = "filling_edition"
"""A temporary table like that of editions, with the texts in `words` by which the desk finds its copies."""


@dataclass(frozen=True)
class ChunkJob:
    """Which stories to make, and the primary keys for their editions."""

    numbers: Sequence[int]
    edition_ids: Sequence[int]
    now: datetime.datetime


@dataclass(frozen=True)
class Chunk:
    """The rows of some stories, in the order in which they are sent: parts before the editions that they belong to."""

    count: int
    parts: tuple[TableCopy, ...]
    editions: TableCopy
    weights: tuple[str, ...]
    """The weight of each text in the editions' `words`."""
    index: TableCopy
    audit: TableCopy


def make_chunk(work: ChunkJob, plan: ArchivePlan, stock: Stock) -> Chunk:
    """Returns the rows of these stories."""
    rows = Rows()
    for number, edition_id in zip(work.numbers, work.edition_ids, strict=True):
        add_story(rows, plan.story(number), stock, edition_id=edition_id, now=work.now)
    return Chunk(
        count=len(rows.editions),
        parts=(TableCopy.of(rows.articles), *(TableCopy.of(parts) for parts in rows.parts.values())),
        editions=_staged(rows),
        weights=tuple(weight for _, weight in rows.words[0]),
        index=TableCopy.of(rows.index),
        audit=TableCopy.of(rows.audit),
    )


def _staged(rows: Rows) -> TableCopy:
    fields = [field for field in Edition._meta.concrete_fields if field.name != "search_vector"]
    values = (
        [*(getattr(edition, field.attname) for field in fields), _array(text for text, _ in words)]
        for edition, words in zip(rows.editions, rows.words, strict=True)
    )
    return TableCopy.of_values(STAGING_TABLE, [*(str(field.column) for field in fields), "words"], values)


def _array(texts: Iterable[str]) -> str:
    """The texts as a literal of Postgres' type text[]."""
    escaped = (text.replace("\\", r"\\").replace('"', r"\"") for text in texts)
    return "{" + ",".join(f'"{text}"' for text in escaped) + "}"
