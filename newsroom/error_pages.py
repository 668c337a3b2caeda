"""Error pages: the desk answers for its own addresses, readers' code for all others. Neither knows the other."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import get_callable

ErrorView = Callable[[HttpRequest, Exception], HttpResponse]


def by_address(desk_prefix: str, *, desk: str, readers: str) -> ErrorView:
    """Returns the handler that asks one of two, named by their dotted paths as everywhere in `urls`."""
    of_desk, of_readers = get_callable(desk), get_callable(readers)

    def handler(request: HttpRequest, exception: Exception) -> HttpResponse:
        chosen: ErrorView = of_desk if request.path_info.startswith(desk_prefix) else of_readers
        return chosen(request, exception)

    return handler
