"""A database that the newsroom cannot run on is named in one sentence."""

from __future__ import annotations

import pytest
from django.contrib.postgres.operations import TrigramExtension
from django.db import connection
from django.db.migrations import Migration, RunSQL
from django.db.migrations.loader import MigrationLoader

from newsroom.ops.database_check import (
    UnsuitableDatabase,
    check_database,
    check_extensions,
    check_version,
    needed_extensions,
)


@pytest.mark.django_db
def test_the_embedded_database_fits() -> None:
    check_database()


def test_what_the_migrations_make_is_what_is_looked_for() -> None:
    class Search(Migration):
        operations = [TrigramExtension(), RunSQL("SELECT 1")]

    loader = MigrationLoader(None)
    loader.disk_migrations["newsroom", "9999_search"] = Search("9999_search", "newsroom")

    assert needed_extensions(loader) == needed_extensions() | {"pg_trgm"}


@pytest.mark.django_db
def test_an_older_postgres_is_refused() -> None:
    check_version(150_000)

    with pytest.raises(UnsuitableDatabase, match=r"^PostgreSQL 15 or newer is needed; the database .* runs on 14\.$"):
        check_version(140_011)


@pytest.mark.django_db
def test_an_extension_that_is_not_installed_there_is_named() -> None:
    with connection.cursor() as cursor, pytest.raises(UnsuitableDatabase, match="lacks the extension no_such: install"):
        check_extensions(cursor, ["no_such"])


@pytest.mark.django_db
def test_an_extension_that_this_login_may_not_make_is_named() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE a_guest; SET LOCAL ROLE a_guest")

        with pytest.raises(UnsuitableDatabase, match='CREATE EXTENSION "pg_stat_statements"'):
            check_extensions(cursor, ["pg_stat_statements"])
