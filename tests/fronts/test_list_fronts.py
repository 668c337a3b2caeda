"""What was chosen for a section or topic opens its page, and its stories go on beneath; else all is as ever."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker

from articles import publishing
from articles.models import Article, Section, Tag
from articles.pages.lists import ListPage
from articles.roles import SYSTEM
from fronts import publishing as fronts
from fronts.models import Front
from fronts.publishing.cards import CardSubject
from tests.factories import ArticleFactory, FigureFactory, ImageFactory, SectionFactory, edition_of
from tests.support.front_desk import Desk, list_by_area, read_list
from tests.support.queries import scanned_whole, statements
from tests.support.staging import rolled_back

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
STORIES = 44
AREAS = ("lead", "top", "opinion", "pictures", "latest")


@pytest.fixture(scope="module")
def paper(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Article]]:
    """Stories of Port and of Quay within it, of which every fifth is an opinion, and one of City; the last is the
    newest."""
    with rolled_back(django_db_blocker), time_machine.travel(NOON, tick=False):
        port, city = SectionFactory.create(name="Port"), SectionFactory.create(name="City")
        sections, image, stories = [port, SectionFactory.create(name="Quay", parent=port)], ImageFactory.create(), {}
        for n in range(STORIES):
            article = ArticleFactory.create(
                section=city if n == 0 else sections[n % 2],
                headline=f"Story {n}",
                kind="opinion" if n % 5 == 4 else "news",
                tags=["Ships"],
            )
            if n % 3:
                FigureFactory.create(article=article, image=image)
            edition_of(article, at=NOON - timedelta(hours=60 - n))
            stories[f"Story {n}"] = article
        stories["Draft"] = ArticleFactory.create(section=port, headline="Draft")
        yield stories


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with time_machine.travel(NOON, tick=False):
        yield


def port_desk() -> Desk:
    return Desk(front=Front(section=Section.objects.get(slug="port")))


def ships_desk() -> Desk:
    return Desk(front=Front(tag=Tag.objects.get(slug="ships")))


def shown(page: ListPage) -> list[str]:
    return [headline for area in AREAS for headline in list_by_area(page)[area]]


@pytest.mark.parametrize(("path", "desk_of"), [("/port/", port_desk), ("/tags/ships/", ships_desk)])
def test_what_is_chosen_opens_the_page_and_its_stories_go_on_beneath(
    paper: dict[str, Article], client: Client, path: str, desk_of: Callable[[], Desk]
) -> None:
    before, desk = client.get(path).content, desk_of()
    keys = set(client.get(path).headers["Surrogate-Key"].split())
    home = client.get("/").content
    plain = len(statements(client, path))
    desk.pin(paper["Story 0"], "lead")
    desk.pin(paper["Story 20"], "top")
    desk.pin(paper["Story 2"], "pictures")
    desk.pin(paper["Draft"], "opinion")
    desk.put(CardSubject(url="https://example.com/tides", headline="Tide tables"), "top")
    assert client.get(path).content == before, "a draft changes nothing"

    assert desk.publish().keys <= keys, "the page as it was is purged"
    assert keys < set(client.get(path).headers["Surrogate-Key"].split()), "any story may stand on it now"
    page = read_list(client, path)
    areas = list_by_area(page)

    assert areas["lead"] == ["Story 0"], "also a story that is not of the list"
    assert areas["top"] == ["Tide tables", "Story 20", "Story 43"]
    assert areas["opinion"] == ["Story 39", "Story 34", "Story 29", "Story 24"]
    assert areas["pictures"][0] == "Story 2"
    assert [len(areas[name]) for name in AREAS] == [1, 3, 4, 4, 16]
    assert len(shown(page)) == len(set(shown(page)))
    assert client.get("/").content == home
    assert len(statements(client, path)) <= min(6, plain + 2)
    onwards = read_list(client, page.head.next_url)
    missing = {f"Story {n}" for n in range(1, STORIES)} - {*shown(page), *(t.headline for t in onwards.teasers)}
    assert missing == set()
    assert onwards.lead is None
    assert onwards.teasers[0].headline not in shown(page), "it begins with the newest that the front does not show"
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan TO off")
    read_whole = {table for sql in statements(client, path) for table in scanned_whole(sql)}
    assert read_whole & {"articles_edition", "articles_taggededition", "fronts_frontedition"} == set()
    fronts.revert_front(desk.front, by=SYSTEM)
    assert client.get(path).content == before, "back to where nothing was chosen"


def test_nothing_on_it_is_ever_a_hole(paper: dict[str, Article], client: Client) -> None:
    desk, hour = port_desk(), timedelta(hours=1)
    desk.pin(paper["Story 5"], "lead", until=NOON + 2 * hour)
    desk.pin(paper["Draft"], "lead")
    desk.pin(paper["Story 6"], "pictures")
    desk.publish()
    assert list_by_area(read_list(client, "/port/"))["lead"] == ["Story 5"]
    edition_of(paper["Draft"])
    assert list_by_area(read_list(client, "/port/"))["lead"] == ["Draft"]
    for name in ("Draft", "Story 6"):
        publishing.withdraw(paper[name], by=SYSTEM, note="")
    for n in range(1, STORIES - 4):
        article = paper[f"Story {n}"]
        if n != 6:
            Article.objects.filter(pk=article.pk).update(off_front="yes")
    for n in (40, 41, 42, 43):
        paper[f"Story {n}"].refresh_from_db()
        paper[f"Story {n}"].off_front = "yes"
        paper[f"Story {n}"].save()
        edition_of(paper[f"Story {n}"])

    with time_machine.travel(NOON + 2 * hour, tick=False):
        page = read_list(client, "/port/")
    areas = list_by_area(page)

    assert areas["lead"] == ["Story 39"], "the newest four are kept off fronts"
    assert areas["latest"][:4] == ["Story 43", "Story 42", "Story 41", "Story 40"], "and stand in the list as ever"
    assert len(areas["pictures"]) == 4, "the strip stays, without the one that went"
    publishing.withdraw(paper["Story 39"], by=SYSTEM, note="")
    assert list_by_area(read_list(client, "/port/"))["lead"] == ["Story 5"]
