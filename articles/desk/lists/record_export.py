"""The activity log as a table for spreadsheets, written row by row, however long it is."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.http import StreamingHttpResponse

Columns = Sequence[tuple[str, Callable[[Any], Any]]]
"""A heading for each, and what it says of a row."""

AS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What spreadsheets take for the beginning of a formula (OWASP, CSV injection), in full width as well."""
BYTE_ORDER_MARK = "\ufeff"
"""By which spreadsheets know UTF-8."""


def safe_cell(value: Any) -> str:
    """Returns a value as text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe."""
    text = str(value)
    return f"'{text}" if text.lstrip(" \u00a0").startswith(AS_FORMULA) or text.startswith(AS_FORMULA) else text


def as_csv(name: str, columns: Columns, rows: Iterable[Any]) -> StreamingHttpResponse:
    """Returns a file of that name: a heading for each column, then a line for each row."""
    response = StreamingHttpResponse(_lines(columns, rows), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


class _Line:
    """Gives back what a writer writes."""

    def write(self, text: str) -> str:
        return text


def _lines(columns: Columns, rows: Iterable[Any]) -> Iterator[str]:
    write = csv.writer(_Line()).writerow
    yield BYTE_ORDER_MARK
    yield write([heading for heading, _ in columns])
    for row in rows:
        yield write([safe_cell(cell(row)) for _, cell in columns])
