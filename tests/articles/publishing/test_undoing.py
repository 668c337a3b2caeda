"""Undoing: for ten minutes, what was done to the site is put back as it was."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from articles import publishing
from articles.errors import NotAllowed, NotReady
from articles.models import Article, AuditEntry, Edition, Status
from articles.outcomes import Outcome
from articles.proof.beside import faults_beside
from articles.proof.editions import edition_faults
from articles.proof.evidence import evidence
from articles.proof.lives import life_faults
from articles.proof.record import record_faults
from newsroom.models import User
from tests.factories import ArticleFactory, SectionFactory, UserFactory, edition_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief() -> User:
    return UserFactory.create(role="editor-in-chief")


@pytest.fixture
def story() -> Article:
    """Live in its second edition."""
    article = ArticleFactory.create(headline="First words", section=SectionFactory.create(name="City"), slug="fog")
    edition_of(article)
    article.headline, article.version = "Second words", 2
    article.save()
    edition_of(article)
    article.refresh_from_db()
    return article


def act_of(done: Outcome) -> AuditEntry:
    assert done.act is not None
    return done.act


def sound(article: Article) -> list[str]:
    (found,) = evidence([article.pk])
    return [*record_faults(found), *edition_faults(found), *life_faults(found), *faults_beside(found)]


def test_a_withdrawn_story_is_back_as_it_was_with_what_was_scheduled_and_planned(
    client: Client, story: Article, chief: User
) -> None:
    later = timezone.now() + timedelta(hours=2)
    publishing.schedule(story, by=chief, at=later)
    publishing.withdraw(story, by=chief, at=later + timedelta(hours=1), note="It ends.")
    story.refresh_from_db()
    addresses = ("/city/fog/", "/city/fog/history/")
    pages, status = [client.get(each).content for each in addresses], story.status
    done = publishing.withdraw(story, by=chief, note="By a slip.", reason="The wrong button")
    assert client.get("/city/fog/").status_code == 410
    assert act_of(done).detail["reason"] == "The wrong button"

    said = publishing.undo(act_of(done), by=chief).message

    assert said == "Undone: “Second words” is on the site again, as it was."
    assert [client.get(each).content for each in addresses] == pages
    story.refresh_from_db()
    assert story.status == status
    assert Edition.objects.scheduled().get().goes_live_at == later
    assert publishing.revert(story, by=chief).message.startswith("The site shows edition 1 of")
    plan = story.withdrawals.planned().get()
    assert (plan.note, plan.due_at) == ("It ends.", later + timedelta(hours=1))
    assert sound(story) == []


def test_a_revert_and_an_update_are_undone_and_the_story_stands_as_before(
    client: Client, story: Article, chief: User
) -> None:
    page = client.get("/city/fog/").content
    reverted = publishing.revert(story, by=chief, note="Wrong story")
    assert b"First words" in client.get("/city/fog/").content
    publishing.undo(act_of(reverted), by=chief)
    assert b"Second words" in client.get("/city/fog/").content
    story.refresh_from_db()
    assert (story.status, page.count(b"Second words")) == (
        Status.PUBLISHED,
        client.get("/city/fog/").content.count(b"Second words"),
    )

    Article.objects.filter(pk=story.pk).update(version=3, headline="Third words", status=Status.APPROVED)
    updated = publishing.publish(story, by=chief)
    publishing.undo(act_of(updated), by=chief)
    story.refresh_from_db()
    assert (story.status, story.headline) == (Status.APPROVED, "Third words")
    assert Edition.objects.live().get().headline == "Second words"
    assert sound(story) == []


def test_scheduling_and_unscheduling_are_undone(story: Article, chief: User) -> None:
    at = timezone.now() + timedelta(hours=2)
    scheduled = publishing.schedule(story, by=chief, at=at)
    publishing.undo(act_of(scheduled), by=chief)
    assert not Edition.objects.scheduled().exists()
    story.refresh_from_db()
    assert story.status == Status.PUBLISHED

    publishing.schedule(story, by=chief, at=at)
    gone = publishing.unschedule(Edition.objects.scheduled().get(), by=chief)
    publishing.undo(act_of(gone), by=chief)
    assert Edition.objects.scheduled().get().goes_live_at == at
    story.refresh_from_db()
    assert story.status == Status.SCHEDULED
    assert sound(story) == []


def test_planning_and_cancelling_a_withdrawal_are_undone(story: Article, chief: User) -> None:
    due = timezone.now() + timedelta(hours=2)
    planned = act_of(publishing.withdraw(story, by=chief, at=due, note="It ends."))
    said = publishing.undo(planned, by=chief).message
    assert said == "Undone: “Second words” will not be withdrawn."
    assert not story.withdrawals.planned().exists()

    publishing.withdraw(story, by=chief, at=due, note="It ends.")
    moved = act_of(publishing.withdraw(story, by=chief, at=due + timedelta(hours=5), note="Later."))
    assert publishing.undo(moved, by=chief).message.endswith(", as before.")
    plan = story.withdrawals.planned().get()
    assert (plan.note, plan.due_at, plan.by) == ("It ends.", due, chief)

    cancelled = act_of(publishing.cancel_withdrawal(story, by=chief))
    publishing.undo(cancelled, by=chief)
    plan = story.withdrawals.planned().get()
    assert (plan.note, plan.due_at, plan.section, plan.slug) == ("It ends.", due, story.section, "fog")
    assert sound(story) == []

    cancelled = act_of(publishing.cancel_withdrawal(story, by=chief))
    with time_machine.travel(due - timedelta(minutes=1)):
        again = act_of(publishing.withdraw(story, by=chief, at=due, note="It ends."))
        cancelled = act_of(publishing.cancel_withdrawal(story, by=chief))
    with time_machine.travel(due + timedelta(minutes=1)), pytest.raises(NotReady):
        publishing.undo(cancelled, by=chief)
    with pytest.raises(NotReady, match="something else was done"):
        publishing.undo(again, by=chief)


def test_updating_a_scheduled_version_and_publishing_over_it_are_undone(story: Article, chief: User) -> None:
    at = timezone.now() + timedelta(hours=2)
    Article.objects.filter(pk=story.pk).update(version=3, headline="Third words")
    publishing.schedule(story, by=chief, at=at)
    Article.objects.filter(pk=story.pk).update(version=4, headline="Fourth words", status=Status.IN_REVIEW)
    updated = act_of(publishing.update_scheduled(Edition.objects.scheduled().get(), by=chief))
    assert Edition.objects.scheduled().get().headline == "Fourth words"

    publishing.undo(updated, by=chief)

    story.refresh_from_db()
    assert (Edition.objects.scheduled().get().headline, story.status) == ("Third words", Status.IN_REVIEW)
    assert Edition.objects.scheduled().get().goes_live_at == at
    Article.objects.filter(pk=story.pk).update(version=5, headline="Second words", standfirst="A change.")
    for answer in ("instead", "change"):
        published = act_of(publishing.publish(story, by=chief, later_versions=answer))
        publishing.undo(published, by=chief)
        assert Edition.objects.live().get().headline == "Second words"
        back = Edition.objects.scheduled().get()
        assert (back.headline, back.goes_live_at) == ("Third words", at)
    assert sound(story) == []


def test_what_cannot_be_undone_exactly_is_not(story: Article, chief: User) -> None:
    first = publishing.publish(ArticleFactory.create(), by=chief)
    Article.objects.filter(pk=story.pk).update(version=3, headline="Third words")
    noted = publishing.publish(story, by=chief, note="Readers were told.")
    withdrawn = publishing.withdraw(story, by=chief)

    for act in (act_of(first), act_of(noted)):
        with pytest.raises(NotReady, match="cannot be undone any more"):
            publishing.undo(act, by=chief)
    publishing.undo(act_of(withdrawn), by=chief)
    with pytest.raises(NotReady, match="cannot be undone any more"):
        publishing.undo(act_of(withdrawn), by=chief)


def test_after_ten_minutes_or_another_act_or_without_the_right_nothing_is_undone(story: Article, chief: User) -> None:
    done = act_of(publishing.withdraw(story, by=chief))
    elsewhere = UserFactory.create(role="section-editor", sections=[SectionFactory.create()])
    for stranger in (UserFactory.create(role="reporter"), elsewhere):
        with pytest.raises(NotAllowed):
            publishing.undo(done, by=stranger)
    moved = SectionFactory.create()
    Article.objects.filter(pk=story.pk).update(section=moved)
    with pytest.raises(NotAllowed):
        publishing.undo(done, by=UserFactory.create(role="section-editor", sections=[moved]))
    with time_machine.travel(timezone.now() + timedelta(minutes=11)), pytest.raises(NotReady, match="10 minutes"):
        publishing.undo(done, by=chief)

    publishing.publish(story, by=chief)
    with pytest.raises(NotReady, match="something else was done"):
        publishing.undo(done, by=chief)
