"""A NUL in an address: nobody types one, and PostgreSQL takes none in any text."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

NUL = "%00"


class NoNullCharactersMiddleware:
    """Takes NULs out of what an address asks, before anything reads its parameters."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as if they had not been there."""
        query = request.META.get("QUERY_STRING", "")
        while NUL in query:
            query = query.replace(NUL, "")
        request.META["QUERY_STRING"] = query
        return self.get_response(request)
