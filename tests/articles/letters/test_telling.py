"""Colleagues are told under the bell what concerns them, as each has chosen, and no act fails because of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import DatabaseError
from django.utils import timezone

from articles import publishing
from articles.editing import planning, workflow
from articles.editing.commenting import Passage, say
from articles.jobs import Letters, OldNotices, publish_due
from articles.letters import telling
from articles.letters.choices import Ways, all_ways, choose_ways
from articles.letters.reading import KEPT_FOR, notices_of
from articles.letters.sending import letter
from articles.models import Article, Comment, DeskNotice, Edition, Notice, NoticeChoice, NoticeKind, Status
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import ArticleFactory, SectionFactory, UserFactory, published

pytestmark = pytest.mark.django_db


def person(name: str, role: str, **fields: Any) -> User:
    return UserFactory.create(username=name, first_name=name.title(), last_name="", role=role, **fields)


def told() -> list[tuple[str, str, str]]:
    """Who was told which kind of thing, in which words, in order."""
    rows = list(DeskNotice.objects.order_by("pk").values_list("person__username", "kind", "text"))
    DeskNotice.objects.all().delete()
    return rows


def test_each_act_is_told_to_those_whom_it_concerns_and_to_nobody_twice() -> None:
    city = SectionFactory.create(name="City")
    ann, eve = person("ann", "reporter"), person("eve", "section-editor", sections=[city])
    chief, cob = person("chief", "editor-in-chief"), person("cob", "copy-editor")
    story = ArticleFactory.create(headline="Trams", section=city, created_by=chief)

    planning.assign(story, by=chief, to=ann)
    assert told() == [("ann", "given", "Chief assigned you “Trams”.")]
    workflow.take("send_for_review", story, by=ann, note=" Fares? ")
    assert [each.note for each in DeskNotice.objects.filter(person=eve)] == ["Fares?"]
    assert told() == [("eve", "review", "Ann sent “Trams” for review.")]
    workflow.take("send_back", story, by=eve, note="Who says so?")
    assert told() == [(who, "sent_back", "Eve sent “Trams” back to its writer.") for who in ("ann", "chief")]

    first = say(story, "Look @cob", by=eve, passage=Passage("the fares"))
    on = "on “the fares” in “Trams”."
    assert told() == [
        ("cob", "mentioned", f"Eve mentioned you in a comment {on}"),
        *((who, "commented", f"Eve commented {on}") for who in ("ann", "chief")),
    ]
    say(story, "I did.", by=cob, answers=first.pk)
    say(story, "Thanks, @eve.", by=ann, answers=first.pk)
    assert told() == [
        ("eve", "answered", f"Cob answered a comment {on}"),
        *((who, "commented", f"Cob commented {on}") for who in ("ann", "chief")),
        ("eve", "mentioned", f"Ann mentioned you in a comment {on}"),
        ("cob", "answered", f"Ann answered a comment {on}"),
        ("chief", "commented", f"Ann commented {on}"),
    ]
    publishing.publish(story, by=chief, override="Late.")
    publishing.publish(story, by=chief, note="More trams.", override="Late.")
    assert told() == [
        ("ann", "published", "Chief published “Trams”."),
        ("ann", "published", "Chief published edition 2 of “Trams”."),
    ]


def test_a_story_that_goes_live_at_its_time_is_told_and_an_import_is_not() -> None:
    ann = person("ann", "reporter")
    published(headline="Wire", created_by=ann)
    assert told() == []

    story = ArticleFactory.create(headline="Trams", created_by=ann)
    with time_machine.travel(timezone.now() - timedelta(hours=1)):
        publishing.schedule(story, by=SYSTEM, at=timezone.now() + timedelta(minutes=59))
    publish_due()

    assert told() == [("ann", "published", "“Trams” went live at its time.")]


def test_a_story_that_cannot_go_live_alarms_the_editors_in_chief_once_under_the_bell_and_by_mail() -> None:
    chief, producer = person("chief", "editor-in-chief"), person("pip", "producer")
    section = SectionFactory.create()
    with time_machine.travel(timezone.now() - timedelta(hours=1)):
        for headline in ("First", "Second"):
            story = ArticleFactory.create(headline=headline, section=section, slug="ferry")
            publishing.schedule(story, by=producer, at=timezone.now() + timedelta(minutes=59), override="Late.")

    for minutes in (0, 2, 4):
        with time_machine.travel(timezone.now() + timedelta(minutes=minutes)):
            publish_due()

    assert Edition.objects.get(headline="Second").failed_at
    failed = DeskNotice.objects.filter(kind="failed")
    assert sorted(each.person.username for each in failed) == ["chief", "pip"]
    assert failed[0].text.startswith("“Second” could not go live on ")
    assert "is already at" in failed[0].note
    mails = Notice.objects.filter(subject="Could not go live: Second")
    assert {each.person for each in mails} == {chief, producer}


def test_a_withdrawal_that_fails_is_told_too_and_not_every_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    person("chief", "editor-in-chief")
    story = published(headline="Trams").article
    with time_machine.travel(timezone.now() - timedelta(hours=1)):
        publishing.withdraw(story, by=SYSTEM, at=timezone.now() + timedelta(minutes=59))

    def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("The disk is full.")

    monkeypatch.setattr("articles.publishing.due.take_off_as_planned", broken)
    for minutes in (0, 2, 4, 70):
        with time_machine.travel(timezone.now() + timedelta(minutes=minutes)):
            publish_due()

    failed = DeskNotice.objects.filter(kind="failed")
    assert [each.note for each in failed] == ["The disk is full."] * 2
    assert failed[0].text.startswith("“Trams” could not be withdrawn on ")


@pytest.mark.parametrize("error", [RuntimeError, DatabaseError])
def test_no_act_fails_because_nobody_could_be_told(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    ann, chief = person("ann", "reporter"), person("chief", "editor-in-chief")
    story = ArticleFactory.create(created_by=ann)

    def broken(*_: Any, **__: Any) -> None:
        DeskNotice.objects.create(person=ann, kind="given", article=story, text="Half", made_at=timezone.now())
        raise error("No such table.")

    monkeypatch.setattr(telling, "ways_of", broken)
    planning.assign(story, by=chief, to=ann)
    workflow.take("send_for_review", story, by=chief)
    workflow.take("send_back", story, by=chief, note="Why?")
    say(story, "Look @ann", by=chief)
    publishing.publish(story, by=chief, override="Late.")
    with time_machine.travel(timezone.now() - timedelta(hours=1)):
        publishing.schedule(ArticleFactory.create(created_by=ann), by=chief, at=timezone.now() + timedelta(minutes=59))
    assert publish_due().live == 1

    assert (Article.objects.get(pk=story.pk).status, Comment.objects.count()) == (Status.PUBLISHED, 1)
    assert not DeskNotice.objects.exists(), "what was half told is told to nobody"
    assert not Notice.objects.exists()


def test_each_chooses_how_to_be_told_of_what() -> None:
    ann, bob = person("ann", "reporter"), person("bob", "reporter", email="")
    story = ArticleFactory.create()
    assert all_ways(ann)[NoticeKind.GIVEN] == Ways(at_desk=True, by_mail=True)
    assert all_ways(ann)[NoticeKind.PUBLISHED] == Ways(at_desk=True, by_mail=False)

    for way, at_desk, mails in (((True, False), 1, 0), ((False, True), 0, 1), ((False, False), 0, 0)):
        choose_ways(ann, {NoticeKind.GIVEN: Ways(*way)})
        DeskNotice.objects.all().delete()
        Notice.objects.all().delete()
        for each in (ann, bob):
            planning.assign(story, by=UserFactory.create(is_superuser=True), to=each)
        assert (DeskNotice.objects.filter(person=ann).count(), Notice.objects.filter(person=ann).count()) == (
            at_desk,
            mails,
        )
        assert DeskNotice.objects.filter(person=bob).count() == 1
        assert not Notice.objects.filter(person=bob).exists(), "who has no address gets no mail"
    assert NoticeChoice.objects.filter(person=ann).count() == 1


def test_a_mail_leads_to_the_comment() -> None:
    ann = person("ann", "reporter")
    comment = say(ArticleFactory.create(), "Look @ann", by=UserFactory.create(is_superuser=True))

    mail = letter(Notice.objects.get(person=ann))

    assert f"/admin/articles/article/{comment.article_id}/change/#comment-{comment.pk}\n" in mail.body
    comment.delete()
    assert Letters().run() == 1, "a letter whose comment is gone leads to the story"


def test_notices_of_a_story_under_an_embargo_are_hidden_and_old_ones_are_deleted() -> None:
    ann = person("ann", "reporter")
    story = ArticleFactory.create()
    for days in (0, KEPT_FOR.days - 1, KEPT_FOR.days + 1):
        at = timezone.now() - timedelta(days=days)
        DeskNotice.objects.create(person=ann, article=story, kind="given", text="Yours", made_at=at)

    assert OldNotices().run() == 1
    assert notices_of(ann).count() == 2
    Article.objects.filter(pk=story.pk).update(embargo_until=timezone.now() + timedelta(days=1))
    assert not notices_of(ann).exists()
