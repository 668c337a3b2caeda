"""Checks that the newsroom can run on the database, and says in one sentence why where it cannot."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.postgres.operations import CreateExtension
from django.core.exceptions import ImproperlyConfigured
from django.db import Error, NotSupportedError, connection
from django.db.backends.utils import CursorWrapper
from django.db.migrations.loader import MigrationLoader

OLDEST_SERVER_VERSION = 150_000


class UnsuitableDatabase(Exception):
    """The database cannot serve the newsroom; the message is one sentence for the person at the terminal."""


def check_database() -> None:
    """Connect, and check version and extensions. Raises UnsuitableDatabase."""
    try:
        connection.ensure_connection()
    except NotSupportedError as error:
        raise UnsuitableDatabase(f"PostgreSQL 15 or newer is needed: {error}") from error
    except (Error, ImproperlyConfigured) as error:
        raise UnsuitableDatabase(f"The database {_address()} cannot be reached: {_reason(error)}") from error
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version_num')::int")
        check_version(cursor.fetchone()[0])
        check_extensions(cursor, needed_extensions())


def check_version(version: int) -> None:
    """Check a version given as PostgreSQL's `server_version_num`. Raises UnsuitableDatabase."""
    if version < OLDEST_SERVER_VERSION:
        raise UnsuitableDatabase(
            f"PostgreSQL 15 or newer is needed; the database {_address()} runs on {version // 10_000}."
        )


def check_extensions(cursor: CursorWrapper, names: Iterable[str]) -> None:
    """Check that each of these extensions is installed or can be. Raises UnsuitableDatabase."""
    for name in sorted(names):
        cursor.execute(
            """
            SELECT installed_version IS NOT NULL,
                   (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
                   OR (has_database_privilege(current_database(), 'CREATE') AND EXISTS (
                       SELECT FROM pg_available_extension_versions WHERE name = %(name)s AND trusted))
            FROM pg_available_extensions WHERE name = %(name)s
            """,
            {"name": name},
        )
        found = cursor.fetchone()
        if found is None:
            raise UnsuitableDatabase(
                f"The database {_address()} lacks the extension {name}: install PostgreSQL's contrib package there."
            )
        if not any(found):
            raise UnsuitableDatabase(
                f"The database {_address()} lacks the extension {name}: "
                f'have its owner or a superuser run `CREATE EXTENSION "{name}"` there.'
            )


def needed_extensions(loader: MigrationLoader | None = None) -> set[str]:
    """Returns the extensions that the migrations create."""
    migrations = (loader or MigrationLoader(None)).disk_migrations
    return {
        operation.name
        for migration in migrations.values()
        for operation in migration.operations
        if isinstance(operation, CreateExtension)
    }


def _address() -> str:
    """The database's name, host and port, without the password."""
    settings = connection.settings_dict
    return f"{settings['NAME']} at {settings['HOST'] or 'the local socket'}:{settings['PORT'] or 5432}"


def _reason(error: Exception) -> str:
    """The reason that libpq gives, without the addresses it tried and its hints."""
    first = str(error).partition("\n")[0]
    reason = first.partition(" failed: ")[2] or first or type(error).__name__
    return f"{reason.removesuffix('.')}."
