"""No search, filter or picker of the desk reads a table of stories from end to end, however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoDbBlocker

from articles.desk.lists import story_list
from articles.models import Article, Section
from newsroom.models import User
from tests.support import large_archive
from tests.support.forms import LIST
from tests.support.queries import asked, scanned_by
from tests.support.staging import rolled_back

pytestmark = pytest.mark.django_db

GROWING = {
    "articles_article",
    "articles_deskindex",
    "articles_edition",
    "articles_editionbyline",
    "articles_taggededition",
}
INDEX_EVERY_STORY = """
    INSERT INTO articles_deskindex (article_id, words)
    SELECT article_id, setweight(to_tsvector('simple', headline), 'A') || search_vector FROM articles_edition;
    ANALYZE articles_deskindex
"""
ASKED = (
    *("", "?p=3", "?q=word7", "?q=word7+word11", "?q=wor", "?q=nothing", "?q=story", "?q=%22word7+word14%22"),
    *("?state=draft", "?state=waiting", "?state=live&q=word7", "?mine=1&q=word7"),
    *("?state=in_review,approved", "?state=live,waiting", "?state=live,waiting_changed"),
    *("?plan=no_day", "?plan=overdue", "?state=template"),
    *("?dates=changed&from=2026-11-01&to=2026-11-02", "?dates=planned&from=2026-11-01&q=word7"),
)


@pytest.fixture(scope="module", autouse=True)
def _archive(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Made once for all tests here, and rolled back."""
    with rolled_back(django_db_blocker):
        large_archive.fill()
        with connection.cursor() as cursor:
            cursor.execute(INDEX_EVERY_STORY)
        yield


def scans(client: Client, path: str) -> dict[str, set[str]]:
    """The growing tables read whole, by the statement that does it; counting to an end is no reading."""
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    found, statements = {}, asked(captured)
    with connection.cursor() as cursor:
        for sql in (query["sql"] for query in captured):
            if sql.startswith("SET LOCAL"):
                cursor.execute(sql)
            elif sql in statements and not sql.startswith("SELECT COUNT"):
                found[sql] = scanned_by(cursor, sql) & GROWING
    return {sql: tables for sql, tables in found.items() if tables}


@pytest.mark.parametrize("query", ASKED)
def test_the_list_walks_indexes_only(client: Client, editor: User, query: str) -> None:
    assert scans(client, LIST + query) == {}


def test_a_section_searched_in_does_too(client: Client, editor: User) -> None:
    section = Section.objects.get(slug="section-3")

    assert scans(client, f"{LIST}?section__id__exact={section.pk}&q=word7") == {}


@pytest.mark.parametrize("words", ["", "story", "story 17", "stor", "word7", "nothing", "ភ្នំពេញ"])
def test_a_picker_does_too(client: Client, editor: User, words: str) -> None:
    assert scans(client, f"{LIST}pick/stories/?q={quote(words)}") == {}


def test_what_is_counted_is_counted_so_far_only(client: Client, editor: User) -> None:
    with CaptureQueriesContext(connection) as captured:
        client.get(f"{LIST}?q=story")

    counts = [sql for sql in asked(captured) if sql.startswith("SELECT COUNT")]
    (counting,) = [sql for sql in counts if "articles_desknotice" not in sql]  # the bell counts, too
    assert f"LIMIT {story_list.MOST_COUNTED + 1}" in counting
    assert Article.objects.count() > story_list.MOST_COUNTED
