"""Several machines start a new release at once, and each migrates."""

from __future__ import annotations

import os
from pathlib import Path

from newsroom.ops.embedded.lifetime import embedded_database
from tests.support.own_newsroom import OwnNewsroom, connect

STARTS = 3


def test_first_migrations_at_once_all_end_well_and_are_recorded_once(var: Path) -> None:
    own = OwnNewsroom(var)
    with embedded_database(var, os.environ, throwaway=True):
        processes = [own.begin("migrate", "--verbosity=0") for _ in range(STARTS)]
        codes = [process.wait(180) for process in processes]
        connection = connect(var)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*), count(DISTINCT (app, name)) FROM django_migrations")
            rows, names = cursor.fetchone() or (0, 0)
        connection.close()

    assert codes == [0] * STARTS, own.said()
    assert rows == names > 20
