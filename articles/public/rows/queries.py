"""Statements whose rows are read by the columns they select."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic

from articles.public.rows.columns import Columns, Row
from newsroom.site.prepared_statements import PreparedStatement
from newsroom.site.readers import current_connection


class Query(Generic[Row]):
    """A statement that selects `$columns`, with `%s` for its values."""

    def __init__(self, columns: Columns[Row], statement: str, *, prepared: str = "") -> None:
        """`prepared` names a statement that is planned once a connection; '' for one that is planned each time."""
        self._columns = columns
        self._statement = statement.replace("$columns", columns.select)
        self._prepared = PreparedStatement(prepared, self._statement) if prepared else None

    def all(self, values: Sequence[Any] = ()) -> list[Row]:
        """All rows."""
        return [self._columns.read(row) for row in self._fetch(values)]

    def first(self, values: Sequence[Any] = ()) -> Row | None:
        """The first row, or None."""
        return next((self._columns.read(row) for row in self._fetch(values)), None)

    def _fetch(self, values: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
        return self._prepared.rows(values) if self._prepared else _rows(self._statement, values)


def first_value(statement: str, values: Sequence[Any] = ()) -> Any:
    """What a statement of one column gives first, or None."""
    return next(iter(all_values(statement, values)), None)


def all_values(statement: str, values: Sequence[Any] = ()) -> list[Any]:
    """What a statement of one column gives."""
    return [value for (value,) in _rows(statement, values)]


def _rows(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with current_connection().cursor() as cursor:
        cursor.execute(statement, list(values))
        return cursor.fetchall()
