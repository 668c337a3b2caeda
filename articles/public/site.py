"""What every readers' page shows of the newspaper itself."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port

from articles.pages.frame import Feed, Head, Link, SharePicture, Site
from articles.pages.stamps import NameplateDate
from articles.public.rows.subjects import sections_in_navigation
from newsroom.text.moments import language_of_site, present

FEEDS = (
    ("RSS", "rss.xml", "application/rss+xml"),
    ("Atom", "atom.xml", "application/atom+xml"),
    ("JSON Feed", "feed.json", "application/feed+json"),
)


def site_now() -> Site:
    """The newspaper today; one query, for the sections in the navigation."""
    return Site(
        settings.SITE_NAME,
        language=language_of_site(),
        today=NameplateDate.of(present()),
        strapline=settings.SITE_DESCRIPTION,
        sections=tuple(Link(section.name, f"/{section.slug}/") for section in sections_in_navigation()),
        feeds=tuple(Link(name, f"/{file}") for name, file, _ in FEEDS),
    )


def absolute(request: HttpRequest, path: str) -> str:
    """The full address of a path on this site."""
    return base_url(request) + path


def base_url(request: HttpRequest) -> str:
    """`SITE_URL`, or the address by which this request came; no slash at its end.

    The port is the visitor's own word, so it counts on this machine's addresses only.
    """
    if settings.SITE_URL:
        return str(settings.SITE_URL)
    host = request.get_host()
    return f"{request.scheme}://{host if settings.LOCAL else split_domain_port(host)[0]}"


def head(
    request: HttpRequest,
    title: str,
    path: str,
    *,
    description: str = "",
    query: str = "",
    feeds_of: str | None = None,
    older: str = "",
    newer: str = "",
    section_url: str = "",
    robots: str = "",
    picture: SharePicture | None = None,
) -> Head:
    """The head of a list, an author's or a tag's page. `query` says which page of the list, `older` and `newer` its
    neighbours' queries, `feeds_of` the path its feeds stand under."""
    language = language_of_site()
    return Head(
        title=f"{settings.SITE_NAME} - {title}" if title else settings.SITE_NAME,
        description=description,
        canonical=absolute(request, path + query),
        language=language,
        site_language=language,
        section_url=section_url,
        share_title=title,
        picture=picture,
        feeds=feeds_at(feeds_of, title) if feeds_of is not None else (),
        previous_url=path + newer if newer else "",
        next_url=path + older if older else "",
        robots=robots,
    )


def feeds_at(path: str, title: str = "") -> tuple[Feed, ...]:
    """The three feeds that stand under a path ('/' for the site's own)."""
    name = f"{settings.SITE_NAME}: {title}" if title else settings.SITE_NAME
    return tuple(Feed(f"{name} ({label})", f"{path}{file}", kind) for label, file, kind in FEEDS)
