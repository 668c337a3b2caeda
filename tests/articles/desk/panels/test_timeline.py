"""The steps of a story, on its form."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html as markup

from articles import publishing
from articles.content.contents import content_of
from articles.editing import saving, workflow
from articles.models import Article, Status
from articles.publishing.due import go_live_due
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, UserFactory, edition_of
from tests.support.forms import login, submit

pytestmark = pytest.mark.django_db


def rows(client: Client, article: Article) -> list[str]:
    """What the timeline says, the newest first."""
    response = client.get(f"/admin/articles/article/{article.pk}/timeline/")
    assert response.status_code == 200
    found = markup.fromstring(response.content.decode()).xpath("//li")
    return [" | ".join(" ".join(p.text_content().split()) for p in row.xpath("./p")) for row in found]


def test_each_step_is_told_with_who_when_and_why(client: Client, settings: Any) -> None:
    settings.TIME_ZONE = "Asia/Phnom_Penh"
    with time_machine.travel("2026-11-24T04:00:00Z", tick=False) as clock:
        writer = UserFactory.create(role="reporter", first_name="Tomas", last_name="Bell")
        chief = login(client, "editor-in-chief")
        article = ArticleFactory.create(created_by=writer)
        clock.shift(timedelta(minutes=1))
        workflow.take("send_for_review", article, by=writer)
        clock.shift(timedelta(minutes=1))
        workflow.take("send_back", article, by=chief, note="Who says so?")

        assert rows(client, article) == [
            f"Changes requested | Who says so? | {chief}, 24 Nov 2026, 11:02 +07",
            "Sent for review | Tomas Bell, 24 Nov 2026, 11:01 +07",
            "Created | Tomas Bell, 24 Nov 2026, 11:00 +07",
        ]


def test_what_was_published_and_planned_is_told_among_the_steps(client: Client) -> None:
    with time_machine.travel("2026-11-24T04:00:00Z", tick=False) as clock:
        chief = login(client, "editor-in-chief")
        article = ArticleFactory.create()
        edition_of(article)
        publishing.schedule(article, by=chief, at=timezone.now() + timedelta(hours=1))
        clock.shift(timedelta(hours=2))
        go_live_due()
        publishing.revert(article, by=chief)
        publishing.withdraw(article, by=chief, note="It was not so.", at=timezone.now() + timedelta(hours=1))
        publishing.withdraw(article, by=chief, note="It was not so.")

        assert [row.rpartition(" | ")[0] for row in rows(client, article)] == [
            "Withdrawn | It was not so.",
            "To be withdrawn on Tuesday 24 November 2026, 07:00 UTC | It was not so.",
            "Edition 1 is live again, as edition 3",
            "Went live as edition 2, at its time",
            "Scheduled for Tuesday 24 November 2026, 05:00 UTC",
            "Published as edition 1",
            "Created",
        ]
        assert "The newsroom itself, 24 Nov 2026" in rows(client, article)[3]


def test_a_timeline_costs_the_same_however_long(client: Client) -> None:
    login(client, "editor-in-chief")
    article = ArticleFactory.create()

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            rows(client, article)
        return len(captured)

    rows(client, article)
    few = cost()
    for number in range(50):
        edition_of(article, note=f"Update {number}")

    assert cost() == few
    assert len(rows(client, article)) == 40
    answer = client.get(f"/admin/articles/article/{article.pk}/timeline/").content.decode()
    everything = markup.fromstring(answer).xpath("//a[text()='Full activity log']/@href")
    assert client.get(everything[0]).content.decode().count("field-who") >= 50


def test_a_note_is_shown_as_it_was_typed(client: Client) -> None:
    chief = login(client, "editor-in-chief")
    article = ArticleFactory.create(status=Status.IN_REVIEW)
    workflow.take("send_back", article, by=chief, note="<script>alert(1)</script>")

    assert rows(client, article)[0].startswith("Changes requested | <script>alert(1)</script> |")
    assert "<script>alert" not in client.get(article.get_change_url()).content.decode()


@pytest.mark.parametrize("role", ["reporter", "ops"])
def test_who_may_not_see_a_story_sees_no_step_of_it(client: Client, role: str) -> None:
    article = ArticleFactory.create(embargo_until=timezone.now() + timedelta(days=1))
    publishing.schedule(article, by=SYSTEM, at=timezone.now() + timedelta(days=2))
    login(client, role)

    assert client.get(f"/admin/articles/article/{article.pk}/timeline/").status_code == 404


# --- At the top of the form ----------------------------------------------------------------------------------------


def asked(client: Client, article: Article) -> str:
    """What a colleague wrote for whoever opens the form, with who did."""
    page = markup.fromstring(client.get(article.get_change_url()).content.decode())
    return " ".join(page.xpath("string(//aside[contains(@class, 'sent-back')])").split())


def test_what_has_to_change_stands_at_the_top_of_the_form_until_it_is_sent_again(client: Client) -> None:
    reporter = login(client, "reporter")
    chief = UserFactory.create(role="editor-in-chief", first_name="Ragna", last_name="Quill")
    article = ArticleFactory.create(created_by=reporter, status=Status.IN_REVIEW)
    assert asked(client, article) == ""

    workflow.take("send_back", article, by=chief, note="Who says so?")
    assert asked(client, article).startswith("Changes requested Who says so? Ragna Quill, ")

    submit(client, article, standfirst="The harbour master says so.")
    assert "Who says so?" in asked(client, article)

    submit(client, article, "send_for_review")
    assert asked(client, article) == ""


def test_what_the_sender_wrote_stands_at_the_top_of_the_form_until_the_story_is_judged(client: Client) -> None:
    chief = login(client, "editor-in-chief")
    writer = UserFactory.create(role="reporter", first_name="Tomas", last_name="Bell")
    article = ArticleFactory.create(created_by=writer)

    workflow.take("send_for_review", article, by=writer, note="Fares <b>unchecked</b>")
    assert asked(client, article).startswith("Note for reviewers Fares <b>unchecked</b> Tomas Bell, ")
    workflow.take("approve", article, by=chief)
    assert asked(client, article) == ""
    workflow.take("send_back", article, by=chief, note="Check them")
    workflow.take("send_for_review", article, by=writer)
    assert asked(client, article) == ""


def test_who_set_moved_and_lifted_an_embargo_and_who_gave_it_to_whom_is_on_record(client: Client) -> None:
    chief = login(client, "editor-in-chief")
    writer = UserFactory.create(role="reporter", first_name="Tomas", last_name="Bell")
    story = ArticleFactory.create(headline="Fog")

    submit(client, story, embargo_until="2126-11-24T06:00", assignee=str(writer.pk))
    submit(client, story, embargo_until="2126-11-25T06:00", standfirst="Soon.")
    submit(client, story, embargo_until="2126-11-25T06:00", standfirst="Sooner.")
    submit(client, story, embargo_until="", assignee="")
    begun = saving.begin(content_of(story) | {"slug": "f"}, by=chief, assignee=writer, embargo_until=timezone.now())

    told = [row.partition(f" | {chief}")[0] for row in rows(client, story)]
    assert told[:-1] == [
        "No longer assigned to Tomas Bell",
        "The embargo until Monday 25 November 2126, 06:00 UTC lifted",
        "Under an embargo until Monday 25 November 2126, 06:00 UTC",
        "Assigned to Tomas Bell",
        "Under an embargo until Sunday 24 November 2126, 06:00 UTC",
    ]
    assert list(begun.audit.order_by("id").values_list("verb", flat=True)) == ["set_embargo", "assign"]
