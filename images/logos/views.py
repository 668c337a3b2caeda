"""Answers `/media/logos/` with the files of logos, and asks the database nothing: no key can be guessed."""

from __future__ import annotations

from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from images.logos.store import FILES, logo_path
from images.renditions.views import no_such_file
from newsroom.site.caching import CACHE_FOREVER


@require_safe
def logo_file(request: HttpRequest, key: str, file: str) -> HttpResponseBase:
    """One of a logo's files. Its name always means the same bytes."""
    path = logo_path(key, file)
    if file not in FILES or not path.is_file():
        return no_such_file(request)
    headers = {"Cache-Control": CACHE_FOREVER, "X-Content-Type-Options": "nosniff"}
    return FileResponse(path.open("rb"), content_type="image/png", headers=headers)
