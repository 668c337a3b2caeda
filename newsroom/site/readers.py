"""Which database connection readers' requests use, and as whom.

Where the settings name a database `readers`, readers' requests use a connection of their own whose login is the
public's role: no statement on it can become anybody else. Without it they use the newsroom's connection, and are the
public's role for the length of a transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections

if TYPE_CHECKING:
    from django.db import models
    from django.db.backends.base.base import BaseDatabaseWrapper

ALIAS = "readers"
ROLE = "newsroom_public"
SCHEMA = "site"


def readers_database() -> str:
    """Returns the name, in `DATABASES`, of the connection for what readers may see."""
    return ALIAS if ALIAS in settings.DATABASES else DEFAULT_DB_ALIAS


def current_connection() -> BaseDatabaseWrapper:
    """Returns the readers' connection during a reader's request, else the newsroom's own."""
    readers = connections[readers_database()]
    return readers if readers.in_atomic_block else connections[DEFAULT_DB_ALIAS]


class ReadersRouter:
    """Sends the ORM's queries of a reader's request to the readers' connection."""

    def db_for_read(self, model: type[models.Model], **hints: Any) -> str:
        """Returns the name of the connection that is in use."""
        return current_connection().alias

    # Whatever tries to write during a reader's request is refused there by the database.
    db_for_write = db_for_read

    def allow_relation(self, *objects: models.Model, **hints: Any) -> bool:
        """Both connections lead to the same rows."""
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        """Migrations run on the newsroom's own connection."""
        return db == DEFAULT_DB_ALIAS
