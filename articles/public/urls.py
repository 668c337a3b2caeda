"""Readers' addresses, but for those of pages that can have a front: see `fronts.urls`."""

from __future__ import annotations

import re
import unicodedata

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from articles.public import author_pages, embeds, history, views
from articles.public.feeds import feeds, manifest, robots, sitemaps
from articles.public.search import page as search_page
from articles.public.search import suggestions

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


class AnySlug(StringConverter):
    """A part of an address in any script, composed as the database has it; existence is the database's to say."""

    regex = r"[^/?#]{1,200}"

    def to_python(self, value: str) -> str:
        """In NFC. Raises ValueError, and so leads nowhere, with characters that no slug has and no database takes."""
        if _CONTROL.search(value):
            raise ValueError(value)
        return unicodedata.normalize("NFC", value)


class FeedFile(StringConverter):
    """The name of a feed, which says its format."""

    regex = "|".join(re.escape(file) for file in feeds.WRITERS)


register_converter(AnySlug, "any")
register_converter(FeedFile, "feed")

urlpatterns = [
    path("robots.txt", robots.robots, name="robots"),
    path("site.webmanifest", manifest.manifest, name="manifest"),
    path("favicon.ico", robots.favicon, name="favicon"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-sections.xml", sitemaps.sections, name="sitemap-sections"),
    path("sitemap-<slug:kind>-<int:number>.xml", sitemaps.part, name="sitemap-part"),
    path("news-sitemap.xml", sitemaps.news, name="news-sitemap"),
    path("search/", search_page.search, name="search"),
    path("search/suggestions.json", suggestions.suggestions, name="search-suggestions"),
    path("search/<feed:file>", feeds.of_search, name="search-feed"),
    path("embed/<slug:provider>/<path:key>/", embeds.card, name="embed"),
    path("<feed:file>", feeds.of_site, name="feed"),
    path("authors/", author_pages.authors, name="authors"),
    path("authors/<any:slug>/", author_pages.author, name="author"),
    path("authors/<any:slug>/<feed:file>", feeds.of_author, name="author-feed"),
    path("tags/<any:slug>/<feed:file>", feeds.of_tag, name="tag-feed"),
    path("<any:section>/<feed:file>", feeds.of_section, name="section-feed"),
    path("<any:section>/<any:slug>/", views.story, name="story"),
    path("<any:section>/<any:slug>/history/", history.history, name="story-history"),
]
