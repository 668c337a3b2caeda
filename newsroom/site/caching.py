"""What caches and browsers may keep of an answer that says nothing of it itself."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

ASK_EACH_TIME = "public, max-age=0, must-revalidate"
"""May be kept, and is asked about before each use."""
CACHE_FOREVER = "public, max-age=31536000, immutable"
"""Of an address that always means the same bytes."""


class AskEachTimeMiddleware:
    """Has browsers ask again for what they would keep for good unasked: what has moved, is gone, or is not there.

    An editor undoes each of these: a story goes back to its old address, or is published again.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, with a `Cache-Control` where there is none yet."""
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", ASK_EACH_TIME)
        return response
