"""The desk's first page, its calendar and a day's overview read no table of stories from end to end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker

from articles.models import Article
from tests.factories import AuthorFactory
from tests.support import large_archive
from tests.support.forms import login
from tests.support.queries import scanned_by, statements
from tests.support.staging import rolled_back

pytestmark = pytest.mark.django_db

GROWING = {"articles_article", "articles_edition", "articles_auditentry", "articles_editionbyline", "articles_comment"}
# Acts and comments beside the archive's stories, and lives that began over the years: a week is a small part of it.
MORE = """
    SET LOCAL session_replication_role TO replica;
    UPDATE articles_edition SET live_since = now() - (now() - first_published) * 6;
    INSERT INTO articles_auditentry (article_id, verb, by_name, at, note, detail)
        SELECT id, verb, 'Ada', now(), '', '{}'
        FROM articles_article, unnest('{publish,send_back,approve}'::text[]) verb;
    INSERT INTO articles_comment (article_id, by_name, text, passage, before, after, made_at, resolved_at)
        SELECT id, 'Ada', 'Why?', '', '', '', now(), now() FROM articles_article;
    ANALYZE articles_edition, articles_auditentry, articles_comment;
    SET LOCAL session_replication_role TO origin;
"""


@pytest.fixture(scope="module", autouse=True)
def _archive(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Made once for all tests here, and rolled back."""
    with rolled_back(django_db_blocker):
        large_archive.fill()
        with connection.cursor() as cursor:
            cursor.execute(MORE)
        yield


def scanned(statement: str) -> set[str]:
    with connection.cursor() as cursor:
        return scanned_by(cursor, statement)


@pytest.mark.parametrize("role", ["reporter", "section-editor"])
@pytest.mark.parametrize(
    "path",
    [
        "/admin/",
        "/admin/articles/article/calendar/",
        "/admin/articles/article/calendar/?by=section&week=2026-W40",
        "/admin/articles/article/calendar/?month=2026-10",
        "/admin/articles/article/templates/",
        "/admin/articles/article/today/?day=2026-09-01",
        "/admin/articles/article/coming/",
        "/admin/articles/article/notices/",
        "/admin/articles/article/notices/news/",
        "/admin/articles/article/{pk}/change/",
        "/admin/articles/article/{pk}/timeline/",
    ],
)
def test_a_view_of_the_desk_walks_indexes_only(client: Client, role: str, path: str) -> None:
    latest = Article.objects.latest("pk")
    me = login(client, role, sections=[latest.section])
    AuthorFactory.create(user=me)
    asked = [sql for sql in statements(client, path.format(pk=latest.pk)) if sql.startswith("SELECT")]

    assert {sql: found for sql in asked if (found := scanned(sql) & GROWING)} == {}
