"""What a whole module's tests need in the database, made once for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from pytest_django import DjangoDbBlocker


@contextmanager
def rolled_back(blocker: DjangoDbBlocker) -> Iterator[None]:
    """Keep rows for as long as the block lasts; for fixtures with `scope="module"` that also ask for `django_db_setup`.

    Each test still undoes what it changed. Not for modules with `transaction=True`, whose tests empty the tables.
    """
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
