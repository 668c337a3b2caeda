"""Addresses written with capitals: every address of readers' pages is in small letters."""

from __future__ import annotations

from copy import copy

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils.encoding import escape_uri_path

from articles.public.former import moved_to
from articles.public.middleware import NOT_READERS

KEYS_HAVE_CAPITALS = "embed"


def in_small_letters(request: HttpRequest) -> HttpResponse | None:
    """Returns what an address answers in small letters, or leads to it; None where nothing is there either."""
    path = request.path_info.lower()
    if path == request.path_info or path.startswith(NOT_READERS):
        return None
    asked = copy(request)
    asked.path = asked.path_info = path
    try:
        found = resolve(path)
        if found.url_name == KEYS_HAVE_CAPITALS:
            return None
        response: HttpResponse = found.func(asked, *found.args, **found.kwargs)
    except (Resolver404, Http404):
        return None
    return moved_to(request, escape_uri_path(path)) if response.status_code == 200 else response
