"""Part of an earlier edition is erased by order: on record, for ever, and with the chain whole."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from articles.errors import NotAllowed, NotReady
from articles.models import Article, AuditEntry, Edition
from articles.proof.verifying import faults_of
from articles.publishing import revert
from articles.publishing.erasing import ERASABLE, erase
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, FigureFactory, RelatedStoryFactory, UserFactory, edition_of
from tests.support.proof import run, verify

pytestmark = pytest.mark.django_db

ORDER = "High Court, 3 May 2026, KB-1"


@pytest.fixture
def article() -> Article:
    """A story with two editions, the second live."""
    article = ArticleFactory.create(body="<p>The name is Smith.</p>", tags=["Ships"])
    FigureFactory.create(article=article)
    RelatedStoryFactory.create(article=article)
    edition_of(article)
    edition_of(article, note="More")
    return article


def test_a_passage_erased_by_order_leaves_the_chain_whole(article: Article) -> None:
    first = article.editions.get(number=1)

    outcome = erase(first, ["body"], by=SYSTEM, order=ORDER)

    first.refresh_from_db()
    assert (first.body, first.rendered_body, first.summary, first.search_vector) == ("", "", "", None)
    assert {"body", "rendered_body", "summary"}.isdisjoint(first.salts)
    act = AuditEntry.objects.get(verb="erase")
    assert (act.edition, act.note, act.detail) == (first, ORDER, {"fields": ["body", "rendered_body", "summary"]})
    assert outcome.message == f"Erased from edition 1 of “{article.headline}”: text."
    assert outcome.keys
    assert faults_of(article) == []


def test_everything_that_may_be_erased_can_be(article: Article) -> None:
    first = article.editions.get(number=1)

    erase(first, ERASABLE, by=SYSTEM, order=ORDER)

    first.refresh_from_db()
    assert first.headline == "Erased"
    assert not any(rows.exists() for rows in (first.bylines, first.figures, first.related_stories, first.tagged))
    assert faults_of(article) == []
    with pytest.raises(NotReady, match="erased from edition 1 already"):
        erase(first, ["body"], by=SYSTEM, order=ORDER)
    with pytest.raises(NotReady, match="cannot be put live again"):
        revert(article, by=SYSTEM)


def test_what_readers_get_is_not_erased_nor_without_an_order_nor_by_anybody(article: Article) -> None:
    first, live = article.editions.get(number=1), article.editions.get(number=2)

    with pytest.raises(NotReady, match="Publish the story without the passage first"):
        erase(live, ["body"], by=SYSTEM, order=ORDER)
    with pytest.raises(NotReady, match="by whose order"):
        erase(first, ["body"], by=SYSTEM, order=" ")
    with pytest.raises(NotAllowed):
        erase(first, ["body"], by=UserFactory.create(role="editor-in-chief"), order=ORDER)
    assert faults_of(article) == []


def test_the_database_lets_nothing_be_erased_that_no_act_names(article: Article) -> None:
    first = Edition.objects.filter(article=article, number=1)
    erase(first.get(), ["teaser"], by=SYSTEM, order=ORDER)
    attempts: list[Callable[[], object]] = [
        lambda: first.update(body=""),
        lambda: first.update(teaser="Other words."),
        lambda: first.update(salts={}),
        lambda: first.get().bylines.all().delete(),
    ]
    for attempt in attempts:
        with pytest.raises(IntegrityError, match="frozen"), transaction.atomic():
            attempt()


def test_what_is_erased_without_an_act_or_not_empty_is_found(article: Article) -> None:
    which = f"WHERE article_id = {article.pk} AND number = 1"
    with transaction.atomic():
        run(f"UPDATE articles_edition SET body = '', salts = salts - 'body' {which}")
        assert "body was erased, and no act says by whose order" in "\n".join(faults_of(article))
        transaction.set_rollback(True)

    erase(article.editions.get(number=1), ["body"], by=SYSTEM, order=ORDER)
    run(f"UPDATE articles_edition SET body = '<p>Forged.</p>' {which}")

    assert "its salt was taken away, and it is not empty" in "\n".join(faults_of(article))


def test_the_command_erases_and_says_what_it_did(article: Article) -> None:
    out = io.StringIO()
    ask = ["--article", str(article.pk), "--field", "standfirst", "--order", ORDER]

    call_command("erase_published", *ask, "--edition", "1", stdout=out)

    assert out.getvalue().startswith("Erased from edition 1 of")
    assert verify()[0] == 0
    with pytest.raises(CommandError, match="is what readers get"):
        call_command("erase_published", *ask, "--edition", "2")
    with pytest.raises(CommandError, match="no edition 9") as refusal:
        call_command("erase_published", *ask, "--edition", "9")
    assert refusal.value.returncode == 2
