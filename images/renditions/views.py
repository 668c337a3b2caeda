"""Answers `/media/` with renditions of the library's pictures, and with no other file under MEDIA_ROOT.

Readers get what is in something live. The desk, and whoever an upper app knows of, gets the others too, uncached. To
everybody else a picture that is not out and one that never was are the same: both look-ups find no row.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db import DEFAULT_DB_ALIAS, ProgrammingError
from django.db.models import Q
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseNotFound, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from images.models import Image
from images.renditions import names, store
from images.renditions.make import Busy, make_on_demand
from images.renditions.names import Rendition
from newsroom.hooks import Hook
from newsroom.site.caching import CACHE_FOREVER
from newsroom.site.readers import readers_database

if TYPE_CHECKING:
    from newsroom.models import User

NEVER_CACHED = "private, no-store"

SHOWS_HIDDEN: Hook[Callable[[HttpRequest, str], bool]] = Hook()
"""Functions that say whether a request without a login may see the picture of this key, though readers do not."""


@require_safe
def rendition_file(request: HttpRequest, key: str, name: str) -> HttpResponseBase:
    """Serve a rendition, made if it is missing. What is not there and what may not be seen are answered alike."""
    try:
        return _answer(request, key, name)
    except Http404:
        return no_such_file(request)


def no_such_file(request: HttpRequest) -> HttpResponse:
    """Answer every other path under `/media/` with 404, whatever file is there."""
    return HttpResponseNotFound(
        "There is no such picture.", content_type="text/plain; charset=utf-8", headers={"Cache-Control": NEVER_CACHED}
    )


def _answer(request: HttpRequest, key: str, name: str) -> HttpResponseBase:
    """The rendition; a name from before the focal point moved is redirected to the present one. Raises Http404."""
    wanted = names.parse(name)
    if wanted is None:
        raise Http404
    picture = _public(key)
    cached = CACHE_FOREVER
    if picture is None:
        picture = _hidden(request, key)
        cached = NEVER_CACHED
    path = store.renditions_folder(picture.key) / wanted.name
    if not path.is_file():
        if not names.exists_for(picture, wanted):
            raise Http404
        current = names.with_current_focus(picture, wanted)
        if current != wanted:
            return _moved(current.name, cached)
        try:
            path = _made(picture, wanted)
        except Busy:
            return HttpResponse("Busy, try again.", status=503, content_type="text/plain", headers={"Retry-After": "5"})
        except OSError as error:
            raise Http404 from error
    return _served(request, path, f"{picture.key}-{wanted.name}", wanted, cached)


def _moved(name: str, cached: str) -> HttpResponse:
    """Asked about each time, as the focal point may move back."""
    hidden = {"Cache-Control": NEVER_CACHED} if cached == NEVER_CACHED else {}
    return HttpResponseRedirect(name, headers=hidden)


def _public(key: str) -> Image | None:
    """The picture of this key, or once printed with it, if readers see it: a look-up by two unique indexes."""
    former = hashlib.sha256(key.encode()).hexdigest()
    shown = Image.objects.using(readers_database()).public()
    return shown.filter(Q(key=key) | Q(former_key_digest=former)).first()


def _hidden(request: HttpRequest, key: str) -> Image:
    """A picture that readers do not see, for whoever may. Raises Http404."""
    try:
        user: User | AnonymousUser = request.user
        at_the_desk = user.is_active and user.is_staff and user.has_perm("images.view_image")
        may_see = at_the_desk or any(shows(request, key) for shows in SHOWS_HIDDEN)
        picture = Image.objects.using(DEFAULT_DB_ALIAS).filter(key=key).first() if may_see else None
    except ProgrammingError as error:  # a process whose only login is the readers' may not ask
        raise Http404 from error
    if picture is None:
        raise Http404
    return picture


def _made(picture: Image, wanted: Rendition) -> Path:
    """Make a rendition; an original that still has its former name is found by it. Raises Busy, OSError."""
    if not store.original_path(picture.key).exists():
        _find_former_files(picture)
    return make_on_demand(picture, wanted)


def _find_former_files(picture: Image) -> None:
    """The worker does it for all pictures; this one is asked for before. The readers' login may not know the name."""
    try:
        own = Image.objects.using(DEFAULT_DB_ALIAS).filter(pk=picture.pk, filed_by_key=False).first()
    except ProgrammingError:
        return
    if own:
        store.file_by_key(own.key, own.sha256)


def _served(request: HttpRequest, path: Path, name: str, wanted: Rendition, cached: str) -> HttpResponseBase:
    """The file. Its name always means the same bytes, so that caches may keep for ever what readers see."""
    etag = quote_etag(name)
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is None:
        headers = {"Content-Length": str(path.stat().st_size)}
        content_type = names.FORMATS[wanted.format]
        if request.method == "HEAD":
            response = HttpResponse(content_type=content_type, headers=headers)
        else:
            response = FileResponse(path.open("rb"), content_type=content_type, headers=headers)
    response["ETag"] = etag
    response["Cache-Control"] = cached
    response["X-Content-Type-Options"] = "nosniff"
    return response
