"""Two editors press at once: each verb waits its turn, and what is left is one of the orders they could have had."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from articles.errors import NothingToPublish, NotLive, PathTaken
from articles.models import Article, AuditEntry, Edition, Status
from articles.outcomes import Outcome
from articles.proof.verifying import faults_of
from articles.publishing import publish, schedule, update_scheduled, withdraw
from articles.publishing.due import applied_until, go_live_due
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, RelatedStoryFactory, SectionFactory, edition_of, published
from tests.support.at_once import at_once, refusals

pytestmark = pytest.mark.django_db(transaction=True)


def publishing(article: Article, **how: Any) -> Callable[[], Outcome]:
    return lambda: publish(article, by=SYSTEM, **how)


def numbers(article: Article) -> list[int | None]:
    return list(article.editions.filter(number__isnull=False).order_by("number").values_list("number", flat=True))


def test_of_two_who_publish_the_same_copy_one_is_told_that_it_is_live() -> None:
    article = ArticleFactory.create()

    results = at_once(publishing(article), publishing(article))

    (refusal,) = refusals(results)
    assert isinstance(refusal, NothingToPublish)
    assert numbers(article) == [1]
    assert article.editions.count() == 1


def test_numbers_have_no_gaps_however_many_publish() -> None:
    article = ArticleFactory.create()

    results = at_once(*(publishing(article, note=f"Note {n}") for n in range(6)))

    assert refusals(results) == []
    assert numbers(article) == [1, 2, 3, 4, 5, 6]
    assert Edition.objects.live().filter(article=article).get().number == 6
    assert faults_of(article) == []


def test_publishing_and_withdrawing_leave_one_of_the_two_orders() -> None:
    article = published().article
    Article.objects.filter(pk=article.pk).update(headline="The ferry is back")

    updated, withdrawn = at_once(publishing(article), lambda: withdraw(article, by=SYSTEM, note="Wrong"))

    assert isinstance(updated, Outcome)
    assert isinstance(withdrawn, Outcome)
    article.refresh_from_db()
    assert withdrawn.edition is not None
    if withdrawn.edition.number == 2:
        assert (article.status, Edition.objects.live().count()) == (Status.WITHDRAWN, 0)
    else:
        assert (article.status, Edition.objects.live().get().number) == (Status.PUBLISHED, 2)
    assert numbers(article) == [1, 2]
    assert faults_of(article) == []


def test_of_two_who_withdraw_one_is_told_that_it_is_gone() -> None:
    article = published().article

    results = at_once(*[lambda: withdraw(article, by=SYSTEM)] * 2)

    (refusal,) = refusals(results)
    assert isinstance(refusal, NotLive)
    assert article.withdrawals.count() == 1


def test_publishing_and_scheduling_both_happen() -> None:
    article = ArticleFactory.create()
    later = timezone.now() + timedelta(hours=1)

    results = at_once(publishing(article), lambda: schedule(article, by=SYSTEM, at=later))

    assert refusals(results) == []
    article.refresh_from_db()
    last = AuditEntry.objects.filter(article=article).order_by("pk").last()
    assert last is not None
    assert article.status == {"publish": Status.PUBLISHED, "schedule": Status.SCHEDULED}[last.verb]
    assert Edition.objects.live().filter(article=article).get().number == 1
    assert Edition.objects.scheduled().filter(article=article).get().goes_live_at == later


def test_of_two_who_update_the_scheduled_version_one_is_told_that_it_has_the_text() -> None:
    article = ArticleFactory.create()
    old = schedule(article, by=SYSTEM, at=timezone.now() + timedelta(hours=1)).edition
    assert old is not None
    Article.objects.filter(pk=article.pk).update(headline="The ferry is back", version=2)

    results = at_once(*[lambda: update_scheduled(old, by=SYSTEM)] * 2, go_live_due)

    (refusal,) = refusals(results)
    assert isinstance(refusal, NothingToPublish)
    assert Edition.objects.scheduled().get().headline == "The ferry is back"
    assert article.editions.count() == 2
    assert faults_of(article) == []


def test_one_address_goes_to_one_of_two_stories() -> None:
    section = SectionFactory.create()
    rivals = [ArticleFactory.create(section=section, slug="fog-in-the-channel") for _ in range(2)]

    for _ in range(5):
        results = at_once(*(publishing(article) for article in rivals))

        (refusal,) = refusals(results)
        assert isinstance(refusal, PathTaken), repr(refusal)
        assert "Change the slug or the section" in str(refusal)
        winner = Edition.objects.live().get().article
        withdraw(winner, by=SYSTEM)


def test_stories_that_are_related_to_each_other_do_not_block_each_other() -> None:
    """Locking a story against other editors must not lock it against being named as related, or two such deadlock."""
    one, other = published().article, published().article
    RelatedStoryFactory.create(article=one, target=other)
    RelatedStoryFactory.create(article=other, target=one)

    for number in range(4):
        results = at_once(*(publishing(article, note=f"Note {number}") for article in (one, other)))

        assert refusals(results) == []


def test_looking_at_tomorrows_paper_holds_nobody_up() -> None:
    article, due = ArticleFactory.create(), ArticleFactory.create()
    later = timezone.now() + timedelta(hours=1)
    schedule(due, by=SYSTEM, at=later)

    def publish_without_patience() -> Outcome:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout TO '2s'")
            return publish(article, by=SYSTEM)

    with applied_until(later + timedelta(hours=1)) as ahead:
        results = at_once(publish_without_patience)

    assert len(ahead.done) == 1
    assert refusals(results) == []


def test_what_is_due_goes_live_once_however_many_look() -> None:
    articles = [ArticleFactory.create() for _ in range(8)]
    for article in articles:
        edition = schedule(article, by=SYSTEM, at=timezone.now() + timedelta(milliseconds=50)).edition
        assert edition is not None

    time.sleep(0.1)
    results = at_once(*[go_live_due] * 4)

    assert refusals(results) == []
    assert sum(done.live for done in results) == len(articles)
    assert AuditEntry.objects.filter(verb="go_live").count() == len(articles)
    assert Edition.objects.live().count() == len(articles)
    assert {tuple(numbers(article)) for article in articles} == {(1,)}


def test_an_update_during_the_rush_is_not_lost() -> None:
    article = published().article
    schedule(article, by=SYSTEM, at=timezone.now() + timedelta(milliseconds=20), note="Planned", change="update")

    at_once(go_live_due, publishing(article, note="By hand"), go_live_due)
    go_live_due()

    notes = article.corrections.values_list("text", flat=True)
    assert sorted(notes) == ["By hand", "Planned"]
    assert numbers(article) == [1, 2, 3]
    edition_of(article, note="After it all")
    assert faults_of(article) == []
