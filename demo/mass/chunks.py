"""The rows of some stories, ready to be sent; made in processes of their own, which know no database."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.models import Edition
from demo.mass.rows import Rows, Stock, add_story
from demo.mass.stories import Plan
from demo.mass.table_copy import Copy

STAGING = "filling_edition"
"""Where editions wait until Postgres has made their search vectors, with a column `words` more."""


@dataclass(frozen=True)
class Work:
    """Which stories are to be made, and the keys their editions are to have."""

    numbers: Sequence[int]
    edition_ids: Sequence[int]
    now: datetime.datetime


@dataclass(frozen=True)
class Chunk:
    """In the order in which they are to be sent: parts before the editions they belong to."""

    count: int
    parts: tuple[Copy, ...]
    editions: Copy
    weights: tuple[str, ...]
    """Of the texts in each edition's `words`."""
    audit: Copy


def make(work: Work, plan: Plan, stock: Stock) -> Chunk:
    """Make a chunk."""
    rows = Rows()
    for number, edition_id in zip(work.numbers, work.edition_ids, strict=True):
        add_story(rows, plan.story(number), stock, edition_id=edition_id, now=work.now)
    return Chunk(
        count=len(rows.editions),
        parts=(Copy.of(rows.articles), *(Copy.of(parts) for parts in rows.parts.values())),
        editions=_staged(rows),
        weights=tuple(weight for _, weight in rows.words[0]),
        audit=Copy.of(rows.audit),
    )


def _staged(rows: Rows) -> Copy:
    fields = [field for field in Edition._meta.concrete_fields if field.name != "search_vector"]
    values = (
        [*(getattr(edition, field.attname) for field in fields), _array(text for text, _ in words)]
        for edition, words in zip(rows.editions, rows.words, strict=True)
    )
    return Copy.of_values(STAGING, [*(str(field.column) for field in fields), "words"], values)


def _array(texts: Iterable[str]) -> str:
    """A text[] as Postgres reads it."""
    escaped = (text.replace("\\", r"\\").replace('"', r"\"") for text in texts)
    return "{" + ",".join(f'"{text}"' for text in escaped) + "}"
