"""Search: all words of the question, newest first."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.utils.html import escape
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from articles.cache_keys import FRONT
from articles.pages.frame import Head
from articles.pages.lists import SearchPage
from articles.pages.teaser import Teaser
from articles.public import lists
from articles.public.answering import answer
from articles.public.lists import Cursor, StoriesPage
from articles.public.rows.queries import first_value
from articles.public.rows.teaser import TeaserRow
from articles.public.site import head
from articles.public.teasers import latest_teasers, shown_summary, teaser
from newsroom.text.moments import present
from newsroom.text.words import words

MOST_COUNTED = 1000

_COUNT = f"""
    SELECT count(*) FROM (
        SELECT 1 FROM articles_edition WHERE live AND search_vector @@ websearch_to_tsquery('simple', %s)
        LIMIT {MOST_COUNTED + 1}) counted
"""


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The search page; `?q=` asks, a cursor walks on."""
    query = " ".join(request.GET.get("q", "").replace("\x00", "").split())[: lists.LONGEST_QUERY]
    page = lists.found(query, Cursor.of(request.GET)) if lists.has_words(query) else StoriesPage([])
    now = present()
    content = SearchPage(
        head=_head(request, query, page),
        query=query,
        total=_total(query) if page.rows else "",
        results=tuple(_result(row, now, query) for row in page.rows),
        recent=() if page.rows else latest_teasers(now),
    )
    return answer(request, "public/search.html", content, [FRONT])


def _head(request: HttpRequest, query: str, page: StoriesPage) -> Head:
    asked = f"&{urlencode({'q': query})}"
    return head(
        request,
        f"Search: {query}" if query else "Search",
        "/search/",
        older=page.older + asked if page.older else "",
        newer=page.newer + asked if page.newer else "",
        robots="noindex, follow",
    )


def _total(query: str) -> str:
    count = first_value(_COUNT, [lists.searchable(query)])
    if count > MOST_COUNTED:
        return f"More than {MOST_COUNTED:,} stories"
    return "1 story" if count == 1 else f"{count:,} stories"


def _result(row: TeaserRow, now: datetime.datetime, query: str) -> Teaser:
    return replace(teaser(row, now), summary=with_marks(shown_summary(row.summary, row.summary_cut), query))


def with_marks(text: str, query: str) -> SafeString:
    """The text with the words of the query marked; escaped."""
    wanted = {word.casefold() for word in words(query)}
    if not wanted:
        return escape(text)
    pattern = re.compile(r"\b(" + "|".join(re.escape(word) for word in sorted(wanted)) + r")\b", re.I)
    pieces = pattern.split(text)
    out = [f"<mark>{escape(piece)}</mark>" if n % 2 else escape(piece) for n, piece in enumerate(pieces)]
    return mark_safe("".join(out))  # noqa: S308 - every piece is escaped
