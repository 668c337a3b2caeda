"""How every page of the readers' is answered."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.public.site import site_now


def answer(
    request: HttpRequest, template: str, page: object, surrogate_keys: Iterable[str], *, site: object = None
) -> HttpResponse:
    """The rendered page with the keys caches purge it by; kept by browsers only after asking whether it changed."""
    response = render(request, template, {"site": site or site_now(), "page": page})
    response.headers["Surrogate-Key"] = " ".join(surrogate_keys)
    response.headers["Cache-Control"] = "public, max-age=0, must-revalidate"
    return response
