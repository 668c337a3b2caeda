"""What a database is made of, as PostgreSQL describes it: to compare one with another."""

from __future__ import annotations

import re

from django.db import connection

OURS = "NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
AS_IT_WAS_GIVEN = re.compile(r"::(character varying|text)(\[\])?|[()]")
DESCRIBED = {
    "columns": f"""
        SELECT concat_ws(' ', table_schema, table_name, column_name, data_type, character_maximum_length, is_nullable,
                         column_default, is_identity, collation_name, generation_expression)
        FROM information_schema.columns WHERE table_schema {OURS}""",
    "indexes": f"SELECT indexdef FROM pg_indexes WHERE schemaname {OURS}",
    "constraints": f"""
        SELECT concat_ws(' ', conrelid::regclass, conname, replace(pg_get_constraintdef(c.oid), ' NOT VALID', ''))
        FROM pg_constraint c JOIN pg_namespace n ON n.oid = connamespace WHERE nspname {OURS}""",
    "triggers": "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "functions": f"""
        SELECT concat_ws(' ', proname, prosrc, prosecdef, proacl)
        FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname {OURS}""",
    "views": f"SELECT concat_ws(' ', schemaname, viewname, definition) FROM pg_views WHERE schemaname {OURS}",
    "rights": f"""
        SELECT concat_ws(' ', nspname, relname, relacl, reloptions)
        FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname {OURS}""",
}


def catalogue() -> dict[str, list[str]]:
    """Returns the descriptions of all columns, indexes, constraints and so on, each list sorted.

    Left out is whether a constraint was checked against rows that were there before it, and how PostgreSQL brackets and
    casts texts: it writes a condition that came from a dump otherwise than the same one as it was first given.
    """
    found = {}
    with connection.cursor() as cursor:
        for name, query in DESCRIBED.items():
            cursor.execute(query)
            found[name] = sorted(AS_IT_WAS_GIVEN.sub("", str(row[0])) for row in cursor.fetchall())
    return found
