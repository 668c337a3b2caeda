"""The search page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import NamedTuple

from csp.constants import SELF
from csp.decorators import csp_update
from django.db import OperationalError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from psycopg2.errors import QueryCanceled

from articles.cache_keys import FRONT
from articles.pages.frame import Head, Link
from articles.pages.search import SearchPage
from articles.pages.teaser import Teaser
from articles.public.answering import answer
from articles.public.rows.teaser import TeaserRow
from articles.public.search.addresses import NEWEST, PATH, Addresses
from articles.public.search.candidates import Looking
from articles.public.search.choices import groups, orders, removable, total
from articles.public.search.facets import Facets, facets
from articles.public.search.filters import Filters
from articles.public.search.finding import FoundPage, SearchCursor, best_first, newest_first
from articles.public.search.rows import FoundRow, found_rows
from articles.public.search.spelling import better_spelt
from articles.public.search.topics import with_topics
from articles.public.site import head
from articles.public.teasers import latest_teasers, teaser
from articles.search.marks import Marks
from articles.search.question import SearchQuestion
from articles.search.statistics import TermCounts, term_counts
from newsroom.site.readers import current_connection
from newsroom.text.html import plain_text
from newsroom.text.moments import present

SECONDS = 1
"""How long a statement of a search may take."""
LIMIT = f"SET LOCAL statement_timeout TO '{SECONDS}s'; SET LOCAL enable_seqscan TO off"
"""The planner does not know what it costs to read a story's words: for common ones it would read those of all stories,
where the index tells the same in a thirtieth of the time."""
TOO_LONG = "This search takes too long. Try fewer words, rarer ones, or a section or some days to look in."
CUT = "The question is very long: only its beginning was looked for."
MISSING = "The archive is being prepared for search. Older stories are not found yet."


class Findings(NamedTuple):
    """What was found."""

    page: FoundPage = FoundPage([])
    rows: Sequence[FoundRow] = ()
    facets: Facets = Facets()
    counts: TermCounts = TermCounts(0, 0.0, {})
    better: str = ""
    """The question in a spelling that is found."""
    failed: str = ""


class TookTooLong(Exception):
    """The database stopped a search at its limit."""


@require_safe
@csp_update({"script-src": [SELF]})
def search(request: HttpRequest) -> HttpResponse:
    """The search page; `?q=` asks, filters narrow, a cursor walks on. 503 where it takes too long."""
    question, cursor = SearchQuestion.of(str(request.GET.get("q", ""))), SearchCursor.of(request.GET)
    filters, newest = Filters.of(request.GET), request.GET.get("sort") == NEWEST
    addresses = Addresses(question, filters, newest)
    try:
        found = _found(question, filters, cursor, newest=newest) if question.asks else Findings()
    except TookTooLong:
        found = Findings(failed=TOO_LONG)
    if question.asks and not found.rows and not cursor.first and not found.failed:
        raise Http404("There is no such page of this search.")
    response = answer(request, "public/search.html", _page(request, addresses, found), [FRONT])
    response.status_code = 503 if found.failed else 200
    return response


def looking_for(question: SearchQuestion, filters: Filters) -> Looking:
    """Returns the question with what is known of its words; from here on, statements are limited in time."""
    limit_statements()
    question = with_topics(question)
    terms = [term for each in question.terms for group in each.counted for term in group]
    lexemes = [lexeme for group in filters.lexemes for lexeme in group]
    return Looking(question, filters, term_counts([*terms, *lexemes]))


def limit_statements() -> None:
    """Have the database stop each statement that takes longer than a search may, from here on."""
    with current_connection().cursor() as cursor:
        cursor.execute(LIMIT)


@contextmanager
def within_limit() -> Iterator[None]:
    """Statements in this block; what comes after it works, whatever happens. Raises TookTooLong."""
    try:
        with transaction.atomic(using=current_connection().alias):
            yield
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            raise TookTooLong from error
        raise


def newest_found(question: SearchQuestion, filters: Filters, *, size: int) -> list[TeaserRow]:
    """Returns the newest stories that a search finds. Raises TookTooLong."""
    if not question.asks:
        return []
    with within_limit():
        page = newest_first(looking_for(question, filters), SearchCursor(), size=size)
        return [row.story for row in found_rows(page.ids)] if page.ids else []


def _found(question: SearchQuestion, filters: Filters, cursor: SearchCursor, *, newest: bool) -> Findings:
    with within_limit():
        looking = looking_for(question, filters)
        page = (newest_first if newest else best_first)(looking, cursor)
        rows = found_rows(page.ids) if page.ids else []
        better = better_spelt(looking) if cursor.first else ""
        return Findings(page, rows, facets(looking) if rows else Facets(), looking.counts, better)


def _page(request: HttpRequest, addresses: Addresses, found: Findings) -> SearchPage:
    now, question, filters = present(), addresses.question, addresses.filters
    marks = Marks(question)
    remarks = [*filters.unknown, *([CUT] if question.cut else []), *([MISSING] if found.counts.missing else [])]
    chosen = filters.chosen
    return SearchPage(
        head=_head(request, addresses, found.page),
        query=question.text,
        total=total(found.facets.total) if found.rows else "",
        results=tuple(_result(row, now, marks) for row in found.rows),
        recent=() if found.rows else latest_teasers(now),
        orders=orders(addresses) if found.rows else (),
        groups=groups(addresses, found.facets),
        removable=removable(addresses),
        kept=tuple((name, value) for name, value in addresses.said.items() if name not in ("q", "from", "to")),
        first_day=chosen.get("from", ""),
        last_day=chosen.get("to", ""),
        remarks=tuple(remarks),
        did_you_mean=Link(found.better, addresses.changed(q=found.better)) if found.better else None,
        feed_url=addresses.feed("rss.xml") if question.asks else "",
        failed=found.failed,
        narrowed=bool(chosen),
    )


def _head(request: HttpRequest, addresses: Addresses, page: FoundPage) -> Head:
    """Nothing of the question: what strangers ask is not what the newspaper says of itself."""
    return head(
        request,
        "Search",
        PATH,
        older=addresses.page(page.older),
        newer=addresses.page(page.newer),
        robots="noindex, follow",
    )


def _result(row: FoundRow, now: datetime.datetime, marks: Marks) -> Teaser:
    """The story with what was asked marked, and the passages that have it; its own summary where the text has not."""
    plain = teaser(row.story, now)
    text = marks.snippet(plain_text(row.body)) or marks.marked(str(plain.summary))
    return replace(plain, headline=marks.marked(plain.headline), summary=text)
