"""Times in the publishing panel: going live, waiting versions, withdrawals, embargo, and what an update is."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles import publishing
from articles.models import Article, Edition, Status
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import ArticleFactory, edition_of
from tests.support.forms import buttons, fields, submit

pytestmark = pytest.mark.django_db

LATER = "2030-07-01T06:00"


@pytest.fixture
def story() -> Article:
    """Live; its next version waits."""
    article = ArticleFactory.create(headline="First words")
    edition_of(article)
    article.headline = "Words for later"
    article.version += 1
    article.save()
    publishing.schedule(article, by=SYSTEM, at=timezone.now() + timedelta(days=1))
    return article


def test_publishing_while_a_version_waits_wants_an_answer_and_keeps_every_word(
    client: Client, editor: User, story: Article
) -> None:
    answer = submit(client, story, "publish", standfirst="Kept", change="correction", public_note="It was two.")

    assert "Say whether this change goes into that version too, then publish." in answer.content.decode()
    kept = fields(answer)
    assert (kept["standfirst"], kept["change"], kept["public_note"]) == ("Kept", "correction", "It was two.")
    assert "waiting" not in kept
    assert Edition.objects.live().get().headline == "First words"


@pytest.mark.parametrize(("chosen", "later"), [("keep", ""), ("change", "Now as well")])
def test_the_answer_is_done(client: Client, editor: User, story: Article, chosen: str, later: str) -> None:
    before = Edition.objects.scheduled().get().standfirst

    submit(client, story, "publish", standfirst="Now as well", waiting=chosen)

    assert Edition.objects.live().get().standfirst == "Now as well"
    assert Edition.objects.scheduled().get().standfirst == (later or before)
    assert Edition.objects.scheduled().get().headline == "Words for later"


def test_nothing_is_asked_where_nothing_waits(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    edition_of(story)

    assert b'name="waiting"' not in client.get(story.get_change_url()).content


def test_an_hour_that_happens_twice_is_resolved_and_said(client: Client, editor: User, settings: Any) -> None:
    settings.TIME_ZONE = "Europe/Berlin"
    story = ArticleFactory.create()

    answer = submit(client, story, "schedule", schedule_at="2027-10-31T02:30")

    assert "02:30 happens twice that night: the first is meant, in CEST." in answer.content.decode()
    at = Edition.objects.get().goes_live_at
    assert at is not None
    assert at.isoformat() == "2027-10-31T00:30:00+00:00"


def test_a_time_that_has_passed_is_refused_and_stays_in_its_field(client: Client, editor: User) -> None:
    story = ArticleFactory.create()

    answer = submit(client, story, "schedule", schedule_at="2020-01-01T06:00")

    assert "Wednesday 1 January 2020, 06:00 UTC is in the past. Pick a later time." in answer.content.decode()
    assert fields(answer)["schedule_at"] == "2020-01-01T06:00"
    assert not Edition.objects.exists()


def test_a_withdrawal_is_planned_changed_and_called_off(client: Client, editor: User) -> None:
    story = ArticleFactory.create(headline="Gone by noon")
    edition_of(story)

    answer = submit(client, story, "plan_withdrawal", withdraw_at=LATER, withdrawal_note="By agreement.")
    assert "“Gone by noon” will be withdrawn on Monday 1 July 2030, 06:00 UTC." in answer.content.decode()
    submit(client, story, "plan_withdrawal", withdraw_at="2030-07-02T06:00", withdrawal_note="By agreement.")
    plan = story.withdrawals.get()
    assert plan.due_at is not None
    assert (plan.due_at.day, plan.note, plan.by, plan.done_at) == (2, "By agreement.", editor, None)

    assert "Do not withdraw" in buttons(client.get(story.get_change_url()))
    answer = submit(client, story, "cancel_withdrawal")
    assert "“Gone by noon” stays: it will not be withdrawn on Tuesday 2 July 2030" in answer.content.decode()
    plan.refresh_from_db()
    assert plan.cancelled_at is not None
    assert story.audit.filter(verb="cancel_withdrawal", by=editor).count() == 1
    assert Edition.objects.live().filter(article=story).exists()

    answer = submit(client, story, "cancel_withdrawal")
    assert "No withdrawal of “Gone by noon” is planned any more" in answer.content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Withdrawal: pick a day and a time."),
        ("soon", "Withdrawal: pick a day and a time."),
        ("2020-01-01T06:00", "is in the past. Pick a later time."),
    ],
)
def test_a_withdrawal_without_a_time_to_come_withdraws_nothing(
    client: Client, editor: User, typed: str, said: str
) -> None:
    story = ArticleFactory.create()
    edition_of(story)

    answer = submit(client, story, "plan_withdrawal", withdraw_at=typed, withdrawal_note="Kept")

    assert said in answer.content.decode()
    assert fields(answer)["withdrawal_note"] == "Kept"
    assert not story.withdrawals.exists()
    story.refresh_from_db()
    assert story.status == Status.PUBLISHED


@pytest.mark.parametrize("change", ["correction", "clarification"])
def test_a_correction_without_its_note_is_refused_with_every_word_kept(
    client: Client, editor: User, change: str
) -> None:
    story = ArticleFactory.create()
    edition_of(story)

    answer = submit(client, story, "publish", headline="Mended", change=change)

    assert f"Write the public note: readers are told what the {change} is." in answer.content.decode()
    assert (fields(answer)["headline"], fields(answer)["change"]) == ("Mended", change)
    assert Edition.objects.count() == 1


def test_a_note_on_a_minor_change_is_not_dropped_silently(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    edition_of(story)

    answer = submit(client, story, "publish", headline="Mended", change="minor", public_note="It was two ships.")

    assert "remove the public note, or call it an update" in answer.content.decode()
    assert fields(answer)["public_note"] == "It was two ships."


def test_an_embargo_is_said_with_its_time_and_holds(client: Client, editor: User) -> None:
    story = ArticleFactory.create(headline="Budget", embargo_until="2030-07-01T06:00Z")

    page = " ".join(client.get(story.get_change_url()).content.decode().split())
    assert "1 Jul 2030, 06:00 UTC</time>: nobody can publish it before." in page
    answer = submit(client, story, "publish")

    refusal = "“Budget” is embargoed until Monday 1 July 2030, 06:00 UTC: nobody can publish it before."
    assert refusal in answer.content.decode()
    assert not Edition.objects.exists()
