"""Statements that PostgreSQL plans once a connection instead of once a page.

Planning a story's statement takes longer than running it. Prepare only statements whose best plan does not depend
on their values, such as look-ups by key. Where a pool hands out connections by transaction, `PREPARED_STATEMENTS=0`
switches this off.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper

from newsroom.site.readers import current_connection

_PLACEHOLDER = re.compile(r"%s")
CONNECTION_ATTRIBUTE = "newsroom_prepared"


class PreparedStatement:
    """One statement with `%s` for its values, made once, when a module is imported."""

    def __init__(self, name: str, statement: str) -> None:
        """Give each statement of the site another `name`."""
        self.name = f"newsroom_{name}"
        self.statement = statement
        number = itertools.count(1)
        self._prepare_sql = f"PREPARE {self.name} AS {_PLACEHOLDER.sub(lambda _: f'${next(number)}', statement)}"

    def rows(self, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Returns all rows for these values."""
        connection = current_connection()
        with connection.cursor() as cursor:
            if settings.PREPARED_STATEMENTS:
                self._prepare(connection)
                cursor.execute(f"EXECUTE {self.name}({', '.join(['%s'] * len(values))})", values)
            else:
                cursor.execute(self.statement, values)
            return cursor.fetchall()

    def text_on(self, connection: BaseDatabaseWrapper) -> str:
        """Returns what to execute on this connection, for a statement without values that goes with others."""
        if not settings.PREPARED_STATEMENTS:
            return self.statement
        self._prepare(connection)
        return f"EXECUTE {self.name}"

    def _prepare(self, connection: BaseDatabaseWrapper) -> None:
        """Prepare once for each connection: a prepared statement outlives its transaction, even after a rollback."""
        raw = connection.connection
        names: set[str]
        known, names = getattr(connection, CONNECTION_ATTRIBUTE, (None, set()))
        if known is not raw:
            names = set()
            setattr(connection, CONNECTION_ATTRIBUTE, (raw, names))
        if self.name not in names:
            with connection.wrap_database_errors, raw.cursor() as cursor:
                cursor.execute(self._prepare_sql)
            names.add(self.name)
