"""Chunks of stories as rows that can be sent to the database; made by processes that have no connection to it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from demo.mass.rows import Rows, Stock, add_story
from demo.mass.stories import ArchivePlan
from demo.mass.table_copy import TableCopy


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
    index: TableCopy
    desk_index: TableCopy
    audit: TableCopy


def make_chunk(work: ChunkJob, plan: ArchivePlan, stock: Stock) -> Chunk:
    """Returns the rows of these stories."""
    rows = Rows()
    for number, edition_id in zip(work.numbers, work.edition_ids, strict=True):
        add_story(rows, plan.story(number), stock, edition_id=edition_id, now=work.now)
    return Chunk(
        count=len(rows.editions),
        parts=(TableCopy.of(rows.articles), *(TableCopy.of(parts) for parts in rows.parts.values())),
        editions=TableCopy.of(rows.editions),
        index=TableCopy.of(rows.index),
        desk_index=TableCopy.of(rows.desk_index),
        audit=TableCopy.of(rows.audit),
    )
