"""A NUL in an address: nobody types one, and PostgreSQL takes none in any text."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

NUL, INSTEAD = "%00", "%EF%BF%BD"
"""Percent-encoded; what stands instead is U+FFFD, which means that a character was there that cannot be."""


INSTEAD_OF_NULL = "\ufffd"
"""The same, decoded."""


class NoNullCharactersMiddleware:
    """Puts another character where an address asks with a NUL, before anything reads its parameters."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.META["QUERY_STRING"] = request.META.get("QUERY_STRING", "").replace(NUL, INSTEAD)
        return self.get_response(request)
