"""The desk's first page."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html as markup

from articles import publishing
from articles.roles import SYSTEM
from tests.articles.desk.posting import login
from tests.factories import ArticleFactory, published

pytestmark = pytest.mark.django_db


def told(client: Client) -> dict[str, list[str]]:
    """Heading → the stories under it."""
    page = markup.fromstring(client.get("/admin/").content.decode())
    return {
        section.xpath("string(./h2)"): [link.text_content() for link in section.xpath("./p[@class='home-row']/a")]
        for section in page.xpath("//main//section")
    }


def test_it_tells_what_waits_and_what_the_paper_does_today(client: Client) -> None:
    with time_machine.travel("2026-11-24T04:00:00Z", tick=False) as clock:
        published(headline="Yesterday's")
        clock.shift(timedelta(days=1))
        me = login(client, "editor-in-chief")
        ArticleFactory.create(headline="Mine", created_by=me)
        ArticleFactory.create(headline="For a second pair of eyes", status="in_review")
        for hours, headline in ((2, "At six"), (30, "Tomorrow")):
            at = timezone.now() + timedelta(hours=hours)
            publishing.schedule(ArticleFactory.create(headline=headline), by=SYSTEM, at=at)
        published(headline="Out")

        assert told(client) == {
            "Mine": ["Mine"],
            "In review": ["For a second pair of eyes"],
            "Scheduled today": ["At six"],
            "Live today": ["Out"],
        }


def test_it_costs_the_same_however_much_there_is_to_tell(client: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get("/admin/")
        return len(captured)

    me = login(client, "section-editor")
    ArticleFactory.create(created_by=me)
    published()
    client.get("/admin/")
    few = cost()

    ArticleFactory.create_batch(9, created_by=me)
    ArticleFactory.create_batch(9, status="in_review")
    for _ in range(6):
        published()

    assert cost() == few
    assert few <= 25


def test_who_sees_no_stories_is_told_none(client: Client) -> None:
    published(headline="Out")
    login(client, "ops")

    html = client.get("/admin/").content.decode()

    assert "Out" not in html
    assert "Write a story" not in html


def test_an_address_that_the_desk_does_not_have_is_answered_by_the_desk(client: Client) -> None:
    login(client, "reporter")

    response = client.get("/admin/no/such/")

    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()
