"""The pictures of a preview link's version, for whoever has opened the link.

`/media/` serves readers what is live. The page behind a link therefore leaves a cookie that browsers send to `/media/`
alone. It names the link and is signed; each picture is shown only while the link stands, and only if the version has
it. The page itself says nothing of this, so it stays the page that readers would get.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest, HttpResponse

from articles.content.contents import Content, read_stored
from articles.content.names_today import authors_today
from articles.models import PreviewLink, clock
from images.models import Image

COOKIE = "preview-pictures-"
"""The beginning of the cookies' names; the link's key follows."""
SALT = "articles.previews.pictures"
MOST_LINKS = 20
"""How many links' cookies of a request are looked at."""


def show_pictures(response: HttpResponse, link: PreviewLink) -> None:
    """Let the browser that gets this response see the link's pictures, for as long as the link stands."""
    response.set_signed_cookie(
        f"{COOKIE}{link.pk}",
        str(link.pk),
        salt=SALT,
        path=settings.MEDIA_URL,
        max_age=max(0, int((link.expires_at - clock.about_now()).total_seconds())),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def shown_by_a_link(request: HttpRequest, key: str) -> bool:
    """Returns whether a standing link that this browser has opened shows the picture of this key."""
    opened = list(_opened(request))[:MOST_LINKS]
    if not opened:
        return False
    links = PreviewLink.objects.standing().filter(pk__in=opened).select_related("version")
    shown = [_pictures_of(read_stored(link.version.content)) for link in links]
    return any(Image.objects.filter(pictures, key=key).exists() for pictures in shown)


def _opened(request: HttpRequest) -> Iterator[str]:
    """The keys of the links that this browser has opened."""
    for name in request.COOKIES:
        if name.startswith(COOKIE):
            link = request.get_signed_cookie(name, default="", salt=SALT)
            if link:
                yield link


def _pictures_of(content: Content) -> Q:
    """The pictures that a page of this content prints beside those of other stories: its own, and portraits."""
    figures = [figure["image"] for figure in content["figures"]]
    authors = [byline["author"] for byline in content["bylines"]]
    return Q(pk__in=figures) | Q(portrait_of__in=[*authors, *authors_today(authors).values()])
