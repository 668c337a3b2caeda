"""The buttons of the publishing panel: they save what is on the screen, then do what they say."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Edition, Section, Status
from newsroom.models import User
from tests.factories import ArticleFactory, SectionFactory, edition_of
from tests.support.forms import buttons, fields, login, submit, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def section() -> Section:
    return SectionFactory.create(name="City")


def live(article: Article) -> Edition:
    return Edition.objects.live().get(article=article)


def test_publish_publishes_what_is_on_the_screen(client: Client, editor: User, section: Section) -> None:
    typed = {"headline": "The tide comes in", "body": "<p>It came.</p>", "override_reason": "Nobody signs the tides"}
    answer = write(client, section, "publish", **typed)

    edition = Edition.objects.live().get(headline="The tide comes in")
    assert edition.body == "<p>It came.</p>"
    said = answer.content.decode()
    assert "Published “The tide comes in”." in said
    assert '<a href="/city/the-tide-comes-in/">See the page</a>' in said


def test_saving_leaves_the_site_as_it_is_and_an_update_changes_it(client: Client, editor: User) -> None:
    story = ArticleFactory.create(headline="First words")
    edition_of(story)

    answer = submit(client, story, headline="Second words")
    assert live(story).headline == "First words"
    assert "Readers still see" in answer.content.decode()
    assert "Live, with unpublished changes" in answer.content.decode()

    submit(client, story, "publish", change="correction", public_note="The name was wrong.")
    assert (live(story).headline, live(story).public_note) == ("Second words", "The name was wrong.")
    assert story.corrections.get().kind == "correction"


def test_a_story_goes_to_review_is_approved_and_sent_back(client: Client, editor: User) -> None:
    story = ArticleFactory.create()

    for act, status in (
        ("send_for_review", Status.IN_REVIEW),
        ("approve", Status.APPROVED),
        ("send_back", Status.DRAFT),
    ):
        submit(client, story, act, step_note="Look at the numbers")
        story.refresh_from_db()
        assert story.status == status

    assert story.audit.filter(note="Look at the numbers").count() == 3


def test_a_time_is_the_newsrooms(client: Client, editor: User, settings: Any) -> None:
    settings.TIME_ZONE = "Asia/Phnom_Penh"
    story = ArticleFactory.create()
    day = (timezone.localdate() + datetime.timedelta(days=2)).isoformat()

    answer = submit(client, story, "schedule", schedule_at=f"{day}T06:00")

    at = Edition.objects.get(article=story).goes_live_at
    assert at is not None
    assert at.astimezone(datetime.UTC).strftime("%H:%M") == "23:00"
    assert "06:00 +07" in answer.content.decode()


def test_an_hour_that_the_clocks_leave_out_is_refused(client: Client, editor: User, settings: Any) -> None:
    settings.TIME_ZONE = "Europe/Berlin"
    story = ArticleFactory.create()

    answer = submit(client, story, "schedule", schedule_at="2027-03-28T02:30")

    assert "02:30 does not exist that night" in answer.content.decode()
    assert not story.editions.exists()


def test_a_waiting_version_is_taken_back(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    submit(client, story, "schedule", schedule_at="2030-01-01T06:00")
    waiting = story.editions.get()

    answer = submit(client, story, f"unschedule-{waiting.pk}")

    assert "is no longer scheduled" in answer.content.decode()
    assert not Edition.objects.scheduled().filter(article=story).exists()


def test_revert_and_withdraw_say_what_they_did(client: Client, editor: User) -> None:
    story = ArticleFactory.create(headline="First words")
    edition_of(story)
    submit(client, story, "publish", headline="Second words")

    answer = submit(client, story, "revert", confirmed="revert", reason="Not checked")
    assert "The site shows edition 1 of" in answer.content.decode()
    assert live(story).headline == "First words"

    answer = submit(client, story, "withdraw", confirmed="withdraw", withdrawal_note="It was not true.", reason="Legal")
    assert "“First words” is off the site" in answer.content.decode()
    assert story.withdrawals.get().note == "It was not true."
    assert story.audit.get(verb="revert").note == "Not checked"
    assert story.audit.get(verb="withdraw").detail["reason"] == "Legal"


def test_a_refusal_is_shown_and_keeps_all_that_was_typed(client: Client, editor: User) -> None:
    taken = ArticleFactory.create(slug="fog")
    edition_of(taken)
    story = ArticleFactory.create(section=taken.section, slug="mist")
    edition_of(story)

    answer = submit(
        client, story, "publish", slug="fog", standfirst="Kept", public_note="Kept note", change="clarification"
    )

    assert "is already at" in answer.content.decode()
    kept = fields(answer)
    assert (kept["standfirst"], kept["public_note"], kept["change"]) == ("Kept", "Kept note", "clarification")
    assert live(story).slug == "mist"
    assert fields(client.get(story.get_change_url()))["public_note"] == ""


def test_pressing_publish_twice_is_harmless(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    values = {**fields(client.get(story.get_change_url())), "_act": "publish"}

    client.post(story.get_change_url(), values)
    client.post(story.get_change_url(), values)

    assert story.editions.count() == 1


def test_a_button_of_nobodys_does_nothing(client: Client, editor: User) -> None:
    story = ArticleFactory.create()

    answer = submit(client, story, "burn")

    assert "There is no such button" in answer.content.decode()
    assert not story.editions.exists()


ACTS = {"Send for review", "Approve", "Send back", "Publish", "Publish update", "Schedule", "Revert", "Withdraw"}
JUDGED = {"Send for review", "Approve"}
OFFERED = {
    "reporter": {"Send for review"},
    "picture-editor": set(),
    "copy-editor": JUDGED,
    "section-editor": JUDGED | {"Publish", "Schedule"},
    "producer": {"Send for review", "Publish", "Schedule"},
    "editor-in-chief": JUDGED | {"Publish", "Schedule"},
}


@pytest.mark.parametrize("role", OFFERED)
def test_only_what_the_person_may_do_now_is_offered(client: Client, role: str) -> None:
    story = ArticleFactory.create()
    story.created_by = login(client, role, sections=[story.section])
    story.save()

    shown = buttons(client.get(story.get_change_url()))

    assert shown & ACTS == OFFERED[role]


def test_a_live_story_offers_what_can_be_done_to_one(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    edition_of(story)

    shown = buttons(client.get(story.get_change_url()))
    assert {"Publish update", "Schedule", "Withdraw"} <= shown
    assert not {"Publish", "Revert", "Approve"} & shown

    submit(client, story, "publish", headline="Second words")
    assert "Revert" in buttons(client.get(story.get_change_url()))


def test_a_reporter_who_posts_publish_is_refused(client: Client) -> None:
    story = ArticleFactory.create()
    story.created_by = login(client, "reporter")
    story.save()

    answer = submit(client, story, "publish", standfirst="Kept")

    assert "You may not publish" in answer.content.decode()
    story.refresh_from_db()
    assert story.standfirst == "Kept"
    assert not story.editions.exists()
