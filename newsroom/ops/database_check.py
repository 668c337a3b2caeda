"""Is the database one that the newsroom can run on? Said in one sentence where it is not."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.postgres.operations import CreateExtension
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, NotSupportedError, connection
from django.db.backends.utils import CursorWrapper
from django.db.migrations.loader import MigrationLoader

OLDEST_VERSION = 150_000


class UnfitDatabase(Exception):
    """The database cannot serve the newsroom; the message is one sentence for the person at the terminal."""


def see_that_database_fits() -> None:
    """Connect, and look at its version and its extensions. Raises UnfitDatabase."""
    try:
        connection.ensure_connection()
    except NotSupportedError as error:
        raise UnfitDatabase(f"PostgreSQL 15 or newer is needed: {error}") from error
    except (DatabaseError, ImproperlyConfigured) as error:
        raise UnfitDatabase(f"The database {_address()} cannot be reached: {_reason(error)}") from error
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version_num')::int")
        see_that_version_fits(cursor.fetchone()[0])
        see_that_extensions_fit(cursor, needed_extensions())


def see_that_version_fits(version: int) -> None:
    """`version` as PostgreSQL's `server_version_num`."""
    if version < OLDEST_VERSION:
        raise UnfitDatabase(f"PostgreSQL 15 or newer is needed; the database {_address()} runs on {version // 10_000}.")


def see_that_extensions_fit(cursor: CursorWrapper, names: Iterable[str]) -> None:
    """All of `names` are there or can be made."""
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
            raise UnfitDatabase(
                f"The database {_address()} lacks the extension {name}: install PostgreSQL's contrib package there."
            )
        if not any(found):
            raise UnfitDatabase(
                f"The database {_address()} lacks the extension {name}: "
                f'somebody who may has to run `CREATE EXTENSION "{name}"` there.'
            )


def needed_extensions(loader: MigrationLoader | None = None) -> set[str]:
    """The extensions that the migrations make."""
    migrations = (loader or MigrationLoader(None)).disk_migrations
    return {
        operation.name
        for migration in migrations.values()
        for operation in migration.operations
        if isinstance(operation, CreateExtension)
    }


def _address() -> str:
    """The database's name and place, without the password."""
    settings = connection.settings_dict
    return f"{settings['NAME']} at {settings['HOST'] or 'the local socket'}:{settings['PORT'] or 5432}"


def _reason(error: Exception) -> str:
    """The reason that libpq gives, without where it tried and what it would ask."""
    first = str(error).partition("\n")[0]
    reason = first.partition(" failed: ")[2] or first or type(error).__name__
    return f"{reason.removesuffix('.')}."
