"""Undoing a step: who sent, approved or sent back a story by mistake puts it where it was."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from articles.editing import workflow
from articles.editing.undoing_steps import undo_step
from articles.errors import NotAllowed, NotReady
from articles.letters.sending import send_next
from articles.models import Article, AuditEntry, DeskNotice, Notice, Status
from newsroom.models import User
from tests.factories import ArticleFactory, SectionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Article:
    return ArticleFactory.create(section=SectionFactory.create(), created_by=UserFactory.create(role="reporter"))


@pytest.fixture
def editor(story: Article) -> User:
    return UserFactory.create(role="section-editor", sections=[story.section])


def take(step: str, story: Article, by: User, note: str = "") -> AuditEntry:
    act = workflow.take(step, story, by=by, note=note).act
    assert act is not None
    story.refresh_from_db()
    return act


def test_each_step_is_undone_and_what_was_asked_before_it_stands_again(story: Article, editor: User) -> None:
    reporter = story.created_by
    assert reporter is not None
    take("send_for_review", story, reporter, "Check the fares.")
    approved = take("approve", story, editor)

    assert undo_step(approved, by=editor).message == f"Undone: “{story.headline}” is in review again."
    story.refresh_from_db()
    sent = workflow.sent_for_review(story)
    assert sent is not None
    assert sent.note == "Check the fares."

    take("approve", story, editor)
    undo_step(take("send_back", story, editor, "Too long."), by=editor)
    story.refresh_from_db()
    assert (story.status, workflow.sent_back(story)) == (Status.APPROVED, None)
    take("send_back", story, editor, "Too long.")
    undo_step(take("send_for_review", story, reporter), by=reporter)
    story.refresh_from_db()
    back = workflow.sent_back(story)
    assert back is not None
    assert back.note == "Too long."


def test_colleagues_are_told_nothing_of_a_step_that_was_undone_or_that_it_was(story: Article, editor: User) -> None:
    reporter = story.created_by
    assert reporter is not None
    undo_step(take("send_for_review", story, reporter), by=reporter)
    assert not DeskNotice.objects.exists()
    assert not Notice.objects.exists()

    sent = take("send_for_review", story, reporter)
    assert send_next()
    undo_step(sent, by=reporter)
    (told,) = DeskNotice.objects.all()
    assert (told.person, told.text) == (
        editor,
        f"{reporter} sent “{story.headline}” for review by mistake, and undid it.",
    )
    assert Notice.objects.filter(sent_at=None).get().subject == f"Undone: {story.headline}"


def test_a_step_is_not_undone_later_by_others_or_once_the_story_moved_on(story: Article, editor: User) -> None:
    reporter = story.created_by
    assert reporter is not None
    sent = take("send_for_review", story, reporter)
    with pytest.raises(NotReady):
        undo_step(sent, by=editor)
    with pytest.raises(NotAllowed):
        undo_step(sent, by=UserFactory.create(role="ops"))
    with time_machine.travel(timezone.now() + timedelta(minutes=11)), pytest.raises(NotReady, match="10 minutes"):
        undo_step(sent, by=reporter)

    take("approve", story, editor)
    with pytest.raises(NotReady, match="moved on"):
        undo_step(sent, by=reporter)
    back = take("send_back", story, editor, "No.")
    Article.objects.filter(pk=story.pk).update(version=2)
    with pytest.raises(NotReady, match="moved on"):
        undo_step(back, by=editor)
