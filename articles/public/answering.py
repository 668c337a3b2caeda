"""How readers' pages and documents are answered, and what caches are told of them."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.cache_keys import FRAME, NEWSPAPER
from articles.public.site import site_now
from newsroom.site.caching import ASK_EACH_TIME


def answer(
    request: HttpRequest, template: str, page: object, surrogate_keys: Iterable[str], *, site: object = None
) -> HttpResponse:
    """Returns the rendered page, for caches to keep as `cacheable` says."""
    response = render(request, template, {"site": site or site_now(), "page": page})
    return cacheable(response, [*surrogate_keys, FRAME])


def cacheable(response: HttpResponse, surrogate_keys: Iterable[str]) -> HttpResponse:
    """Returns the response with the keys caches purge it by; browsers keep it, and ask whether it changed each time."""
    response.headers["Surrogate-Key"] = " ".join([*surrogate_keys, NEWSPAPER])
    response.headers["Cache-Control"] = ASK_EACH_TIME
    return response
