"""The record of acts is a chain, a story each, whichever release writes it; what was there before is sealed."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from articles.audit import record
from articles.models import Article, AuditEntry, Edition, RecordHead
from articles.proof.verifying import faults_of
from articles.publishing import publish, revert, schedule, unschedule, withdraw
from articles.publishing.due import go_live_due
from articles.publishing.notes import NotesAnswer, Told
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, UserFactory, published
from tests.support.at_once import at_once
from tests.support.proof import run, seal_as_at_the_upgrade, verify

pytestmark = pytest.mark.django_db


def acts_of(article: Article) -> list[AuditEntry]:
    return list(AuditEntry.objects.filter(article=article).order_by("position"))


def test_all_that_can_be_done_to_a_story_leaves_everything_in_agreement() -> None:
    chief, article = UserFactory.create(role="editor-in-chief"), ArticleFactory.create()
    now = timezone.now()
    publish(article, by=chief)
    article.refresh_from_db()
    waiting = schedule(article, by=chief, at=now + datetime.timedelta(hours=1), note="Later “😀”\t\\ \x7f é.").edition
    other = schedule(article, by=chief, at=now + datetime.timedelta(hours=3)).edition
    assert waiting
    assert other
    Article.objects.filter(pk=article.pk).update(standfirst="Another.")
    publish(article, by=chief, change="correction", note="One.", later_versions="change")
    revert(article, by=chief, notes=NotesAnswer(Told.KEEP))
    unschedule(article.editions.scheduled().latest("goes_live_at"), by=chief)
    with time_machine.travel(now + datetime.timedelta(hours=2)):
        go_live_due()
    withdraw(article, by=chief, note="Gone.")
    publish(article, by=chief, note="Back.")
    withdraw(article, by=chief, at=timezone.now() + datetime.timedelta(hours=5))
    schedule(article, by=chief, at=timezone.now() + datetime.timedelta(hours=6))
    with time_machine.travel(now + datetime.timedelta(hours=5, minutes=30)):
        go_live_due()

    assert faults_of(article) == []
    assert [act.position for act in acts_of(article)] == list(range(1, len(acts_of(article)) + 1))
    assert acts_of(article)[-1].digest == RecordHead.objects.get(article=article).head


def test_an_act_written_by_the_code_of_the_release_before_joins_the_chain() -> None:
    edition = published()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO articles_auditentry (article_id, edition_id, verb, by_id, by_name, at, note, detail) "
            "VALUES (%s, %s, 'share', NULL, 'Ann', now(), 'For the lawyer', '{\"a\": [1, 2.50, null, \"ü\"]}')",
            [edition.article_id, edition.pk],
        )

    first, second = acts_of(edition.article)
    assert (first.position, second.position) == (1, 2)
    assert second.edition_seal == first.edition_seal != ""
    assert faults_of(edition.article) == []


def test_nobody_but_the_record_writes_its_head() -> None:
    published()
    for act in (
        lambda: RecordHead.objects.update(acts=9),
        lambda: RecordHead.objects.all().delete(),
        lambda: RecordHead.objects.create(article_id=99, acts=1),
    ):
        with pytest.raises(IntegrityError, match="by the record of acts alone"), transaction.atomic():
            act()


def test_what_was_there_at_the_upgrade_is_sealed_and_goes_on() -> None:
    article, other = published().article, published().article
    waiting = schedule(article, by=SYSTEM, at=timezone.now() + datetime.timedelta(hours=1)).edition
    assert waiting
    seal_as_at_the_upgrade()
    assert verify() == (0, "2 stories checked: all as they were published.\n")

    with time_machine.travel(timezone.now() + datetime.timedelta(hours=2)):
        go_live_due()
        publish(article, by=SYSTEM, note="More.")
    assert [act.position for act in acts_of(article)] == [3, 4, None, None]
    assert verify()[0] == 0

    for change in (
        f"UPDATE articles_edition SET word_count = 9 WHERE article_id = {article.pk} AND number = 1",
        f"UPDATE articles_edition SET goes_live_at = now() WHERE id = {waiting.pk}",
        f"DELETE FROM articles_auditentry WHERE article_id = {article.pk} AND position IS NULL",
        f"UPDATE articles_auditentry SET note = 'x' WHERE article_id = {other.pk}",
        f"UPDATE articles_recordhead SET sealed_numbers = 2 WHERE article_id = {article.pk}",
    ):
        with transaction.atomic():
            run(change)
            assert verify()[0] == 1, change
            transaction.set_rollback(True)


@pytest.mark.django_db(transaction=True)
def test_acts_on_one_story_take_turns_and_acts_on_others_wait_for_nobody() -> None:
    article, other = ArticleFactory.create(), ArticleFactory.create()

    with transaction.atomic():
        record("share", article, by=SYSTEM, at=timezone.now())
        at_once(lambda: record("share", other, by=SYSTEM, at=timezone.now()))
    at_once(*[lambda: record("share", article, by=SYSTEM, at=timezone.now()) for _ in range(4)])

    assert [act.position for act in acts_of(article)] == [1, 2, 3, 4, 5]
    assert not Edition.objects.exists()
    assert faults_of(article) == faults_of(other) == []
