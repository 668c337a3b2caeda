"""What went live on a day, and who published it."""

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
from articles.models import Article
from articles.publishing.due import go_live_due
from tests.factories import ArticleFactory, SectionFactory, UserFactory, edition_of, published
from tests.support.forms import login

pytestmark = pytest.mark.django_db

TODAY = "/admin/articles/article/today/"


def acts(client: Client, day: str = "") -> list[list[str]]:
    """Time, headline, what, who: a line for each act on the page."""
    page = markup.fromstring(client.get(f"{TODAY}?day={day}").content.decode())
    return [
        [
            row.xpath("string(.//time)"),
            row.xpath("string(./th/a)"),
            row.xpath("string(.//span[contains(@class,'state')])"),
            row.xpath("string(./td[3]/text())").strip(),
        ]
        for row in page.xpath("//tbody/tr")
    ]


def update(article: Article, by: Any, change: str, note: str = "") -> None:
    article.body += "<p>And then it sank altogether, with nobody on board.</p>"
    article.save()
    Article.objects.filter(pk=article.pk).update(version=article.version + 1)
    article.refresh_from_db()
    publishing.publish(article, by=by, change=change, note=note)


def test_a_day_tells_what_was_published_corrected_and_withdrawn_and_by_whom(client: Client) -> None:
    with time_machine.travel("2026-11-23T23:30:00Z", tick=False) as clock:
        ada = UserFactory.create(role="editor-in-chief", first_name="Ada", last_name="Quill")
        old = published(headline="Yesterday").article
        clock.move_to("2026-11-24T06:00:00Z")
        publishing.publish(first := ArticleFactory.create(headline="Ferry"), by=ada)
        clock.move_to("2026-11-24T07:10:00Z")
        update(first, ada, "correction", "It was three ships.")
        planned = ArticleFactory.create(headline="At eight")
        publishing.schedule(planned, by=ada, at=timezone.now() + timedelta(minutes=50))
        clock.move_to("2026-11-24T08:00:00Z")
        go_live_due()
        clock.move_to("2026-11-24T09:00:00Z")
        publishing.withdraw(old, by=ada, note="Not ours.")
        login(client, "reporter")

        assert acts(client) == [
            ["09:00", "Yesterday", "Withdrawn", "Ada Quill"],
            ["08:00", "At eight", "First edition", "Ada Quill"],
            ["07:10", "Ferry", "Correction", "Ada Quill"],
            ["06:00", "Ferry", "First edition", "Ada Quill"],
        ]
        assert [line[1] for line in acts(client, "2026-11-23")] == ["Yesterday"]
        assert acts(client, "2026-11-22") == []
        html = client.get(TODAY).content.decode()

    assert f"{first.get_change_url().replace('change/', '')}compare/?a=e1&amp;b=e2" in html
    assert "It was three ships." in html
    assert "Not ours." in html
    assert ">+9<" in html


def test_a_day_begins_at_the_newsrooms_own_midnight(client: Client, settings: Any) -> None:
    settings.TIME_ZONE = "Asia/Phnom_Penh"
    with time_machine.travel("2026-11-23T18:00:00Z", tick=False):  # 01:00 on the 24th
        published(headline="Early")
        login(client, "reporter")

        assert [line[:2] for line in acts(client)] == [["01:00", "Early"]]
        assert acts(client, "2026-11-23") == []
        assert "+07" in client.get(TODAY).content.decode()


@pytest.mark.parametrize(
    "day", ["%00", "2026-02-30", "9999-12-31", "0001-01-01", "x" * 5000, "٢٠٢٦-١١-٢٤", "2026-W48", "2026-11-24T10"]
)
def test_what_is_no_day_shows_today(client: Client, day: str) -> None:
    published(headline="Now")
    login(client, "reporter")

    assert [line[1] for line in acts(client, day)] == ["Now"]


def test_it_costs_the_same_however_much_went_live(client: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(TODAY)
        return len(captured)

    login(client, "section-editor", sections=[SectionFactory.create()])
    published()
    client.get(TODAY)
    few = cost()
    for _ in range(5):
        edition_of(article := published().article, note="An update")
        publishing.withdraw(article, by=UserFactory.create(role="editor-in-chief"))

    assert cost() == few
    assert few <= 12


def test_who_sees_no_stories_does_not_come_in(client: Client) -> None:
    login(client, "ops")

    assert client.get(TODAY).status_code == 403
