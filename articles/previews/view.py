"""A page for somebody without a login: one version of a story behind a secret address, until it ends.

The one address outside the desk that reads what is not live. It does a single look-up, by the digest of a secret
of 256 bits, and shows the version that this link was made for. The page is never cached nor indexed, and no page it
leads to learns its address. What was never a link, has expired or was revoked is answered alike.
"""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.content.contents import read_stored
from articles.models import PreviewLink, PreviewVisit
from articles.models.preview_link import digest_of
from articles.pages.lists import MissingPage
from articles.pages.story import Preview
from articles.previews.page import Publishing, preview_page, row_of
from articles.previews.pictures import show_pictures
from articles.public.middleware import as_reader
from articles.public.site import head, site_now
from newsroom.site.visitor import address_of
from newsroom.text.html import legible
from newsroom.text.moments import time_in_words

LONGEST_BROWSER = 300
SECRET = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
}


@require_safe
def version(request: HttpRequest, secret: str) -> HttpResponse:
    """The version behind the link; a visit of it is noted."""
    links = PreviewLink.objects.standing().select_related("version", "article")
    link = links.filter(token_digest=digest_of(secret)).first()
    if link is None:
        return nothing(request)
    if request.method == "GET":
        _note(link, request)
    saved = Publishing(link.version.saved_at)
    row = row_of(read_stored(link.version.content), link.article, saved, with_suggestions=True)
    words = (
        f"Shown to {link.label} until {time_in_words(link.expires_at)}. Not published: readers do not see this page."
    )
    response = _secret(preview_page(request, row, Preview(words)))
    show_pictures(response, link)
    return response


@require_safe
def nothing(request: HttpRequest, **_: str) -> HttpResponse:
    """404, whatever was asked for."""
    with as_reader():
        page = MissingPage(replace(head(request, "Nothing to show", "", robots="noindex, nofollow"), canonical=""))
        return _secret(render(request, "public/preview_over.html", {"site": site_now(), "page": page}, status=404))


def _note(link: PreviewLink, request: HttpRequest) -> None:
    browser = legible(request.headers.get("User-Agent", ""))[:LONGEST_BROWSER]
    PreviewVisit.objects.create(link=link, at=timezone.now(), address=address_of(request), browser=browser)


def _secret(response: HttpResponse) -> HttpResponse:
    for name, value in SECRET.items():
        response.headers[name] = value
    return response
