"""A change to what was published shows, and erasing a passage by order does not break the chain."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection

from articles.models import Article
from articles.publishing import chain
from tests.factories import ArticleFactory, AuthorFactory, edition_of

pytestmark = pytest.mark.django_db

WITHOUT_REFERENCES = " ".join(
    f"DELETE FROM articles_{table};" for table in ("auditentry", "correction", "editionbyline", "taggededition")
)


@pytest.fixture
def article() -> Article:
    """A story with three editions."""
    article = ArticleFactory.create(authors=[AuthorFactory.create(name="Ada Vale")], tags=["Ships"], headline="One")
    edition_of(article)
    edition_of(article, change="correction", note="It was two ships.")
    edition_of(article, note="More")
    return article


@contextmanager
def behind_the_triggers() -> Iterator[None]:
    """As somebody with the keys of the database would."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role TO replica")
        yield
        cursor.execute("SET LOCAL session_replication_role TO origin")


def run(statement: str) -> None:
    with behind_the_triggers(), connection.cursor() as cursor:
        cursor.execute(statement)
        assert cursor.rowcount > 0


def test_an_untouched_chain_holds(article: Article) -> None:
    assert list(chain.faults(article)) == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE articles_edition SET headline = 'Two' WHERE number = 2", "headline is not what was published"),
        ("UPDATE articles_edition SET public_note = '' WHERE number = 2", "public_note is not what was published"),
        ("UPDATE articles_edition SET rendered_body = '' WHERE number = 2", "rendered_body is not what was published"),
        ("UPDATE articles_editionbyline SET name = 'Eve'", "bylines is not what was published"),
        ("DELETE FROM articles_taggededition", "tags is not what was published"),
        ("UPDATE articles_edition SET content_digest = repeat('0', 64) WHERE number = 2", "digests were changed"),
        ("UPDATE articles_edition SET digest = repeat('0', 64) WHERE number = 2", "the chain is broken"),
        (f"{WITHOUT_REFERENCES} DELETE FROM articles_edition WHERE number = 2", "number 2 is missing"),
    ],
)
def test_whatever_is_changed_behind_the_triggers_shows(article: Article, statement: str, fault: str) -> None:
    run(statement)

    assert fault in "\n".join(chain.faults(article))


def test_forging_one_edition_whole_breaks_the_next(article: Article) -> None:
    """Value, salt and digests of edition 2 made to fit each other: edition 3 still remembers."""
    edition = article.editions.get(number=2)
    edition.headline = "Forged"
    edition.salts, edition.field_digests, edition.content_digest = chain.salted(chain.published_values(edition))
    edition.digest = chain.link(edition.previous_digest, edition.content_digest)
    with behind_the_triggers():
        edition.save()

    assert list(chain.faults(article)) == [f"article {article.pk} edition 3: the chain is broken"]


def test_a_passage_erased_by_order_leaves_the_chain_whole(article: Article) -> None:
    run("UPDATE articles_edition SET body = '', salts = salts - 'body' WHERE number = 2")

    assert list(chain.faults(article)) == []
