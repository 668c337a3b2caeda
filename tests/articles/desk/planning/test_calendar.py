"""The planning calendar."""

from __future__ import annotations

import datetime
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html as markup

from articles import publishing
from articles.desk.planning.days import FIRST, LAST, name_of_week, week_named
from articles.editing import workflow
from articles.models import Article, Section
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, SectionFactory, UserFactory, edition_of, published
from tests.support.forms import login

pytestmark = pytest.mark.django_db

CALENDAR = "/admin/articles/article/calendar/"
TUESDAY = datetime.date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _tuesday() -> Any:
    with time_machine.travel("2026-11-24T10:00:00Z", tick=False) as clock:
        yield clock


def week(client: Client, query: str = "") -> dict[str, dict[str, list[str]]]:
    """Strip → day → the kinds and headlines of its entries; days without entries are left out."""
    response = client.get(f"{CALENDAR}?{query}")
    assert response.status_code == 200
    found: dict[str, dict[str, list[str]]] = {}
    for strip in markup.fromstring(response.content.decode()).xpath("//section[@class='strip']"):
        for day in strip.xpath(".//li[@data-day]"):
            entries = [
                f"{entry.get('class').removeprefix('entry entry--')} {entry.xpath('string(./a)')}"
                for entry in day.xpath(".//li[starts-with(@class,'entry')]")
            ]
            if entries:
                found.setdefault(strip.xpath("string(./h2)"), {})[day.get("data-day")] = entries
    return found


def test_a_week_shows_what_is_planned_waits_went_live_comes_out_of_embargo_and_goes(client: Client) -> None:
    now = timezone.now()
    out = published(headline="Out").article
    publishing.withdraw(out, by=SYSTEM, at=now + timedelta(days=2))
    publishing.schedule(ArticleFactory.create(headline="At noon"), by=SYSTEM, at=now + timedelta(hours=2))
    ArticleFactory.create(headline="Report", embargo_until=now + timedelta(days=3))
    ArticleFactory.create(headline="To write", planned_for=TUESDAY)
    ArticleFactory.create(headline="Next week's", planned_for=TUESDAY + timedelta(days=7))
    login(client, "editor-in-chief")

    assert week(client) == {
        "": {
            "2026-11-24": ["planned To write", "live Out", "waiting At noon"],
            "2026-11-26": ["withdrawal Out"],
            "2026-11-27": ["embargo Report"],
        }
    }
    assert week(client, "week=2026-W49") == {"": {"2026-12-01": ["planned Next week's"]}}


def test_a_story_that_is_out_on_its_day_stands_there_once_and_updates_are_counted(client: Client) -> None:
    article = published(headline="Out", planned_for=TUESDAY).article
    edition_of(article, note="More of it")
    login(client, "reporter")

    assert week(client) == {"": {"2026-11-24": ["live Out"]}}
    assert "1 update<" in client.get(CALENDAR).content.decode()


def test_of_a_busy_day_the_latest_are_shown_and_the_others_counted(client: Client) -> None:
    for n in range(11):
        published(headline=f"Story {n:02}")
    login(client, "reporter")

    assert week(client) == {"": {"2026-11-24": [f"live Story {n:02}" for n in range(3, 11)]}}
    assert "3 more went live" in client.get(CALENDAR).content.decode()


def test_it_is_looked_at_by_section_with_those_within_it_together_or_apart(client: Client) -> None:
    city, sport = SectionFactory.create(name="City"), SectionFactory.create(name="Sport")
    trams = SectionFactory.create(name="Trams", parent=city)
    for section in (city, sport, trams):
        ArticleFactory.create(headline=f"In {section}", section=section, planned_for=TUESDAY)
    login(client, "reporter")
    day = "2026-11-24"

    assert week(client, f"section={city.pk}") == {"": {day: ["planned In City", "planned In Trams"]}}
    assert week(client, "by=section") == {name: {day: [f"planned In {name}"]} for name in ("City", "Sport", "Trams")}


def test_a_day_belongs_to_the_newsrooms_zone_which_is_named(client: Client, settings: Any) -> None:
    settings.TIME_ZONE = "Asia/Phnom_Penh"
    publishing.schedule(
        ArticleFactory.create(headline="Early"), by=SYSTEM, at=datetime.datetime(2026, 11, 25, 18, tzinfo=datetime.UTC)
    )
    login(client, "reporter")

    assert week(client) == {"": {"2026-11-26": ["waiting Early"]}}
    assert "times in +07" in client.get(CALENDAR).content.decode()


def post(client: Client, article: Article, day: str, **fields: str) -> Any:
    return client.post(f"/admin/articles/article/{article.pk}/plan/", {"day": day, **fields}, follow=True)


def test_a_story_is_moved_to_another_day_without_touching_what_it_says(client: Client) -> None:
    article = ArticleFactory.create(headline="To write", planned_for=TUESDAY)
    login(client, "editor-in-chief")
    before = Article.objects.values("version", "updated_at", "updated_by", "headline").get(pk=article.pk)

    response = post(client, article, "2026-11-26", week="2026-W48", section="", by="section")

    assert response.redirect_chain == [(f"{CALENDAR}?week=2026-W48&by=section#story-{article.pk}", 302)]
    assert "is planned for Thursday 26 November 2026" in response.content.decode()
    assert week(client) == {"": {"2026-11-26": ["planned To write"]}}
    assert Article.objects.values("version", "updated_at", "updated_by", "headline").get(pk=article.pk) == before
    assert article.audit.get().detail == {"day": "2026-11-26", "before": "2026-11-24"}

    post(client, article, "")
    assert week(client) == {}


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "\x00", "9" * 4000, "0001-01-01", "9999-12-31"])
def test_what_is_no_day_moves_nothing_and_says_so(client: Client, day: str) -> None:
    article = ArticleFactory.create(planned_for=TUESDAY)
    login(client, "editor-in-chief")

    assert "was not moved" in post(client, article, day).content.decode()
    article.refresh_from_db()
    assert article.planned_for == TUESDAY


def test_only_who_plans_a_section_moves_its_stories_and_adds_to_a_day(client: Client) -> None:
    section = SectionFactory.create()
    ArticleFactory.create(headline="Here", planned_for=TUESDAY, section=section)
    elsewhere = ArticleFactory.create(headline="Elsewhere", planned_for=TUESDAY)
    me = login(client, "section-editor", sections=[section])

    page = markup.fromstring(client.get(CALENDAR).content.decode())
    assert page.xpath("//li[@data-movable]/a/text()") == ["Here"]
    assert len(page.xpath("//a[@class='week__add']")) == 7
    assert post(client, elsewhere, "2026-11-26").status_code == 403

    reporter = login(client, "reporter")
    mine = ArticleFactory.create(headline="Mine", planned_for=TUESDAY, assignee=reporter, created_by=me)
    html = client.get(CALENDAR).content.decode()
    assert "data-movable" not in html
    assert "week__add" not in html
    assert post(client, mine, "2026-11-26").status_code == 403
    assert set(Article.objects.values_list("planned_for", flat=True)) == {TUESDAY}


def test_who_may_not_know_of_a_story_does_not_see_it_planned(client: Client) -> None:
    ArticleFactory.create(headline="Secret", planned_for=TUESDAY, embargo_until=timezone.now() + timedelta(days=1))
    login(client, "reporter")

    assert week(client) == {}


@pytest.mark.parametrize(
    "query",
    [
        *("week=2026-W60", "week=0000-W01", "week=9999-W52", "week=1990-W01", "week=2099-W53", "week=٢٠٢٦-W٤٨"),
        *("week=%00", "section=%00", "section=1e9", f"section={'9' * 400}", "by=x&section=-1"),
    ],
)
def test_whatever_is_asked_for_a_week_is_shown(client: Client, query: str) -> None:
    login(client, "reporter")

    page = markup.fromstring(client.get(f"{CALENDAR}?{query}").content.decode())

    (strip, *_) = page.xpath("//section[@class='strip']")
    days = [datetime.date.fromisoformat(day) for day in strip.xpath(".//li/@data-day")]
    assert days == [days[0] + timedelta(days=number) for number in range(7)]
    assert days[0].weekday() == 0


def test_weeks_are_named_as_the_standard_names_them() -> None:
    assert week_named("2026-W53") == datetime.date(2026, 12, 28)
    assert week_named("2027-01-01") == datetime.date(2026, 12, 28)
    assert name_of_week(datetime.date(2026, 12, 28)) == "2026-W53"
    assert week_named("2025-W53") == datetime.date(2026, 11, 23)
    for edge in (FIRST, LAST):
        assert week_named(edge.isoformat()) == datetime.date(2026, 11, 23)


def fill(section: Section, planner: Any) -> None:
    for n in range(2):
        ArticleFactory.create(section=section, planned_for=TUESDAY, assignee=planner, length_target=500)
        ArticleFactory.create(section=section, deadline=timezone.now() + timedelta(hours=n))
        ArticleFactory.create(section=section, embargo_until=timezone.now() + timedelta(hours=n + 1))
        article = published(section=section).article
        edition_of(article, note="An update")
        publishing.withdraw(article, by=SYSTEM, at=timezone.now() + timedelta(days=1))
        publishing.schedule(
            ArticleFactory.create(section=section), by=SYSTEM, at=timezone.now() + timedelta(hours=n + 1)
        )


@pytest.mark.parametrize("role", ["reporter", "section-editor", "editor-in-chief"])
def test_a_week_costs_the_same_however_full_it_is(client: Client, role: str) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            for query in ("by=section", "month=2026-11"):
                client.get(f"{CALENDAR}?{query}")
        return len(captured)

    section = SectionFactory.create()
    me = login(client, role, sections=[section])
    fill(section, me)
    client.get(CALENDAR)
    few = cost()

    fill(SectionFactory.create(), UserFactory.create())
    fill(section, me)

    assert cost() == few
    assert few <= 40


def test_who_sees_no_stories_does_not_come_in(client: Client) -> None:
    login(client, "ops")

    assert client.get(CALENDAR).status_code == 403


def test_a_story_that_was_withdrawn_is_said_to_be(client: Client) -> None:
    out = published(headline="Ice rink plan").article
    published(headline="Still there")
    publishing.withdraw(out, by=SYSTEM)
    Article.objects.filter(pk=out.pk).update(planned_for=TUESDAY + timedelta(days=1))
    login(client, "editor-in-chief")

    assert week(client) == {
        "": {"2026-11-24": ["withdrawn Ice rink plan", "live Still there"], "2026-11-25": ["planned Ice rink plan"]}
    }
    assert client.get(CALENDAR).content.decode().count(">Withdrawn<") == 1
    assert ", withdrawn since" in client.get("/admin/articles/article/today/").content.decode()

    workflow.take("send_for_review", out, by=SYSTEM)
    for path in (CALENDAR, "/admin/articles/article/"):
        assert "In review, withdrawn" in client.get(path).content.decode(), path


@pytest.mark.parametrize("query", ["", "by=section"])
def test_headings_of_the_calendar_follow_one_another(client: Client, query: str) -> None:
    ArticleFactory.create(planned_for=TUESDAY)
    login(client, "editor-in-chief")

    page = markup.fromstring(client.get(f"{CALENDAR}?{query}").content.decode())
    levels = [int(each.tag[1]) for each in page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]

    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def backlog(client: Client, query: str = "") -> list[str]:
    page = markup.fromstring(client.get(f"{CALENDAR}?{query}").content.decode())
    return page.xpath("//section[@class='backlog']//li/a/text()")


def test_stories_without_a_day_stand_beside_the_week_and_are_given_one(client: Client) -> None:
    section = SectionFactory.create(name="City")
    undated = ArticleFactory.create(headline="Some day", section=section)
    ArticleFactory.create(headline="Elsewhere", status="approved")
    ArticleFactory.create(headline="Planned", planned_for=TUESDAY)
    ArticleFactory.create(headline="Secret", embargo_until=timezone.now() + timedelta(days=1))
    live = published(headline="Out").article
    Article.objects.filter(pk=live.pk).update(status="draft")
    publishing.schedule(ArticleFactory.create(), by=SYSTEM, at=timezone.now() + timedelta(hours=2))
    login(client, "section-editor", sections=[section])

    assert sorted(backlog(client)) == ["Elsewhere", "Some day"]
    assert backlog(client, f"section={section.pk}") == ["Some day"]
    page = markup.fromstring(client.get(CALENDAR).content.decode())
    assert page.xpath("//section[@class='backlog']//li[@data-movable]/a/text()") == ["Some day"]
    assert page.xpath("//section[@class='backlog']/@data-day") == [""]

    post(client, undated, "2026-11-26", week="2026-W48")
    assert backlog(client) == ["Elsewhere"]
    assert "planned Some day" in week(client)[""]["2026-11-26"]


def test_deadlines_and_lengths_are_in_the_calendar(client: Client) -> None:
    noon = timezone.now() + timedelta(hours=2)
    text = "<p>" + "word " * 340 + "</p>"
    ArticleFactory.create(headline="Here", planned_for=TUESDAY, deadline=noon, length_target=500, body=text)
    ArticleFactory.create(headline="Later", planned_for=TUESDAY + timedelta(days=2), deadline=noon)
    published(headline="Done", deadline=noon)
    login(client, "reporter")

    assert week(client) == {
        "": {"2026-11-24": ["planned Here", "live Done", "due Later"], "2026-11-26": ["planned Later"]}
    }
    page = " ".join(client.get(CALENDAR).content.decode().split())
    assert "340 of 500 words" in page
    assert "Due <time" in page
    assert "Overdue" not in page


def test_a_month_shows_its_weeks_whole_and_counts_what_went_live(client: Client) -> None:
    for n in range(8):
        ArticleFactory.create(headline=f"Planned {n}", planned_for=datetime.date(2026, 11, 30))
    ArticleFactory.create(headline="Before", planned_for=datetime.date(2026, 10, 31))
    ArticleFactory.create(headline="Outside", planned_for=datetime.date(2026, 12, 7))
    for n in range(3):
        published(headline=f"Out {n}")
    login(client, "editor-in-chief")

    response = client.get(f"{CALENDAR}?month=2026-11").content.decode()
    page = markup.fromstring(response)
    days = page.xpath("//ol[contains(@class,'week--month')]/li/@data-day")

    assert (days[0], days[-1], len(days)) == ("2026-10-26", "2026-12-06", 42)
    assert page.xpath("//li[contains(@class,'week__day--outside')]/@data-day")[-1] == "2026-12-06"
    shown = {"2026-10-31": ["planned Before"], "2026-11-30": [f"planned Planned {n}" for n in range(5)]}
    assert week(client, "month=2026-11") == {"": shown}
    assert "3 went live" in " ".join(response.split())
    assert page.xpath("//a[contains(., '3 more')]/@href") == ["?week=2026-11-30"]
    assert {"?month=2026-10", "?month=2026-12", "?week=2026-W48"} <= set(page.xpath("//nav/a/@href"))


@pytest.mark.parametrize(
    "asked", ["", "2026-13", "0001-01", "9999-12", "1990-01", "2099-12", "%00", "٢٠٢٦-١١", "9" * 400]
)
def test_whatever_is_asked_for_a_month_is_shown(client: Client, asked: str) -> None:
    login(client, "reporter")

    page = markup.fromstring(client.get(f"{CALENDAR}?month={asked}").content.decode())

    days = [datetime.date.fromisoformat(day) for day in page.xpath("//ol/li/@data-day")]
    assert len(days) in (28, 35, 42)
    assert (days[0].weekday(), days[-1].weekday()) == (0, 6)
    assert datetime.date(2026, 11, 24) in days
