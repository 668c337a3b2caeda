"""Lists of stories, newest first, walked from a cursor in either direction."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.http import Http404, QueryDict
from django.utils.http import int_to_base36

from articles.public.rows.teaser import TeaserRow, teasers

STORIES_PER_PAGE = 20
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
END = datetime.datetime.max.replace(tzinfo=datetime.UTC)
ABOVE_ALL = (END, 2**62 - 1)
MICROSECOND = datetime.timedelta(microseconds=1)


@dataclass(frozen=True)
class Cursor:
    """Where a list stands: after which story (`older`), or before which, it goes on."""

    at: datetime.datetime = END
    id: int = 2**62
    older: bool = True

    @classmethod
    def of(cls, query: QueryDict) -> Cursor:
        """From `?before=…` or `?after=…`; raises Http404 for what this site never wrote."""
        for name, older in (("before", True), ("after", False)):
            if name in query:
                return cls._parse(str(query[name]), older=older)
        return cls()

    @classmethod
    def _parse(cls, text: str, *, older: bool) -> Cursor:
        try:
            moment, _, number = text.partition(".")
            at = EPOCH + int(moment, 36) * MICROSECOND
            return cls(at, _bigint(int(number, 36)), older)
        except (ValueError, OverflowError):
            raise Http404("There is no such page of this list.") from None

    @property
    def comparison(self) -> str:
        """How the wanted stories compare with the cursor, and their order from it."""
        return "<" if self.older else ">"

    @property
    def order(self) -> str:
        """The order in which to walk from here."""
        return "DESC" if self.older else "ASC"

    @property
    def first(self) -> bool:
        """Is this the beginning of the list?"""
        return self.older and self.id == 2**62


class ListedStory(Protocol):
    """What places a story in a list."""

    @property
    def edition_id(self) -> int: ...
    @property
    def first_published(self) -> datetime.datetime: ...


class ListBegun(Protocol):
    """The first stories of a list, and the query of the page after them ('' for none)."""

    @property
    def rows(self) -> Sequence[ListedStory]: ...
    @property
    def older(self) -> str: ...


@dataclass(frozen=True)
class StoriesPage:
    """One page of a list: its stories, and the queries of the pages beside it ('' for none)."""

    rows: list[TeaserRow]
    older: str = ""
    newer: str = ""


# What is between the braces is this module's own; values go in as parameters.
Statement = Callable[[Cursor], tuple[str, list[Any]]]


def everything(cursor: Cursor, *, size: int = STORIES_PER_PAGE) -> StoriesPage:
    """All stories."""
    return _page(cursor, size, lambda c: (_walk("articles_edition", "true", "id", c), []))


def of_sections(ids: Sequence[int], cursor: Cursor, *, size: int = STORIES_PER_PAGE) -> StoriesPage:
    """Stories of these sections."""
    return _joined("articles_edition", "section_id", "id", ids, cursor, size)


def of_author(ids: Sequence[int], cursor: Cursor, *, size: int = STORIES_PER_PAGE) -> StoriesPage:
    """Stories with one of an author's names in their byline."""
    return _joined("articles_editionbyline", "author_id", "edition_id", ids, cursor, size)


def of_tag(ids: Sequence[int], cursor: Cursor, *, size: int = STORIES_PER_PAGE) -> StoriesPage:
    """Stories with one of a tag's names."""
    return _joined("articles_taggededition", "tag_id", "content_object_id", ids, cursor, size)


def going_on(page: ListBegun, shown: Container[int]) -> str:
    """Returns the query of the list that goes on from a page which shows only some of these stories.

    It begins with the first that is not among `shown` (ids of editions); '' where all are shown and none follows.
    """
    above = ABOVE_ALL
    for row in page.rows:
        if row.edition_id not in shown:
            return _query("before", *above)
        above = (row.first_published, row.edition_id)
    return page.older


def _joined(table: str, column: str, key: str, ids: Sequence[int], cursor: Cursor, size: int) -> StoriesPage:
    """Stories that have one of these ids in the column: one walk for each, joined, a story that two find once."""

    def statement(c: Cursor) -> tuple[str, list[Any]]:
        joined = (
            "SELECT DISTINCT near.id, near.at FROM unnest(%s::bigint[]) wanted(id) "
            f"CROSS JOIN LATERAL ({_walk(table, f'{column} = wanted.id', key, c)}) near "
            f"ORDER BY near.at {c.order}, near.id {c.order} LIMIT %s"
        )
        return joined, [list(ids)]

    return _page(cursor, size, statement, joined=True)


def _walk(table: str, condition: str, key: str, cursor: Cursor) -> str:
    """Ids in order from the cursor on. Parameters: those of the condition, time, id, how many."""
    return (
        f"SELECT {key} AS id, first_published AS at FROM {table} WHERE live AND {condition} "
        f"AND (first_published, {key}) {cursor.comparison} (%s, %s) "
        f"ORDER BY first_published {cursor.order}, {key} {cursor.order} LIMIT %s"
    )


def _page(cursor: Cursor, size: int, statement: Statement, *, joined: bool = False) -> StoriesPage:
    """Read one story more than fits, to know whether the list goes on."""
    sql, values = statement(cursor)
    limits = [size + 1, size + 1] if joined else [size + 1]
    rows = teasers(sql, [*values, cursor.at, cursor.id, *limits])
    more = len(rows) > size
    if cursor.older:
        rows = rows[:size]
        return StoriesPage(rows, after_the_last(rows) if more else "", "" if cursor.first else _newer(rows))
    rows = rows[-size:] if more else rows
    return StoriesPage(rows, after_the_last(rows) if rows else "", _newer(rows) if more else "")


def after_the_last(rows: Sequence[ListedStory]) -> str:
    """Returns the query of the page that goes on after these."""
    return _query("before", rows[-1].first_published, rows[-1].edition_id)


def _newer(rows: list[TeaserRow]) -> str:
    return _query("after", rows[0].first_published, rows[0].edition_id) if rows else ""


def _query(name: str, at: datetime.datetime, id: int) -> str:
    return f"?{name}={_base36((at - EPOCH) // MICROSECOND)}.{_base36(id)}"


def _base36(number: int) -> str:
    """The number in base 36; Django's function refuses negative ones, as times before 1970 are."""
    return f"-{int_to_base36(-number)}" if number < 0 else int_to_base36(number)


def _bigint(number: int) -> int:
    if not -(2**63) < number < 2**63:
        raise ValueError(number)
    return number
