"""The list of stories: what it says, what it finds, what it costs."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html as markup

from articles import publishing
from articles.desk.lists import story_list
from articles.desk.lists.bulk import MOST_AT_ONCE
from articles.models import Article, Place
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    RelatedStoryFactory,
    SectionFactory,
    edition_of,
    published,
)
from tests.support.forms import LIST, login

pytestmark = pytest.mark.django_db

WRITING = {"move", "tag", "duplicate"}


def shown(client: Client, **query: object) -> dict[str, str]:
    """Headline → state, as the list shows them."""
    page = markup.fromstring(client.get(LIST, query).content.decode())
    rows = page.xpath("//table[@id='result_list']/tbody/tr")
    return {row.xpath("string(./th)").strip(): row.xpath("string(.//*[contains(@class, 'state')])") for row in rows}


def cost(client: Client) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(LIST).status_code == 200
    return len(captured)


def full_story() -> Article:
    article = ArticleFactory.create(authors=AuthorFactory.create_batch(3), tags=["tides", "quays"])
    FigureFactory.create(article=article)
    FigureFactory.create(article=article, place=Place.INLINE)
    RelatedStoryFactory.create(article=article)
    edition_of(article)
    publishing.schedule(article, by=SYSTEM, at=timezone.now() + timedelta(hours=1))
    return article


def test_a_list_costs_the_same_however_many_stories_it_shows(client: Client, editor: User) -> None:
    full_story()
    client.get(LIST)
    few = cost(client)

    for _ in range(12):
        full_story()

    assert cost(client) == few
    assert few <= 18


def test_each_state_has_its_words(client: Client, editor: User) -> None:
    ArticleFactory.create(headline="A draft")
    ArticleFactory.create(headline="Read by two", status="in_review")
    published(headline="On the site")
    changed = published(headline="On the site, and moving").article
    Article.objects.filter(pk=changed.pk).update(version=changed.version + 1)
    publishing.withdraw(published(headline="Gone").article, by=SYSTEM)
    with time_machine.travel("2026-11-24T04:00:00Z", tick=False):
        at = timezone.now() + timedelta(hours=2)
        publishing.schedule(ArticleFactory.create(headline="At six"), by=SYSTEM, at=at)
        login(client, "editor-in-chief")

        assert shown(client) == {
            "A draft": "Draft",
            "Read by two": "In review",
            "On the site": "Live",
            "On the site, and moving": "Live, with unpublished changes",
            "Gone": "Withdrawn",
            "At six": "Scheduled 06:00",
        }


def test_time_is_said_as_people_say_it_with_the_exact_one_beside(client: Client) -> None:
    with time_machine.travel("2026-11-24T06:00:00Z", tick=False) as clock:
        ArticleFactory.create()
        clock.shift(timedelta(minutes=12))
        login(client, "editor-in-chief")
        html = client.get(LIST).content.decode()

    assert 'title="Tuesday 24 November 2026, 06:00 UTC">12\N{NO-BREAK SPACE}minutes ago</time>' in html


@pytest.mark.parametrize("words", ["harbourmaster", "HARBOURMASTER lamp", "wick", "undertow", "Ines lamp", "seiche"])
def test_a_story_is_found_by_headline_text_byline_and_tag(client: Client, editor: User, words: str) -> None:
    draft = {
        "headline": "The harbourmaster lights a lamp",
        "body": "<p>He trimmed the wick.</p>",
        "authors": [AuthorFactory.create(name="Ines Undertow")],
        "tags": ["seiche"],
    }
    ArticleFactory.create(**draft)
    ArticleFactory.create(headline="Something else", body="<p>Nothing of it.</p>")

    assert list(shown(client, q=words)) == ["The harbourmaster lights a lamp"]


def test_the_text_of_what_is_live_is_found_by_its_index(client: Client, editor: User) -> None:
    published(headline="A wreck", body="<p>They found an astrolabe.</p>")

    assert list(shown(client, q="astrolabe")) == ["A wreck"]


@pytest.mark.parametrize("words", ["%", "_", "'", "\x00", "a" * 5000, "ភ្នំពេញ", "\\", "<b>"])
def test_whatever_is_typed_into_the_search_is_only_searched_for(client: Client, editor: User, words: str) -> None:
    ArticleFactory.create(headline="Plain")

    response = client.get(LIST, {"q": words})

    assert response.status_code == 200
    assert "<b>" not in response.content.decode().partition("<main")[2]


def test_filters_narrow_the_list(client: Client) -> None:
    me = login(client, "editor-in-chief")
    author = AuthorFactory.create()
    section = SectionFactory.create()
    ArticleFactory.create(headline="Mine", created_by=me)
    ArticleFactory.create(headline="Given to me", assignee=me)
    ArticleFactory.create(headline="Signed", authors=[author], kind="opinion")
    published(headline="Placed", section=section)

    assert set(shown(client, mine="1")) == {"Mine", "Given to me"}
    assert set(shown(client, author=author.pk)) == {"Signed"}
    assert set(shown(client, section__id__exact=section.pk)) == {"Placed"}
    assert set(shown(client, kind__exact="opinion")) == {"Signed"}
    assert set(shown(client, state="live")) == {"Placed"}
    assert set(shown(client, state="draft")) == {"Mine", "Given to me", "Signed"}
    ArticleFactory.create(headline="Read by two", status="in_review")
    Article.objects.filter(headline="Placed").update(status="draft", version=2)
    assert set(shown(client, state="draft")) == {"Mine", "Given to me", "Signed"}, "a live story’s changes are no draft"
    assert set(shown(client, state="live,in_review,nonsense")) == {"Placed", "Read by two"}
    html = client.get(LIST, {"state": "live,in_review"}).content.decode()
    offered = {
        each.text: each.get("href") for each in markup.fromstring(html).xpath("//*[@class='filter filter--several']//a")
    }
    assert (offered["All"], offered["Live"], offered["Draft"]) == (
        "?",
        "?state=in_review",
        "?state=draft%2Cin_review%2Clive",
    )
    assert len(shown(client, author="nobody")) == 5


def test_an_empty_list_says_what_would_be_there_and_offers_the_act(client: Client, editor: User) -> None:
    assert "Write the first" in client.get(LIST).content.decode()
    assert "No stories match." in client.get(LIST, {"q": "zeppelin"}).content.decode()


def test_counting_stops_where_nobody_turns_pages(client: Client, editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(story_list, "MOST_COUNTED", 3)
    ArticleFactory.create_batch(3)
    assert "More than" not in client.get(LIST).content.decode()

    ArticleFactory.create()

    assert "More than 3" in client.get(LIST).content.decode()


def test_a_bulk_act_answers_for_each_story(client: Client, editor: User) -> None:
    good = ArticleFactory.create(headline="Ready")
    bad = FigureFactory.create(article__headline="Not ready", alt="").article

    chosen = {"action": "publish", "_selected_action": [good.pk, bad.pk], "bulk_apply": "1"}
    html = client.post(LIST, chosen, follow=True).content.decode()

    assert "Published “Ready”." in html
    assert "“Not ready” cannot be published yet." in html


def test_too_many_stories_at_once_are_refused(client: Client, editor: User) -> None:
    keys = [article.pk for article in ArticleFactory.create_batch(MOST_AT_ONCE + 1)]

    html = client.post(
        LIST, {"action": "publish", "_selected_action": keys, "select_across": "1"}, follow=True
    ).content.decode()

    assert f"Choose at most {MOST_AT_ONCE} stories at once." in html
    assert not Article.objects.filter(status="published").exists()


@pytest.mark.parametrize(
    ("role", "offered"),
    [
        ("reporter", {"send_for_review", *WRITING}),
        ("copy-editor", {"send_for_review", "approve", "assign", *WRITING}),
        ("picture-editor", WRITING),
        ("editor-in-chief", {"send_for_review", "approve", "publish", "schedule", "withdraw", "assign", *WRITING}),
    ],
)
def test_only_bulk_acts_that_a_person_may_do_are_offered(client: Client, role: str, offered: set[str]) -> None:
    ArticleFactory.create()
    login(client, role)

    page = markup.fromstring(client.get(LIST).content.decode())

    assert set(page.xpath("//select[@name='action']/option/@value")) - {""} == offered


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"dates": "changed", "from": "2026-11-20", "to": "2026-11-20"}, {"Changed then"}),
        ({"dates": "changed", "to": "2026-11-20"}, {"Changed then", "Long ago"}),
        ({"dates": "published", "from": "2020-01-01", "to": "2020-01-31"}, {"Long ago"}),
        ({"dates": "planned", "from": "2026-12-24", "to": "2026-12-24"}, {"Planned"}),
        ({"dates": "planned", "from": "2026-12-25"}, set()),
        ({"from": "2026-11-20", "to": "2026-11-20", "q": "changed"}, {"Changed then"}),
        ({"dates": "published", "from": "2020-01-31", "to": "2020-01-01"}, set()),
    ],
)
def test_stories_are_narrowed_by_the_newsrooms_days(
    client: Client, settings: Any, asked: dict[str, str], found: set[str]
) -> None:
    settings.TIME_ZONE = "Asia/Phnom_Penh"
    with time_machine.travel("2026-11-24T06:00:00Z", tick=False):
        login(client, "editor-in-chief")
        long_ago = datetime(2019, 12, 31, 17, 30, tzinfo=UTC)  # half past midnight in the newsroom
        article = published(headline="Long ago", at=long_ago).article
        Article.objects.filter(pk=article.pk).update(updated_at=long_ago)
        then = ArticleFactory.create(headline="Changed then")
        Article.objects.filter(pk=then.pk).update(updated_at=datetime(2026, 11, 20, 16, 59, tzinfo=UTC))
        ArticleFactory.create(headline="Planned", planned_for=date(2026, 12, 24))

        assert set(shown(client, **asked)) == found


@pytest.mark.parametrize("day", ["x", "2026-99-99", "\x00", "1" * 400])
@pytest.mark.parametrize("kind", ["changed", "published", "planned", "\x00"])
def test_what_is_no_day_narrows_nothing(client: Client, editor: User, day: str, kind: str) -> None:
    ArticleFactory.create(headline="Fog")

    for query in ({"dates": kind, "from": day}, {"dates": kind, "to": day}, {"dates": [kind, kind], "to": [day, day]}):
        assert set(shown(client, **query)) == {"Fog"}


@pytest.mark.parametrize("kind", ["changed", "published", "planned"])
def test_all_stories_lie_between_the_first_day_and_the_last(client: Client, editor: User, kind: str) -> None:
    published(headline="Fog", planned_for=date(2026, 12, 24))
    first, last = "0001-01-01", "9999-12-31"

    assert set(shown(client, **{"dates": kind, "from": first, "to": last})) == {"Fog"}
    assert shown(client, **{"dates": kind, "from": last}) == {}
    assert shown(client, dates=kind, to=first) == {}


def test_the_form_of_days_keeps_what_else_is_asked(client: Client, editor: User) -> None:
    page = markup.fromstring(client.get(LIST, {"q": "fog", "state": "draft", "p": "1"}).content.decode())

    hidden = page.xpath("//section[contains(@class, 'filter--dates')]//input[@type='hidden']")
    assert {field.get("name"): field.get("value") for field in hidden} == {"q": "fog", "state": "draft"}


def test_a_search_costs_the_same_however_much_it_finds(client: Client, editor: User) -> None:
    def cost_of(**query: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(LIST, query).status_code == 200
        return len(captured)

    full_story()
    few = cost_of(q="ferry", state="live")
    for _ in range(8):
        full_story()

    assert cost_of(q="ferry", state="live") == few


def test_stories_under_an_embargo_are_found_by_those_only_who_may_see_them(client: Client) -> None:
    ArticleFactory.create(headline="Canary", embargo_until=timezone.now() + timedelta(days=1))
    login(client, "reporter")
    assert shown(client) == shown(client, q="canary") == {}
    assert client.get("/admin/articles/article/pick/stories/", {"q": "canary"}).json() == {"found": []}

    login(client, "editor-in-chief")

    assert set(shown(client, q="canary")) == {"Canary"}
