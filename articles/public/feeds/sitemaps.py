"""Sitemaps (https://www.sitemaps.org/protocol.html), so that a million stories are found and asked for in parts.

A part holds a range of ids, so it stays the same part whatever is published or withdrawn, and is one walk of an index.
The index looks whether each range has anything live; it counts nothing.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import NamedTuple
from xml.sax.saxutils import escape

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.cache_keys import FRONT
from articles.public.feeds.documents import address, document, legal
from articles.public.rows.columns import Columns
from articles.public.rows.queries import Query, all_values
from articles.public.site import base_url
from articles.public.times import iso
from newsroom.site.newspaper import language_of_site, newspaper

CONTENT_TYPE = "application/xml; charset=utf-8"
PART_IDS = 20_000  # ids in a part; the protocol allows 50,000 addresses
NEWS_HOURS, STORIES_FOR_NEWS = 48, 1000

HIGHEST_PART = 2**40  # beyond what ids there can be

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS_NAMESPACE = ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
_NEWS_LANGUAGE = re.compile(r"[a-z]{2,3}")


class PageRow(NamedTuple):
    """A page: the end of its path, and when it last changed."""

    path: str
    changed: datetime.datetime | None


class NewsRow(NamedTuple):
    """A story as Google News lists it."""

    path: str
    language: str
    first_published: datetime.datetime
    headline: str


@dataclass(frozen=True)
class PageKind:
    """One kind of page. `table` and `id` say where the ids of what is live are, in order of an index; `pages` gives
    those in a range (from, below). Of names, those that were merged into another have no page."""

    table: str
    id: str
    prefix: str
    pages: Query[PageRow]
    which: str = "live"

    @property
    def parts(self) -> str:
        """Numbers of the parts that hold anything. Parameters: ids in a part, three times."""
        return f"""
            SELECT n FROM generate_series(0, (SELECT max({self.id}) FROM {self.table} WHERE {self.which}) / %s) n
            WHERE EXISTS (
                SELECT 1 FROM {self.table} WHERE {self.which} AND {self.id} >= n * %s AND {self.id} < (n + 1) * %s)
            ORDER BY n
        """


def _pages_of_names(table: str, part: str, column: str, prefix: str, *, paged: str = "true") -> PageKind:
    """Pages of authors or tags, each with the names that were merged into it; `paged` is the column that says who has
    a page."""
    which = f"live AND merged_into_id IS NULL AND {paged}"
    changed = f"""greatest(name.changed_at, (
        SELECT max(greatest(each.changed_at, (
            SELECT max(first_published) FROM {part} WHERE live AND {column} = each.id
        ))) FROM {table} each WHERE each.id = name.id OR each.merged_into_id = name.id
    ))"""
    pages = Query(
        Columns(PageRow, path="name.slug", changed=changed),
        f"SELECT $columns FROM {table} name WHERE {which} AND id >= %s AND id < %s ORDER BY id",
    )
    return PageKind(table, "id", prefix, pages, which)


PAGE_KINDS = {
    "stories": PageKind(
        "articles_edition",
        "article_id",
        "/",
        Query(
            Columns(
                PageRow,
                path="s.slug || '/' || e.slug",
                changed="greatest(coalesce(e.last_updated, e.first_published), s.changed_at)",
            ),
            """
            SELECT $columns FROM articles_edition e JOIN articles_section s ON s.id = e.section_id
            WHERE e.live AND e.article_id >= %s AND e.article_id < %s ORDER BY e.article_id
            """,
        ),
    ),
    "authors": _pages_of_names("authors_author", "articles_editionbyline", "author_id", "/authors/", paged="has_page"),
    "tags": _pages_of_names("articles_tag", "articles_taggededition", "tag_id", "/tags/"),
}

_SECTIONS = Query(
    Columns(PageRow, path="s.slug", changed="greatest(newest.at, s.changed_at)"),
    """
    SELECT $columns FROM articles_section s CROSS JOIN LATERAL (
        SELECT max(e.first_published) AS at FROM articles_edition e WHERE e.live AND e.section_id = s.id
    ) newest WHERE newest.at IS NOT NULL ORDER BY s.position, s.id
    """,
)

# By the index `live_newest`.
_NEWS = Query(
    Columns(NewsRow, "e", path="s.slug || '/' || e.slug"),
    f"""
    SELECT $columns FROM articles_edition e JOIN articles_section s ON s.id = e.section_id
    WHERE e.live AND e.first_published > %s ORDER BY e.first_published DESC, e.id DESC LIMIT {STORIES_FOR_NEWS}
    """,
)


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The parts there are."""
    base = base_url(request)
    files = ["/sitemap-sections.xml"]
    for name, kind in PAGE_KINDS.items():
        files += [f"/sitemap-{name}-{number}.xml" for number in all_values(kind.parts, [PART_IDS] * 3)]
    entries = "".join(f"<sitemap><loc>{escape(address(base, file))}</loc></sitemap>\n" for file in files)
    return _answer(f'<sitemapindex xmlns="{_NAMESPACE}">\n{entries}</sitemapindex>\n')


@require_safe
def sections(request: HttpRequest) -> HttpResponse:
    """The home page, and the sections that have stories."""
    base = base_url(request)
    found = _SECTIONS.all()
    home = _entry(base, "/", max((section.changed for section in found if section.changed), default=None))
    return _answer(_urlset(home + "".join(_entry(base, f"/{section.path}/", section.changed) for section in found)))


@require_safe
def part(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """The addresses of one kind of page within a range of ids."""
    wanted = PAGE_KINDS.get(kind)
    found = wanted.pages.all(_range(number)) if wanted and number < HIGHEST_PART else []
    if wanted is None or not found:
        raise Http404("There is no such sitemap.")
    base = base_url(request)
    return _answer(_urlset("".join(_entry(base, f"{wanted.prefix}{page.path}/", page.changed) for page in found)))


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """What was first published within 48 hours, for Google News."""
    base = base_url(request)
    since = timezone.now() - datetime.timedelta(hours=NEWS_HOURS)
    entries = "".join(_news_entry(base, row) for row in _NEWS.all([since]))
    return _answer(_urlset(entries, _NEWS_NAMESPACE))


def _range(number: int) -> list[int]:
    return [number * PART_IDS, (number + 1) * PART_IDS]


def _urlset(entries: str, namespace: str = "") -> str:
    return f'<urlset xmlns="{_NAMESPACE}"{namespace}>\n{entries}</urlset>\n'


def _entry(base: str, path: str, at: datetime.datetime | None) -> str:
    changed = f"<lastmod>{iso(at)}</lastmod>" if at else ""
    return f"<url><loc>{escape(address(base, path))}</loc>{changed}</url>\n"


def _news_entry(base: str, row: NewsRow) -> str:
    name, title = escape(legal(newspaper().name)), escape(legal(row.headline))
    return (
        f"<url><loc>{escape(address(base, f'/{row.path}/'))}</loc><news:news><news:publication>"
        f"<news:name>{name}</news:name><news:language>{_news_language(row.language)}</news:language></news:publication>"
        f"<news:publication_date>{iso(row.first_published)}</news:publication_date><news:title>{title}</news:title></news:news></url>\n"
    )


def _news_language(tag: str) -> str:
    """As Google wants it: ISO 639 alone, but for the two ways to write Chinese."""
    own = (_as_news_has_it(each) for each in (tag, language_of_site()))
    return next(filter(None, own), "en")


def _as_news_has_it(tag: str) -> str:
    tag = tag.lower()
    language = tag.partition("-")[0]
    if language == "zh":
        return "zh-tw" if {"tw", "hk", "mo", "hant"} & set(tag.split("-")) else "zh-cn"
    return language if _NEWS_LANGUAGE.fullmatch(language) else ""


def _answer(body: str) -> HttpResponse:
    return document(f'<?xml version="1.0" encoding="UTF-8"?>\n{body}', CONTENT_TYPE, [FRONT])
