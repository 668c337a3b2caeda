"""What a page asks the database, and how the database goes about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.public.middleware import as_reader

FRAME = (
    "SAVEPOINT",
    "RELEASE SAVEPOINT",
    "ROLLBACK TO SAVEPOINT",
    "SET TRANSACTION",
    "SET LOCAL",
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
)


def asked(captured: CaptureQueriesContext) -> list[str]:
    """The statements, without those that set the role and the transaction."""
    return [query["sql"] for query in captured if not query["sql"].startswith(FRAME)]


def statements(client: Client, path: str, *, status: int = 200) -> list[str]:
    """What the page at a path asks; it must be there, or answer as expected."""
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path)
    assert response.status_code == status, (path, response.status_code)
    return asked(captured)


def scanned_whole(statement: str) -> set[str]:
    """The tables that Postgres reads from end to end for a statement, as a reader asks it."""
    with as_reader(), connection.cursor() as cursor:
        return scanned_by(cursor, statement)


def scanned_by(cursor: CursorWrapper, statement: str) -> set[str]:
    """The same, as whoever the cursor is and with the settings it has."""
    cursor.execute(f"EXPLAIN (FORMAT JSON) {statement}")
    found = cursor.fetchone()[0]
    (plan,) = json.loads(found) if isinstance(found, str) else found
    return {node["Relation Name"] for node in _nodes(plan["Plan"]) if node["Node Type"] == "Seq Scan"}


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for inner in plan.get("Plans", ()):
        yield from _nodes(inner)
