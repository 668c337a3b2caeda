"""The page for readers who come while the database is away."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from articles.public.site import apart

COME_BACK_SECONDS = 5


def unavailable(_request: HttpRequest) -> HttpResponse:
    """503: asks nothing of the database, and is kept by no cache."""
    text = render_to_string("503.html", {"site": apart()})
    headers = {"Retry-After": str(COME_BACK_SECONDS), "Cache-Control": "no-store"}
    return HttpResponse(text, status=503, headers=headers)
