"""No page reads a table of stories from end to end, however many stories there are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoDbBlocker

from articles.models import Edition, Tag
from articles.public.feeds import sitemaps
from articles.public.search import candidates
from articles.search import alike
from articles.search.suggestion_rows import suggest_for
from authors.models import Author
from tests.support import large_archive
from tests.support.queries import asked, scanned_by, scanned_whole, statements
from tests.support.staging import rolled_back

pytestmark = pytest.mark.django_db

GROWING = {
    "articles_article",
    "articles_correction",
    "articles_edition",
    "articles_editionbyline",
    "articles_editionfigure",
    "articles_editionrelated",
    "articles_storyindex",
    "articles_suggestion",
    "articles_taggededition",
}
PATHS = (
    *("/", "/section-3/", "/authors/author-7/", "/tags/tag-9/"),
    *("/search/?q=word7", "/search/?q=word7+word11+-word13", "/search/?q=nothing"),
    *("/rss.xml", "/section-3/atom.xml", "/authors/author-7/feed.json", "/tags/tag-9/rss.xml"),
    *("/sitemap.xml", "/sitemap-sections.xml", "/news-sitemap.xml"),
)


@pytest.fixture(scope="module", autouse=True)
def _archive(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Made once for all tests here, and rolled back."""
    with rolled_back(django_db_blocker):
        large_archive.fill()
        yield


def scans(client: Client, path: str, *, status: int = 200) -> dict[str, set[str]]:
    """The growing tables read whole, by the statement that does it."""
    return {sql: found for sql in statements(client, path, status=status) if (found := scanned_whole(sql) & GROWING)}


@pytest.mark.parametrize("path", PATHS)
def test_a_page_walks_indexes_only(client: Client, path: str) -> None:
    assert scans(client, path) == {}


def test_a_page_of_names_that_were_merged_does_too(client: Client) -> None:
    for model, noun, n in ((Author, "author", 7), (Tag, "tag", 9)):
        stays = model.objects.get(slug=f"{noun}-{n}")
        model.objects.filter(slug__in=[f"{noun}-{n + 1}", f"{noun}-{n + 2}"]).update(merged_into=stays)

    for path in ("/authors/author-7/", "/tags/tag-9/rss.xml", "/sitemap-authors-0.xml", "/sitemap-tags-0.xml"):
        assert scans(client, path) == {}


@pytest.mark.parametrize("path", ["/", "/section-3/", "/authors/author-7/", "/tags/tag-9/", "/search/?q=word7"])
def test_the_second_page_of_a_list_does_too(client: Client, path: str) -> None:
    second = client.get(path).context["page"].head.next_url
    assert second

    assert scans(client, second) == {}


def test_a_search_of_more_stories_than_are_weighed_does_too(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MOST_WEIGHED", "MOST_WEIGHED_BY_FEW", "MOST_COUNTED"):
        monkeypatch.setattr(candidates, name, 5)

    for path in (
        "/search/?q=word7+word11",
        "/search/?q=word7+word11&sort=newest",
        "/search/?q=word7&section=section-3",
    ):
        assert scans(client, path) == {}


def test_a_story_does_too(client: Client) -> None:
    edition = Edition.objects.filter(figures__isnull=False, related_stories__isnull=False).latest("first_published")

    assert scans(client, edition.get_absolute_url()) == {}


def test_what_is_suggested_is_found_by_indexes_also_where_very_many_share_a_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    edition = Edition.objects.latest("first_published")
    for name, most in (("MOST_WEIGHED", 300), ("MOST_OF_RARE", 20)):
        monkeypatch.setattr(alike, name, most)

    with CaptureQueriesContext(connection) as captured:
        suggest_for(edition, at=edition.made_at)

    assert edition.article.suggestions.count() > 6
    with connection.cursor() as cursor:
        found = {sql: scanned_by(cursor, sql) & GROWING for sql in asked(captured) if not sql.startswith("INSERT")}
    assert {sql: tables for sql, tables in found.items() if tables} == {}


def test_a_history_does_too(client: Client) -> None:
    edition = Edition.objects.filter(figures__isnull=False).latest("first_published")

    assert scans(client, f"{edition.get_absolute_url()}history/") == {}


@pytest.mark.parametrize("path", ["/section-3/nothing/", "/nothing/", "/nothing/rss.xml", "/tags/nothing/"])
def test_what_is_not_there_is_not_looked_for_everywhere(client: Client, path: str) -> None:
    assert scans(client, path, status=404) == {}


def test_a_part_of_the_sitemap_is_one_walk_of_an_index(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "PART_IDS", 200)
    first = Edition.objects.order_by("article_id").values_list("article_id", flat=True)[0]

    path = f"/sitemap-stories-{first // 200 + 1}.xml"

    assert client.get(path).content.count(b"<loc>") == 200
    assert scans(client, path) == {}
    assert client.get("/sitemap.xml").content.count(b"sitemap-stories-") >= large_archive.STORIES // 200


def test_the_helper_sees_a_table_read_whole() -> None:
    assert scanned_whole("SELECT id FROM authors_author WHERE bio = 'x'") == {"authors_author"}
