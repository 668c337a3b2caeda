"""The readers' window: the schema `site`, whose views have the tables' own names and show only what is live.

Readers' requests run as the role `newsroom_public`, which may read these views and nothing else, so neither a forgotten
filter in public code nor a statement that a stranger slipped in can leak a draft. The views are made anew after every
migration.

Of a row that is not shown, no condition of whoever asks may be tried before the view's own: an error that quotes the
row would show it. A view whose condition is a flag of the row is safe, as PostgreSQL tries what is cheapest first and
nothing is cheaper than a flag. Any other view with a condition is a `security_barrier`. (A barrier on everything would
keep lists and search from their indexes.)
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.db import connection, models, transaction
from django.db.backends.utils import CursorWrapper

from newsroom.site.readers import ALIAS, ROLE, SCHEMA

BARRIER = " WITH (security_barrier)"
WINDOW_LOCK = 7_306_015  # any number that nothing else of the newsroom uses


@dataclass(frozen=True)
class TableView:
    """A view of one table, with the expressions in `hidden` in place of columns.

    It shows the rows that have one of `flags`, or that fulfil the condition `where`; without either, all rows.
    """

    model: type[models.Model]
    flags: tuple[str, ...] = ()
    where: str = ""
    hidden: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The view's name, which is the table's."""
        return str(self.model._meta.db_table)

    def sql(self) -> str:
        """The statement that makes the view."""
        table = self.model._meta.db_table
        columns = ", ".join(self._column(f) for f in self.model._meta.local_concrete_fields)
        condition = self.where or " OR ".join(f"row.{flag}" for flag in self.flags)
        where = f" WHERE {condition}" if condition else ""
        barrier = BARRIER if self.where else ""
        return f"CREATE VIEW {SCHEMA}.{table}{barrier} AS SELECT {columns} FROM public.{table} row{where};"

    def _column(self, field: models.Field) -> str:
        column = str(field.column)
        if column not in self.hidden:
            return f'row."{column}"'
        return f'({self.hidden[column]})::{_plain_type(field)} AS "{field.column}"'


@dataclass(frozen=True)
class QueryView:
    """A view made by a query of its own, under a name of its own."""

    name: str
    query: str

    def sql(self) -> str:
        """The statement that makes the view."""
        return f"CREATE VIEW {SCHEMA}.{self.name}{BARRIER} AS {self.query};"


def build(views: Iterable[TableView | QueryView]) -> None:
    """Make the window, unless these views exist already.

    Where this login may not create the readers' role, `missing_role` says what to do.
    """
    statements = [view.sql() for view in views]
    mark = hashlib.sha256("".join(statements).encode()).hexdigest()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WINDOW_LOCK])
        has_role = _has_role(cursor)
        if _fingerprint_in_place(cursor) == mark:
            return
        cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE; CREATE SCHEMA {SCHEMA};")
        for statement in statements:
            cursor.execute(statement)
        if has_role:
            cursor.execute(GRANTS)
            cursor.execute(f"COMMENT ON SCHEMA {SCHEMA} IS '{mark}'")


def remove() -> None:
    """Drop the window, so that a migration can change the tables behind it."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WINDOW_LOCK])
        cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")


# Two processes may find the role missing at the same time.
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
        if settings.DATABASES.get(ALIAS, {}).get("USER") == ROLE:
            _let_log_in(cursor)
        return True
    return cursor.fetchone() is not None


def missing_role() -> str | None:
    """Returns what to do where the window stands and the readers' role is missing or not open to this login."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, to_regnamespace(%s), to_regrole(%s)", [SCHEMA, ROLE])
        login, window, role = cursor.fetchone()
        if window is None:
            return None
        if role is not None:
            cursor.execute("SELECT pg_has_role(current_user, %s, 'MEMBER')", [ROLE])
            if cursor.fetchone()[0]:
                return None
    create = "" if role else f"    CREATE ROLE {ROLE} NOLOGIN;\n"
    return (
        f"Readers' pages need the database role {ROLE}, which this login may not create or become. "
        "Have a superuser run this in the database, then run `manage.py migrate` again:\n"
        f'{create}    GRANT {ROLE} TO "{login}";'
    )


# Nobody can forbid a login to leave a read-only transaction. What could be done outside of one, though no table may be
# written, is taken from everybody but the owner: temporary tables and, where the owner is a superuser (as in the
# embedded database), large objects, and locks that would hold up publishing.
NOTHING_ELSE_TO_WRITE = """
DO $$ DECLARE each regprocedure; BEGIN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        FOR each IN SELECT oid FROM pg_proc
            WHERE pronamespace = 'pg_catalog'::regnamespace
            AND proname ~ '^(lo_|lo(open|read|write|creat)|pg_(try_)?advisory_)'
        LOOP EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', each); END LOOP;
    END IF;
END $$;
"""


def _let_log_in(cursor: CursorWrapper) -> None:
    """Make the role a login, where the settings say that readers' requests connect as it."""
    cursor.execute("SELECT rolcanlogin FROM pg_roles WHERE rolname = %s", [ROLE])
    if not cursor.fetchone()[0]:
        cursor.execute(f"ALTER ROLE {ROLE} LOGIN")
        cursor.execute(NOTHING_ELSE_TO_WRITE)


def _fingerprint_in_place(cursor: CursorWrapper) -> str | None:
    cursor.execute("SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = %s", [SCHEMA])
    row = cursor.fetchone()
    return row[0] if row else None


def _plain_type(field: models.Field) -> str:
    """The column's type; for a foreign key that of the column it refers to."""
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    kind = target.db_type(connection) or "text"
    return {"bigserial": "bigint", "serial": "integer"}.get(kind, kind)
