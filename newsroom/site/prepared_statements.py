"""Statements that PostgreSQL plans once a connection instead of once a page.

Planning a story's statement costs more than running it. Only for statements whose best plan does not depend on their
values: look-ups by key. `PREPARED_STATEMENTS=0` switches it off where a pool hands out connections by transaction.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import connection

_PLACE = re.compile(r"%s")
KNOWN = "newsroom_prepared"


class Prepared:
    """One statement with `%s` for its values; kept as long as a module is."""

    def __init__(self, name: str, statement: str) -> None:
        """`name` is unique among the site's prepared statements."""
        self.name = f"newsroom_{name}"
        self.statement = statement
        number = itertools.count(1)
        self._preparing = f"PREPARE {self.name} AS {_PLACE.sub(lambda _: f'${next(number)}', statement)}"

    def rows(self, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """All rows for these values."""
        with connection.cursor() as cursor:
            if settings.PREPARED_STATEMENTS:
                self._prepare()
                cursor.execute(f"EXECUTE {self.name}({', '.join(['%s'] * len(values))})", values)
            else:
                cursor.execute(self.statement, values)
            return cursor.fetchall()

    def _prepare(self) -> None:
        """Once a connection. A statement outlives the transaction it was prepared in, even one that is rolled back."""
        raw = connection.connection
        names: set[str]
        known, names = getattr(connection, KNOWN, (None, set()))
        if known is not raw:
            names = set()
            setattr(connection, KNOWN, (raw, names))  # through the proxy, to this thread's own connection
        if self.name not in names:
            with raw.cursor() as cursor:
                cursor.execute(self._preparing)
            names.add(self.name)
