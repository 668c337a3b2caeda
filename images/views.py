"""Serving renditions: files whose names never mean anything else, so browsers keep them for a year."""

from __future__ import annotations

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.http import http_date, parse_http_date_safe
from django.views.decorators.http import require_safe

from images.picture import MIME_TYPES
from images.renditions import make_named, parse
from images.storage import rendition_path

YEAR = 31_536_000


@require_safe
def rendition(request: HttpRequest, name: str) -> HttpResponseBase:
    """A rendition, made now where the worker has not come to it yet; 404 for a name that no picture has."""
    wanted = parse(name)
    if wanted is None:
        return _missing()
    path = rendition_path(name)
    try:
        file = path.open("rb")
    except FileNotFoundError:
        if not make_named(name):
            return _missing()
        file = path.open("rb")
    changed = int(path.stat().st_mtime)
    known = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    response: HttpResponseBase
    if f'"{name}"' in request.headers.get("If-None-Match", "") or (known is not None and known >= changed):
        file.close()
        response = HttpResponse(status=304)
    else:
        response = FileResponse(file, content_type=MIME_TYPES[wanted.format])
    response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
    response.headers["ETag"] = f'"{name}"'
    response.headers["Last-Modified"] = http_date(changed)
    return response


def _missing() -> HttpResponse:
    return HttpResponse("There is no such picture.", status=404, content_type="text/plain; charset=utf-8")
