"""Answers `/media/` with renditions of the library's pictures, and with no other file under MEDIA_ROOT."""

from __future__ import annotations

from pathlib import Path

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from images.models import Image
from images.renditions import names, store
from images.renditions.make import Busy, make_on_demand
from images.renditions.names import Rendition
from images.renditions.ref import PictureRef

CACHE_FOREVER = "public, max-age=31536000, immutable"
CACHE_FOR_A_MINUTE = "public, max-age=60"


@require_safe
def rendition_file(request: HttpRequest, key: str, name: str) -> HttpResponseBase:
    """Serve a rendition, asking the database only where its file is missing.

    A name from before the focal point moved is redirected to the present one.
    """
    wanted = names.parse(name)
    if wanted is None:
        raise Http404
    path = store.renditions_folder(key) / wanted.name
    if not path.is_file():
        picture = _picture(key)
        if picture is None or not names.exists_for(picture, wanted):
            raise Http404
        current = names.with_current_focus(picture, wanted)
        if current != wanted:
            response = HttpResponseRedirect(current.name)
            response["Cache-Control"] = CACHE_FOR_A_MINUTE
            return response
        try:
            path = make_on_demand(picture, wanted)
        except Busy:
            return HttpResponse("Busy, try again.", status=503, content_type="text/plain", headers={"Retry-After": "5"})
        except OSError as error:
            raise Http404 from error
    return _served(request, path, key, wanted)


def no_such_file(request: HttpRequest) -> HttpResponse:
    """Answer every other path under `/media/` with 404, whatever file is there."""
    raise Http404


def _picture(key: str) -> PictureRef | None:
    row = (
        Image.objects.filter(sha256__startswith=key)
        .values_list("sha256", "width", "height", "focal_x", "focal_y")
        .order_by("sha256")
        .first()
    )
    return PictureRef(*row) if row else None


def _served(request: HttpRequest, path: Path, key: str, wanted: Rendition) -> HttpResponseBase:
    """The file, with headers that let caches keep it for ever, as its name always means the same bytes."""
    etag = quote_etag(f"{key}-{wanted.name}")
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is None:
        headers = {"Content-Length": str(path.stat().st_size)}
        content_type = names.FORMATS[wanted.format]
        if request.method == "HEAD":
            response = HttpResponse(content_type=content_type, headers=headers)
        else:
            response = FileResponse(path.open("rb"), content_type=content_type, headers=headers)
    response["ETag"] = etag
    response["Cache-Control"] = CACHE_FOREVER
    response["X-Content-Type-Options"] = "nosniff"
    return response
