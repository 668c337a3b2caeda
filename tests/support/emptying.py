"""Empties the database after a test that committed what it did.

Django's own way truncates every table and makes permissions and roles anew: half a second for each test, most of it
for tables that were empty.
"""

from __future__ import annotations

import functools

from django.core.management import call_command
from django.db import connection, transaction

MADE_BY_MIGRATING = ("django_content_type", "auth_permission", "auth_group", "auth_group_permissions")
"""What every newsroom has: these rows stay, as long as no test changed them."""


def empty_tables() -> None:
    """Delete all rows but those that migrating made; where a test changed those, do it Django's way."""
    statements = ["SET LOCAL session_replication_role = replica", *(f'DELETE FROM "{name}"' for name in _tables())]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("; ".join(statements))
    if made_by_migrating() != remember_first_rows():
        call_command("flush", verbosity=0, interactive=False)


def made_by_migrating() -> str:
    """A digest of the rows that migrating made."""
    digests = " || ".join(
        f"coalesce((SELECT md5(string_agg(each::text, ',' ORDER BY id)) FROM {name} each), '')"
        for name in MADE_BY_MIGRATING
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {digests}")
        return str(cursor.fetchone()[0])


@functools.cache
def remember_first_rows() -> str:
    """Returns that digest as it was before any test; asked for once, then."""
    return made_by_migrating()


@functools.cache
def _tables() -> list[str]:
    names = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return [name for name in names if name not in MADE_BY_MIGRATING]
