"""The readers' window: schema `site`, plain views with the tables' own names, each showing only what is live.

Readers' requests run as the role `newsroom_public`, which may read these views and nothing else. A filter forgotten in
public code then finds nothing, rather than leaking. The views are made anew after every migration.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db import connection, models, transaction
from django.db.backends.utils import CursorWrapper

ROLE = "newsroom_public"
SCHEMA = "site"
LOCK = 7_306_015  # any number that nothing else of the newsroom uses


@dataclass(frozen=True)
class Pane:
    """One table as readers may see it: the rows that fulfil `where`, the columns in `hidden` blank."""

    model: type[models.Model]
    where: str = ""
    hidden: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The table's own."""
        return str(self.model._meta.db_table)

    def sql(self) -> str:
        """The statement that makes the view."""
        table = self.model._meta.db_table
        columns = ", ".join(self._column(f) for f in self.model._meta.local_concrete_fields)
        where = f" WHERE {self.where}" if self.where else ""
        return f"CREATE VIEW {SCHEMA}.{table} AS SELECT {columns} FROM public.{table} row{where};"

    def _column(self, field: models.Field) -> str:
        column = str(field.column)
        if column not in self.hidden:
            return f'row."{column}"'
        return f'({self.hidden[column]})::{_plain_type(field)} AS "{field.column}"'


@dataclass(frozen=True)
class View:
    """Something readers may see that is no table's rows as they stand: a view with a name of its own."""

    name: str
    query: str

    def sql(self) -> str:
        """The statement that makes the view."""
        return f"CREATE VIEW {SCHEMA}.{self.name} AS {self.query};"


def build(panes: Iterable[Pane | View]) -> None:
    """Make the window, unless it stands just so already. Says what to do where the role may not be made."""
    statements = [pane.sql() for pane in panes]
    mark = hashlib.sha256("".join(statements).encode()).hexdigest()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        if _mark(cursor) == mark:
            return
        cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE; CREATE SCHEMA {SCHEMA};")
        for statement in statements:
            cursor.execute(statement)
        if _has_role(cursor):
            cursor.execute(GRANTS)
            cursor.execute(f"COMMENT ON SCHEMA {SCHEMA} IS '{mark}'")


def remove() -> None:
    """Take the window away, so that a migration may change the tables behind it."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")


# Two processes at once may both find the role missing.
CREATE_ROLE = f"""
DO $$ BEGIN CREATE ROLE {ROLE} NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
"""
GRANTS = f"GRANT USAGE ON SCHEMA {SCHEMA} TO {ROLE}; GRANT SELECT ON ALL TABLES IN SCHEMA {SCHEMA} TO {ROLE};"


def _has_role(cursor: CursorWrapper) -> bool:
    cursor.execute("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
    may_create = cursor.fetchone()[0]
    cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE])
    if may_create:
        cursor.execute(CREATE_ROLE)
        cursor.execute(f"SELECT pg_has_role(current_user, '{ROLE}', 'MEMBER')")
        if not cursor.fetchone()[0]:
            cursor.execute(f"GRANT {ROLE} TO current_user")
        return True
    if cursor.fetchone():
        return True
    cursor.execute("SELECT current_user")
    sys.stderr.write(
        f"Readers' pages need the database role {ROLE}, which this login may not make. "
        "Somebody who may has to run, in this database, and then you `manage.py migrate` again:\n"
        f'    CREATE ROLE {ROLE} NOLOGIN;\n    GRANT {ROLE} TO "{cursor.fetchone()[0]}";\n'
    )
    return False


def _mark(cursor: CursorWrapper) -> str | None:
    cursor.execute("SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = %s", [SCHEMA])
    row = cursor.fetchone()
    return row[0] if row else None


def _plain_type(field: models.Field) -> str:
    """The column's type; a foreign key's is that of what it points to."""
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    kind = target.db_type(connection) or "text"
    return {"bigserial": "bigint", "serial": "integer"}.get(kind, kind)
