"""Being somebody with all keys of the database, and asking whether it shows."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from django.core.management import call_command
from django.db import connection


def verify(*options: str) -> tuple[int, str]:
    """What `verify_editions` ends with, and what it says."""
    out = io.StringIO()
    try:
        call_command("verify_editions", *options, stdout=out)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue()
    return 0, out.getvalue()


@contextmanager
def behind_the_triggers() -> Iterator[None]:
    """All triggers are off, those of foreign keys too."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role TO replica")
        yield
        cursor.execute("SET LOCAL session_replication_role TO origin")


def run(statement: str, *, some: bool = True) -> None:
    """Change rows, with no trigger to stop it; at least one, unless `some` is false."""
    with behind_the_triggers(), connection.cursor() as cursor:
        cursor.execute(statement)
        assert cursor.rowcount > 0 or not some


def seal_as_at_the_upgrade() -> None:
    """Make the acts those of the release before, without digests, and seal them as the migration does."""
    run("UPDATE articles_auditentry SET position = NULL, edition_seal = '', digest = ''", some=False)
    run("DELETE FROM articles_recordhead", some=False)
    run(import_module("articles.migrations.0004_chained_record").SEAL_WHAT_IS_THERE, some=False)
