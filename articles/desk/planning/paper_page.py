"""A readers' page brought inside tomorrow's paper: asked for as readers ask, its links leading to the paper's pages."""

from __future__ import annotations

import io
import re

from django.core.handlers.wsgi import WSGIRequest
from django.db import DEFAULT_DB_ALIAS
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import resolve

from articles.public.errors import not_found
from articles.public.middleware import NOT_READERS, as_reader

# Of the desk's request only what says how the site was reached; nothing of who asked.
PASSED_ON = ("HTTP_HOST", "HTTP_X_FORWARDED_PROTO", "SERVER_NAME", "SERVER_PORT", "SERVER_PROTOCOL", "wsgi.url_scheme")
NOT_A_PAGE = (*NOT_READERS, "/embed/")

_LEADING = re.compile(r"""<(?:a|area|form)\b[^<>"']*+(?:(?:"[^"]*+"|'[^']*+')[^<>"']*+)*>""")
_WHERE_TO = re.compile(r"""(\s(?:href|action)=)(["'])(.*?)\2""")
_BODY = re.compile(r"""<body\b[^<>]*>(?:\s*<a class="skip"[^<>]*>[^<]*</a>)?""")


def readers_answer(request: HttpRequest, path: str) -> HttpResponse:
    """What a reader would be answered at that path; the site's own 404 page where it has no such page.

    On the desk's own connection: what was done there and will be undone is seen on no other.
    """
    asked = _as_readers_ask(request, path)
    with as_reader(DEFAULT_DB_ALIAS):
        try:
            if path.startswith(NOT_A_PAGE):
                raise Http404("That is no page of the paper.")
            match = resolve(path)
            answer = match.func(asked, *match.args, **match.kwargs)
            if answer.status_code == 200 and not _is_page(answer):
                raise Http404("Feeds and sitemaps are not in the paper.")
        except Http404 as missing:
            asked.path_info = "/"
            return not_found(asked, missing)
        return answer  # type: ignore[no-any-return]


def led_inside(answer: HttpResponse, *, root: str, base: str, banner: str) -> HttpResponse:
    """The page with the banner and with its links below `root`; `base` is the site's own address, without a slash."""
    if 300 <= answer.status_code < 400:
        return HttpResponseRedirect(_moved(answer.headers.get("Location", "/"), root, base))
    page = _LEADING.sub(lambda tag: _rewritten(tag.group(), root, base), answer.content.decode())
    page = _BODY.sub(lambda body: body.group() + banner, page, count=1)
    response = HttpResponse(page, status=answer.status_code)
    response._csp_update = {}  # type: ignore[attr-defined]  # the readers' policy, as the page is theirs
    return response


def _as_readers_ask(request: HttpRequest, path: str) -> WSGIRequest:
    environ = {name: request.META[name] for name in PASSED_ON if name in request.META}
    query = request.META.get("QUERY_STRING", "")
    asked = WSGIRequest(
        {**environ, "REQUEST_METHOD": "GET", "QUERY_STRING": query, "PATH_INFO": "/", "wsgi.input": io.BytesIO()}
    )
    asked.path = asked.path_info = path
    return asked


def _is_page(answer: HttpResponse) -> bool:
    return answer.headers.get("Content-Type", "").startswith("text/html")


def _rewritten(tag: str, root: str, base: str) -> str:
    return _WHERE_TO.sub(lambda found: f"{found[1]}{found[2]}{_moved(found[3], root, base)}{found[2]}", tag)


def _moved(url: str, root: str, base: str) -> str:
    """An address of the site's pages, moved into the paper; any other as it is."""
    path = url.removeprefix(base) if url == base or url.startswith(f"{base}/") else url
    path = path or "/"
    if not path.startswith("/") or path.startswith("//") or path.startswith(NOT_A_PAGE):
        return url
    return root + path.removeprefix("/")
