"""Readers' requests see the readers' window of the database, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connections, transaction
from django.http import HttpRequest, HttpResponse

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


class ReaderMiddleware:
    """Runs every view outside the desk in a read-only transaction as the public's role."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; the response must be complete before the transaction ends, so nothing streams from the database."""
        if request.path_info.startswith(NOT_READERS):
            return self.get_response(request)
        with as_reader():
            return self.get_response(request)


class as_reader(transaction.Atomic):
    """What the public's role may see, inside a transaction that never writes."""

    def __init__(self) -> None:
        super().__init__(using=readers_database(), savepoint=True, durable=False)

    def __enter__(self) -> None:
        super().__enter__()
        with connections[readers_database()].cursor() as cursor:
            cursor.execute(AS_READER)

    def __exit__(self, *error: object) -> None:
        connections[readers_database()].set_rollback(True)
        super().__exit__(*error)  # type: ignore[arg-type]
