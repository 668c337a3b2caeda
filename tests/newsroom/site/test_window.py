"""The readers' window: views of the tables, made anew when they differ, for a role that may read nothing else."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles.public.window import TABLE_VIEWS, WINDOW
from newsroom.site import window
from newsroom.site.readers import ROLE, SCHEMA

pytestmark = pytest.mark.django_db


def ask(statement: str, *values: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def views() -> dict[str, int]:
    """Name and identity of each view in the window."""
    found = ask("SELECT relname, oid FROM pg_class WHERE relnamespace = to_regnamespace(%s)::oid", SCHEMA)
    return {str(name): int(oid) for name, oid in found}


def test_after_migrations_there_is_a_view_for_each_pane_with_the_tables_columns() -> None:
    assert set(views()) == {view.name for view in WINDOW}
    for view in TABLE_VIEWS:
        columns = "SELECT attname, atttypid FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 ORDER BY 1"
        table = view.model._meta.db_table
        wanted = {field.column for field in view.model._meta.local_concrete_fields}
        assert [column for column in ask(columns, f"public.{table}") if column[0] in wanted] == ask(
            columns, f"{SCHEMA}.{table}"
        )


def test_building_it_again_changes_nothing() -> None:
    before = views()

    window.build(WINDOW)

    assert views() == before


def test_it_is_made_anew_where_a_pane_changed_or_it_is_missing() -> None:
    before = views()
    window.build(WINDOW[:-1])
    assert len(views()) == len(before) - 1

    window.remove()
    assert views() == {}

    window.build(WINDOW)
    assert set(views()) == set(before)
    assert not set(views().values()) & set(before.values())


def test_the_role_may_read_the_views_and_own_or_log_in_as_nothing() -> None:
    assert ask("SELECT rolcanlogin, rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = %s", ROLE) == [
        (False, False, False, False)
    ]
    granted = ask(
        "SELECT table_schema, privilege_type, count(*) FROM information_schema.role_table_grants WHERE grantee = %s "
        "GROUP BY 1, 2",
        ROLE,
    )
    assert granted == [(SCHEMA, "SELECT", len(WINDOW))]


def test_migrating_a_database_that_is_up_to_date_leaves_the_window_alone() -> None:
    before = views()

    call_command("migrate", verbosity=0, stdout=StringIO())

    assert views() == before


def test_a_login_that_may_not_make_the_role_is_told_who_has_to_do_what(monkeypatch: pytest.MonkeyPatch) -> None:
    fine = window.missing_role()
    ask("CREATE ROLE a_guest; SELECT 1")
    ask("SET LOCAL ROLE a_guest; SELECT 1")
    not_a_member = window.missing_role() or ""
    ask(f"RESET ROLE; ALTER ROLE {ROLE} RENAME TO gone; SET LOCAL ROLE a_guest; SELECT 1")
    no_role = window.missing_role() or ""
    ask("RESET ROLE; SELECT 1")

    assert fine is None
    assert f'GRANT {ROLE} TO "a_guest";' in not_a_member
    assert "CREATE ROLE" not in not_a_member
    assert f"CREATE ROLE {ROLE} NOLOGIN;" in no_role
    monkeypatch.setattr("newsroom.management.commands.migrate.missing_role", lambda: no_role)
    with pytest.raises(CommandError, match="Have a superuser run this"):
        call_command("migrate", verbosity=0)
