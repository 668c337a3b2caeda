"""Rows that are described once, so that a statement and what reads it cannot differ.

    class TagRow(NamedTuple):
        id: int
        name: str
        letters: Annotated[int, Sql("length(t.name)")]

    TAG = Columns(TagRow, "t")
    TAG.select              # t.id, t.name, length(t.name)
    TAG.read((7, "Fog", 3)) # TagRow(id=7, name='Fog', letters=3)

A field is the column of its own name, unless it is annotated with another expression.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_type_hints

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Sql:
    """The expression that gives a field, and what makes the field's value of the database's (None: it is as it is)."""

    expression: str
    read: Callable[[Any], Any] | None = None


class Columns(Generic[Row]):
    """The columns of a row class, for a SELECT or inside JSON."""

    def __init__(self, row: Callable[..., Row], table: str = "", /, **expressions: str) -> None:
        """`table` is the alias of the table whose columns the fields are; `expressions` are this statement's own."""
        self._row = row
        found = {name: _sql(name, hint, table) for name, hint in get_type_hints(row, include_extras=True).items()}
        found |= {name: Sql(expression, found[name].read) for name, expression in expressions.items()}
        self.select = ", ".join(sql.expression for sql in found.values())
        self.json = f"json_build_array({self.select})"
        self._readers = [(at, sql.read) for at, sql in enumerate(found.values()) if sql.read]

    def read(self, values: Iterable[Any]) -> Row:
        """The row that these values make, in the order of `select`."""
        if self._readers:
            values = list(values)
            for at, read in self._readers:
                values[at] = read(values[at])
        return self._row(*values)

    def read_all(self, items: Iterable[Iterable[Any]] | None) -> tuple[Row, ...]:
        """The rows of a JSON list; none for NULL, which is what `json_agg` makes of nothing."""
        return tuple(map(self.read, items)) if items else ()

    def read_any(self, values: Iterable[Any] | None) -> Row | None:
        """The row, or None for NULL."""
        return self.read(values) if values else None


def own_columns(row: Callable[..., Any]) -> tuple[str, ...]:
    """The fields of a row class that are columns of its table under their own names."""
    return tuple(name for name, hint in get_type_hints(row, include_extras=True).items() if _annotated(hint) is None)


def nested(columns: Columns[Any]) -> Sql:
    """A row inside a row, from the same tables."""
    return Sql(columns.json, columns.read)


def nested_if(condition: str, columns: Columns[Any]) -> Sql:
    """A row inside a row where the condition holds, else None."""
    return Sql(f"CASE WHEN {condition} THEN {columns.json} END", columns.read_any)


def one_of(columns: Columns[Any], source: str) -> Sql:
    """The single row of a subquery, or None. `source` begins with FROM."""
    return Sql(f"(SELECT {columns.json} {source})", columns.read_any)


def all_of(columns: Columns[Any], source: str, *, order: str, once: str = "") -> Sql:
    """A tuple of a subquery's rows. `source` begins with FROM. Of rows with the same in the field `once`, the first."""

    def read(items: Iterable[Iterable[Any]] | None) -> tuple[Any, ...]:
        first: dict[Any, Any] = {}
        for row in columns.read_all(items):
            first.setdefault(getattr(row, once), row)
        return tuple(first.values())

    statement = f"(SELECT json_agg({columns.json} ORDER BY {order}) {source})"
    return Sql(statement, read if once else columns.read_all)


def _annotated(hint: Any) -> Sql | None:
    return next((found for found in getattr(hint, "__metadata__", ()) if isinstance(found, Sql)), None)


def _sql(name: str, hint: Any, table: str) -> Sql:
    return _annotated(hint) or Sql(f"{table}.{name}" if table else name)
