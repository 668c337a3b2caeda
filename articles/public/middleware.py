"""Readers' requests see the readers' window of the database, and nothing else."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import Error, InterfaceError, OperationalError, ProgrammingError, connections, transaction
from django.http import HttpRequest, HttpResponse
from psycopg2.errors import UndefinedTable

from articles.public.unavailable import unavailable
from newsroom.site.newspaper import READERS_NEWSPAPER, in_use_unless_another_is
from newsroom.site.readers import ROLE, SCHEMA, readers_database

# A preview link shows what readers do not see: its view looks up one row, and asks for the rest as a reader.
NOT_READERS = ("/admin/", "/media/", "/static/", "/healthz", "/preview/")
STATEMENT_SECONDS = 10

# One round trip. It ends with the transaction, or with the savepoint inside a test's: always rolled back, as nothing
# is written.
AS_READER = (
    f"SET TRANSACTION READ ONLY; SET LOCAL ROLE {ROLE}; SET LOCAL search_path TO {SCHEMA}; "
    f"SET LOCAL statement_timeout TO '{STATEMENT_SECONDS}s'"
)

logger = logging.getLogger(__name__)


class ReaderMiddleware:
    """Runs every view outside the desk in a read-only transaction as the public's role."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; the response must be complete before the transaction ends, so nothing streams from the database.

        Where the transaction cannot begin, readers are asked to come back: the database is away, or lacks their role.
        """
        if request.path_info.startswith(NOT_READERS):
            return self.get_response(request)
        answer: HttpResponse | None = None
        begun = False
        try:
            with as_reader():
                begun = True
                answer = self.get_response(request)
        except Error as error:
            if begun and answer is None:
                raise
            return answer or _away(request, error)  # what is complete is sent, though the connection broke since
        return answer

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Ask readers to come back where the database went away, or took too long, while they were answered."""
        if isinstance(exception, (InterfaceError, OperationalError)) and not request.path_info.startswith(NOT_READERS):
            return _away(request, exception)
        return None


@contextmanager
def as_reader(database: str = "") -> Iterator[None]:
    """What the public's role may see, inside a transaction that never writes; on the readers' connection, unless told.
    What is printed of the newspaper within it is what that was when the transaction began.

    However it fails, the connection is as it was before or is closed, so that the next request opens another.
    """
    database = database or readers_database()
    with transaction.atomic(using=database):
        try:
            with in_use_unless_another_is(_become_reader(database)):
                yield
        finally:
            connections[database].set_rollback(True)


def _become_reader(database: str) -> tuple[Any, ...] | None:
    """Become the public's role and read the newspaper, in one round trip. Returns its row, None where there is none."""
    connection = connections[database]
    with connection.cursor() as cursor:
        try:
            cursor.execute(f"{AS_READER}; {READERS_NEWSPAPER.text_on(connection)}")
        except ProgrammingError as error:
            if not isinstance(error.__cause__, UndefinedTable):
                raise
            # The tables are those of the release before: begin again without it, as nothing else was done yet.
            connection.connection.rollback()
            cursor.execute(AS_READER)
            return None
        found: tuple[Any, ...] | None = cursor.fetchone()
        return found


def _away(request: HttpRequest, error: Exception) -> HttpResponse:
    logger.error("readers cannot be answered: %s", " ".join(str(error).split()))
    return unavailable(request)
