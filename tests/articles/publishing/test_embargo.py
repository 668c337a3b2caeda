"""An embargo holds against everybody and on every way: with a sentence before, and in the database all the same."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from articles import publishing
from articles.errors import Embargoed
from articles.models import Article, Edition
from articles.publishing import live_edition
from articles.publishing.due import go_live_due
from articles.roles import SYSTEM
from newsroom.text.moments import time_in_words
from tests.factories import ArticleFactory, UserFactory, edition_of, published
from tests.support.forms import LIST, login
from tests.support.ninjs import URI, import_items, item

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def embargoed(article: Article) -> Article:
    """Under an embargo for a day from now."""
    Article.objects.filter(pk=article.pk).update(embargo_until=timezone.now() + DAY)
    article.refresh_from_db()
    return article


def waiting_too_early() -> Edition:
    """Scheduled for ten seconds ago, before somebody set an embargo that ends tomorrow."""
    due = timezone.now() - timedelta(seconds=10)
    article = ArticleFactory.create()
    with time_machine.travel(due - timedelta(hours=1)):
        edition = publishing.schedule(article, by=SYSTEM, at=due).edition
    assert edition is not None
    embargoed(article)
    return edition


Verb = Callable[[Article], object]
SOON = timedelta(hours=1)
VERBS: dict[str, Verb] = {
    "publish by the system": lambda article: publishing.publish(article, by=SYSTEM),
    "publish by the chief": lambda article: publishing.publish(
        article, by=UserFactory.create(role="editor-in-chief"), later_versions="keep"
    ),
    "publish by a superuser": lambda article: publishing.publish(
        article, by=UserFactory.create(is_superuser=True), later_versions="change"
    ),
    "publish what was published elsewhere": lambda article: publishing.publish(
        article, by=SYSTEM, first_published=timezone.now() - DAY
    ),
    "schedule": lambda article: publishing.schedule(article, by=SYSTEM, at=timezone.now() + SOON),
}


@pytest.mark.parametrize("way", VERBS)
def test_no_verb_passes_it(way: str) -> None:
    article = embargoed(ArticleFactory.create(headline="Budget"))

    with pytest.raises(Embargoed) as refusal:
        VERBS[way](article)

    assert str(refusal.value) == (
        f"“Budget” is embargoed until {time_in_words(article.embargo_until)}: nobody can publish it before. "
        "Schedule it for then, or change the embargo."
    )
    assert not Edition.objects.exists()


def test_an_edition_before_does_not_return_under_one_that_came_later() -> None:
    article = published(headline="First words").article
    article.headline = "Second words"
    article.save()
    edition_of(article)

    with pytest.raises(Embargoed):
        publishing.revert(embargoed(article), by=SYSTEM)

    live = live_edition(article)
    assert live is not None
    assert (live.number, live.headline) == (2, "Second words")


def test_what_waits_does_not_go_live_under_one_that_came_later_and_says_why() -> None:
    edition = waiting_too_early()
    other = ArticleFactory.create()
    with time_machine.travel(timezone.now() - timedelta(hours=1)):
        publishing.schedule(other, by=SYSTEM, at=timezone.now() + timedelta(minutes=59))

    done = go_live_due()

    assert (done.live, done.failed) == (1, 1)
    edition.refresh_from_db()
    assert (edition.live, edition.number) == (False, None)
    assert "is embargoed until" in edition.failure
    assert Edition.objects.live().get().article == other
    with time_machine.travel(timezone.now() + DAY):
        assert go_live_due().live == 1


def test_the_verb_that_makes_it_live_refuses_by_itself() -> None:
    edition = waiting_too_early()

    with pytest.raises(Embargoed):
        publishing.go_live(edition, by=SYSTEM, now=timezone.now())


def test_a_bulk_action_publishes_the_others(client: Client) -> None:
    held, free = embargoed(ArticleFactory.create(headline="Budget")), ArticleFactory.create(headline="Ferries")
    login(client, "editor-in-chief")

    chosen = {"action": "publish", "_selected_action": [held.pk, free.pk], "bulk_apply": "1"}
    answer = client.post(LIST, chosen, follow=True).content.decode()

    assert "“Budget” is embargoed until" in answer
    assert "Published “Ferries”." in answer
    assert [edition.headline for edition in Edition.objects.live()] == ["Ferries"]


def test_an_import_leaves_it_on_the_desk_and_says_so(tmp_path: Path) -> None:
    import_items(tmp_path, item(), publish=False)
    embargoed(Article.objects.get(guid=URI))

    told = import_items(tmp_path, item(headline="The ferry is later"))

    assert "embargoed until" in told.text
    assert not Edition.objects.exists()


def test_a_command_passes_over_it() -> None:
    waiting_too_early()

    with pytest.raises(SystemExit) as end:
        call_command("publish_due", stdout=io.StringIO())

    assert end.value.code == 1
    assert not Edition.objects.live().exists()


BY_HAND = {
    "update": """
        UPDATE articles_edition SET live = true, number = 1, live_since = now(), first_published = now(),
               digest = encode(sha256(convert_to(content_digest, 'UTF8')), 'hex') WHERE id = %s
    """,
    "insert": """
        INSERT INTO articles_edition SELECT (jsonb_populate_record(e, jsonb_build_object(
            'id', e.id + 1000, 'live', true, 'number', 1, 'live_since', now(), 'first_published', now(),
            'digest', encode(sha256(convert_to(e.content_digest, 'UTF8')), 'hex')))).*
        FROM articles_edition e WHERE id = %s
    """,
}


@pytest.mark.parametrize("way", BY_HAND)
def test_the_database_refuses_whoever_goes_past_the_verbs(way: str) -> None:
    edition = waiting_too_early()

    with (
        pytest.raises(IntegrityError, match=f"Article {edition.article_id} is embargoed until"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(BY_HAND[way], [edition.pk])

    Article.objects.update(embargo_until=None)
    with connection.cursor() as cursor:  # the statement itself is right
        cursor.execute(BY_HAND[way], [edition.pk])
    assert Edition.objects.live().count() == 1


def test_a_story_that_is_live_may_be_withdrawn_under_an_embargo() -> None:
    article = embargoed(published().article)

    publishing.withdraw(article, by=SYSTEM)

    assert live_edition(article) is None


def test_the_list_says_until_when(client: Client) -> None:
    with time_machine.travel("2026-11-24T04:00:00Z", tick=False):
        ArticleFactory.create(embargo_until=timezone.now() + timedelta(hours=2))
        login(client, "editor-in-chief")

        assert b"Draft, embargoed until 06:00" in client.get(LIST).content
