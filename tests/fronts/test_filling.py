"""What producers leave open fills by itself; what they chose stands, while readers may see it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker

from articles import publishing
from articles.models import Article, Section, Tag
from articles.public.middleware import as_reader
from articles.roles import SYSTEM
from fronts import home
from fronts.publishing.cards import CardSubject
from fronts.publishing.overriding import LinkTyped
from tests.factories import ArticleFactory, FigureFactory, ImageFactory, SectionFactory, edition_of
from tests.support.front_desk import Desk, by_area, read
from tests.support.queries import scanned_whole, statements
from tests.support.staging import rolled_back

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
NOT_EXEMPT = ("lead", "top", "more", "opinion", "pictures", "strip Port", "strip City")


@pytest.fixture(scope="module")
def paper(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Article]]:
    """Thirty stories of two sections with pictures, every fifth an opinion, and two drafts; the last is the newest."""
    with rolled_back(django_db_blocker), time_machine.travel(NOON, tick=False):
        sections = [SectionFactory.create(name="Port", position=1), SectionFactory.create(name="City", position=2)]
        image, stories = ImageFactory.create(), {}
        for n in range(30):
            kind = "opinion" if n % 5 == 4 else "news"
            article = ArticleFactory.create(
                section=sections[n % 2], headline=f"Story {n}", kind=kind, tags=["Ships"] if n < 3 else []
            )
            FigureFactory.create(article=article, image=image)
            edition_of(article, at=NOON - timedelta(hours=40 - n))
            stories[f"Story {n}"] = article
        for name in ("Draft A", "Draft B"):
            stories[name] = ArticleFactory.create(section=sections[0], headline=name)
        yield stories


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with time_machine.travel(NOON, tick=False):
        yield


def repeated(areas: dict[str, list[str]]) -> list[str]:
    shown = [headline for name in NOT_EXEMPT for headline in areas.get(name, [])]
    return sorted({headline for headline in shown if shown.count(headline) > 1})


def test_what_is_chosen_stands_and_the_rest_fills_without_a_repeat(paper: dict[str, Article], client: Client) -> None:
    port, desk = Section.objects.get(slug="port"), Desk()
    before = by_area(read(client))
    desk.pin(paper["Story 2"], "lead")
    desk.pin(paper["Story 28"], "strip", section=port)
    desk.pin(paper["Story 24"], "top")
    desk.pin(paper["Story 3"], "pictures")
    desk.put(CardSubject(url="https://example.com/tides", headline="Tide tables"), "top")
    desk.put(CardSubject(tag=Tag.objects.get(name="Ships")), "more")
    assert by_area(read(client)) == before, "a draft changes nothing"

    desk.publish()
    page = read(client)
    areas = by_area(page)

    assert areas["lead"] == ["Story 2"]
    assert areas["top"][:2] == ["Tide tables", "Story 24"]
    assert page.beside[0].url == "https://example.com/tides"
    assert areas["more"][0] == "Story 1", "the newest on ships that stands nowhere else"
    assert areas["pictures"][0] == "Story 3"
    assert areas["strip Port"][0] == "Story 28"
    assert "Story 24" not in areas["opinion"]
    assert [len(areas[name]) for name in NOT_EXEMPT] == [1, 4, 2, 4, 4, 5, 5]
    assert repeated(areas) == []
    assert len(statements(client, "/")) <= 4


def test_whoever_turns_the_page_goes_on_with_the_newest_story_that_was_not_on_it(
    paper: dict[str, Article], client: Client
) -> None:
    newest = paper["Story 29"]
    newest.off_front = "yes"
    newest.save()
    edition_of(newest)
    Desk().pin(paper["Story 2"], "lead")
    Desk().publish()

    page = read(client)
    second = client.get(page.head.next_url).context["page"]

    assert "Story 29" not in [headline for area in by_area(page).values() for headline in area]
    assert second.teasers[0].headline == "Story 29"
    Desk().pin(newest, "top")
    Desk().publish()
    page = read(client)
    assert by_area(page)["top"][0] == "Story 29", "a producer may"
    assert client.get(page.head.next_url).context["page"].teasers[0].headline != "Story 29"


def test_where_all_the_newest_are_kept_off_the_front_older_ones_fill_it(
    paper: dict[str, Article], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(26, 30):
        paper[f"Story {n}"].off_front = "yes"
        paper[f"Story {n}"].save()
        edition_of(paper[f"Story {n}"])
    monkeypatch.setattr(home, "STORIES_READ", 3)

    areas = by_area(read(client))

    assert areas["lead"] == ["Story 25"]
    assert areas["top"][0] == "Story 23", "24 is an opinion"
    assert repeated(areas) == []


def test_nothing_is_ever_a_hole(paper: dict[str, Article], client: Client) -> None:
    desk, hour = Desk(), timedelta(hours=1)
    desk.pin(paper["Story 5"], "lead", until=NOON + 2 * hour)
    desk.pin(paper["Draft A"], "lead", until=NOON + 3 * hour)
    desk.pin(paper["Story 6"], "top")
    desk.write(desk.card(paper["Draft A"]), headline="Embargoed words", until=NOON + 3 * hour)
    desk.publish()

    assert by_area(read(client))["lead"] == ["Story 5"], "what stands first is not live: the next takes its place"
    with as_reader(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM fronts_frontcard WHERE headline <> ''")
        assert cursor.fetchone() == (0,), "nor can readers' code read what was written for it"
    edition_of(paper["Draft A"])
    assert by_area(read(client))["lead"] == ["Embargoed words"]
    publishing.withdraw(paper["Draft A"], by=SYSTEM, note="")
    publishing.withdraw(paper["Story 6"], by=SYSTEM, note="")
    areas = by_area(read(client))
    assert areas["lead"] == ["Story 5"]
    assert len(areas["top"]) == 4
    assert "Story 6" not in areas["top"]
    edition_of(paper["Story 6"])
    assert by_area(read(client))["top"][0] == "Story 6", "it came back"
    with time_machine.travel(NOON + 2 * hour, tick=False):
        assert by_area(read(client))["lead"] == ["Story 29"] or by_area(read(client))["lead"] == ["Story 28"]


def test_what_was_written_for_a_place_follows_the_story_where_it_is_empty(
    paper: dict[str, Article], client: Client
) -> None:
    desk = Desk()
    desk.pin(paper["Story 5"], "lead")
    desk.pin(paper["Story 6"], "top")
    under = LinkTyped("/city/story-7/"), LinkTyped("https://example.com/map", "A map")
    desk.write(
        desk.card(paper["Story 5"]),
        headline="Ferries stop",
        kicker="Strike",
        teaser="Nothing sails.",
        picture="none",
        byline="hidden",
        links=list(under),
    )
    desk.write(desk.card(paper["Story 6"]), byline="shown", size="large")
    desk.publish()

    page = read(client)
    lead, top = page.lead, page.beside[0]

    assert lead is not None
    assert (lead.headline, lead.label, lead.section, lead.summary) == ("Ferries stop", "Strike", None, "Nothing sails.")
    assert (lead.picture, lead.bylines) == (None, ())
    assert [(link.name, link.url) for link in lead.links] == [
        ("Story 7", "/city/story-7/"),
        ("A map", "https://example.com/map"),
    ]
    assert (top.headline, top.size, top.signed) == ("Story 6", "large", True)
    html = client.get("/").content.decode()
    assert 'class="sub-links"' in html
    assert "teaser--large" in html
    assert "Story 7" not in [h for name in NOT_EXEMPT for h in by_area(page).get(name, [])], "sub-links count as shown"
    paper["Story 6"].headline = "Story 6, corrected"
    paper["Story 6"].save()
    edition_of(paper["Story 6"], change="correction", note="It was six.")
    assert by_area(read(client))["top"][0] == "Story 6, corrected"


def test_a_front_reads_no_table_from_end_to_end(paper: dict[str, Article], client: Client) -> None:
    """`tests/articles/public/test_indexes.py` asks the same of the home page where nothing is chosen."""
    desk = Desk()
    desk.put(CardSubject(tag=Tag.objects.get(name="Ships")), "more")
    for n in range(12):
        desk.pin(paper[f"Story {n}"], "top" if n % 2 else "pictures")
    desk.publish()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan TO off")

    found = statements(client, "/")

    assert len(found) <= 4
    assert {table for sql in found for table in scanned_whole(sql)} & {
        "articles_edition",
        "articles_taggededition",
    } == set()
