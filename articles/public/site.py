"""What every readers' page shows of the newspaper itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port
from django.utils.safestring import SafeString

from articles.models.clock import for_statement
from articles.pages.frame import BannerShown, Feed, Head, Link, LinkColumn, SharePicture, Site, SiteLogo
from articles.pages.stamps import NameplateDate
from articles.public.rows.frame import frame_at
from articles.public.structured import home_document
from newsroom.site.accent import accent_url
from newsroom.site.newspaper import Logo, NamedLink, language_of_site, newspaper, newspaper_unasked
from newsroom.text.languages import direction
from newsroom.text.moments import moment_asked_for, present

MANIFEST = "/site.webmanifest"
YEAR = "{year}"
"""What the copyright line has in place of this year."""
_NOT_DIALLED = re.compile(r"[^0-9+]")
FEEDS = (
    ("RSS", "rss.xml", "application/rss+xml"),
    ("Atom", "atom.xml", "application/atom+xml"),
    ("JSON Feed", "feed.json", "application/feed+json"),
)


def site_now() -> Site:
    """The newspaper now, or at the moment that a page is made for; one query, for the navigation and the banner."""
    paper, now = newspaper(), present()
    frame = frame_at(moment_asked_for() or for_statement())
    banner = frame.banner
    return Site(
        paper.name,
        language=paper.language,
        today=NameplateDate.of(now),
        strapline=paper.strapline,
        sections=tuple(Link(section.name, f"/{section.slug}/") for section in frame.sections),
        feeds=tuple(Link(name, f"/{file}") for name, file, _ in FEEDS),
        columns=tuple(LinkColumn(column.title, _links(column.links)) for column in paper.footer_columns),
        accounts=_links(paper.social_accounts),
        email=paper.email,
        telephone=paper.telephone,
        telephone_url="tel:" + _NOT_DIALLED.sub("", paper.telephone),
        postal_address=paper.postal_address,
        principles_url=paper.publishing_principles,
        copyright_line=paper.copyright_line.replace(YEAR, str(now.year)),
        logo=_logo(paper.logo),
        accent_url=accent_url(paper),
        manifest_url=MANIFEST if paper.number else "",
        banner=_banner(banner.text, banner.language, banner.url or "") if banner else None,
    )


def apart() -> Site:
    """The newspaper on a page that asks the database for nothing, as something is wrong."""
    paper = newspaper_unasked()
    return Site(paper.name, logo=_logo(paper.logo), accent_url=accent_url(paper))


def _links(links: Iterable[NamedLink]) -> tuple[Link, ...]:
    return tuple(Link(name, url) for name, url in links)


def _logo(logo: Logo | None) -> SiteLogo | None:
    if logo is None:
        return None
    urls = (logo.url(name) for name in ("icon-32", "icon-180"))
    return SiteLogo(logo.url("logo"), logo.width, logo.height, logo.wide, *urls)


def _banner(text: str, language: str, url: str) -> BannerShown:
    """Where its language is the newspaper's own, its first letters say in which direction it is written."""
    if language in ("", language_of_site()):
        return BannerShown(text, url)
    return BannerShown(text, url, language, direction(language))


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
    json_ld: SafeString | str = "",
) -> Head:
    """The head of a list, an author's or a tag's page. `query` says which page of the list, `older` and `newer` its
    neighbours' queries, `feeds_of` the path its feeds stand under."""
    name, language = newspaper().name, language_of_site()
    return Head(
        title=f"{name} - {title}" if title else name,
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
        json_ld=json_ld,
    )


def home_head(request: HttpRequest, *, older: str) -> Head:
    """The head of the home page, which says of the newspaper what was saved of it."""
    paper, document = newspaper(), home_document(base_url(request))
    description = paper.description if paper.number else ""
    return head(request, "", "/", description=description, feeds_of="/", older=older, json_ld=document)


def feeds_at(path: str, title: str = "") -> tuple[Feed, ...]:
    """The three feeds that stand under a path ('/' for the site's own)."""
    paper = newspaper().name
    name = f"{paper}: {title}" if title else paper
    return tuple(Feed(f"{name} ({label})", f"{path}{file}", kind) for label, file, kind in FEEDS)
