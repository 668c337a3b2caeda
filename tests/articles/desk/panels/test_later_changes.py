"""A story whose scheduled version misses what was saved since: said wherever it is shown, and put right in one act."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from articles import publishing
from articles.models import Article, Edition, Status
from articles.publishing.scheduled import scheduled_editions
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import ArticleFactory, AuthorFactory, UserFactory, edition_of
from tests.support.forms import LIST, buttons, fields, login, submit

pytestmark = pytest.mark.django_db

EVENING = datetime(2026, 11, 26, 20, 32, tzinfo=UTC)
TONIGHT = datetime(2026, 11, 26, 22, 52, tzinfo=UTC)
STATE = "Scheduled, with later changes"
MISSED = "Readers get the version of 26 Nov, 20:32 at 22:52; this change is not in it."
UPDATE = "Update the scheduled version"
PAGES = {
    "form": "{form}",
    "list": LIST,
    "as scheduled": f"{LIST}?state=waiting",
    "with later changes": f"{LIST}?state=waiting_changed",
    "calendar": f"{LIST}calendar/",
    "my desk": "/admin/",
    "what comes next": f"{LIST}coming/",
    "tomorrow's paper": f"{LIST}paper/?at=2026-11-27T06:00",
}


@pytest.fixture(autouse=True)
def evening() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(EVENING, tick=False) as clock:
        yield clock


@pytest.fixture
def story(editor: User) -> Article:
    """The editor's own, planned for another day of the week than it is scheduled for."""
    article = ArticleFactory.create(headline="Quay 4", authors=[AuthorFactory.create()], created_by=editor)
    Article.objects.filter(pk=article.pk).update(planned_for="2026-11-25")
    publishing.schedule(article, by=SYSTEM, at=TONIGHT)
    article.refresh_from_db()
    return article


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def where_it_is_said(client: Client, article: Article) -> dict[str, int]:
    """How often each page says that there are later changes; the menu of filters, which always does, does not count."""
    said = {}
    for name, url in PAGES.items():
        page = client.get(url.format(form=article.get_change_url()))
        assert page.status_code == 200, url
        said[name] = text(page).count(f'state--changed">{STATE}')
    return said


def test_a_fix_is_said_to_miss_its_time_until_the_scheduled_version_is_updated(
    client: Client, editor: User, story: Article
) -> None:
    before = client.get(story.get_change_url())
    assert UPDATE not in buttons(before)
    assert set(where_it_is_said(client, story).values()) == {0}

    answer = submit(client, story, headline="Quay 5", override_reason="Tried in a test.")

    assert f"Saved “Quay 5”. {MISSED}" in text(answer)
    assert text(answer).count(MISSED) == 2, "in the message and in the panel"
    assert UPDATE in buttons(answer)
    said = where_it_is_said(client, story)
    assert [name for name, times in said.items() if not times] == []
    assert text(client.get("/admin/")).count(STATE) == 2, "among my stories and in what is scheduled today"
    assert text(client.get(f"{LIST}calendar/")).count(STATE) == 2, "on its day and at its time"

    (old,) = scheduled_editions(story)
    answer = submit(client, story, f"update_scheduled-{old.pk}", override_reason="Tried in a test.")

    assert "Updated the scheduled version of “Quay 5”: it goes live on Thursday 26 November 2026, 22:52" in text(answer)
    assert UPDATE not in buttons(answer)
    assert [(each.headline, each.goes_live_at) for each in scheduled_editions(story)] == [("Quay 5", TONIGHT)]
    story.refresh_from_db()
    assert story.status == Status.SCHEDULED
    assert set(where_it_is_said(client, story).values()) == {0}


def test_updating_saves_what_is_typed_and_keeps_the_note_for_the_next_update(
    client: Client, editor: User, story: Article
) -> None:
    edition_of(story)
    submit(client, story, standfirst="Closed.")
    (old,) = scheduled_editions(story)
    update = f"update_scheduled-{old.pk}"

    answer = submit(client, story, update, standfirst="Open.", public_note="It is open.", override_reason="Signed.")

    assert [each.standfirst for each in scheduled_editions(story)] == ["Open."]
    assert fields(answer)["public_note"] == "It is open."
    assert "Live, with unpublished changes" in text(answer)


def test_each_of_several_is_named_by_its_time(client: Client, editor: User, story: Article) -> None:
    later = TONIGHT + timedelta(days=1)
    publishing.schedule(story, by=SYSTEM, at=later)

    answer = submit(client, story, standfirst="Closed.")

    assert {"Update the version for 22:52", "Update the version for 27 Nov 22:52"} <= buttons(answer)
    assert UPDATE not in buttons(answer)
    assert "and the version of 26 Nov, 20:32 on 27 Nov at 22:52; this change is not in them." in text(answer)


def test_who_may_not_schedule_is_told_whom_to_ask(client: Client, editor: User, story: Article) -> None:
    boss = UserFactory.create(first_name="Hanne", last_name="Voss", role="section-editor")
    boss.edits_sections.add(story.section)
    story.created_by = login(client, "reporter")
    story.save()

    answer = submit(client, story, standfirst="Closed.")

    assert f"{MISSED} You may not schedule “Quay 4”. Ask Hanne Voss." in text(answer)
    assert UPDATE not in buttons(answer)
    assert f"Saved “Quay 4”. {MISSED}" in text(submit(client, story, "send_for_review", standfirst="Shut."))


def test_what_becomes_of_the_scheduled_version_is_asked_when_the_story_is_published_and_not_before(
    client: Client, editor: User, story: Article
) -> None:
    assert b'name="waiting"' not in client.get(story.get_change_url()).content
    assert b'name="waiting"' not in submit(client, story, standfirst="Closed.").content

    asked = submit(client, story, "publish", override_reason="Signed.")

    assert "“Quay 4” would go live now instead of on Thursday 26 November 2026, 22:52 UTC." in text(asked)
    assert "The story goes live now instead of" in text(asked)
    assert asked.content.count(b'name="waiting"') == 3
    assert not Edition.objects.live().exists()
    assert b'name="waiting"' not in client.get(story.get_change_url()).content

    chosen = {**fields(asked), "waiting": "instead", "_act": "publish"}
    done = client.post(story.get_change_url(), chosen, follow=True)
    assert "is no longer scheduled" in text(done)
    assert Edition.objects.live().get().standfirst == "Closed."
    assert scheduled_editions(story) == []


def test_an_answer_is_kept_while_a_reason_is_asked_for(client: Client, editor: User, story: Article) -> None:
    submit(client, story, byline="")

    asked = submit(client, story, "publish", waiting="keep")

    assert "say under Checks why" in text(asked)
    assert fields(asked)["waiting"] == "keep"


def test_a_bulk_change_says_that_readers_get_the_version_without_it(
    client: Client, editor: User, story: Article
) -> None:
    chosen = {"action": "tag", "_selected_action": [story.pk]}
    submit(client, story, standfirst="Closed.")

    assert f"· {STATE}" in text(client.post(LIST, chosen))
    done = client.post(LIST, {**chosen, "names": "quays", "bulk_apply": "1"}, follow=True)

    assert f"Tagged “Quay 4” with “quays”. {MISSED}" in text(done)
