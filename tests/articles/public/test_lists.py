"""Lists: newest first, walked on from a cursor and back, none left out and none twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils.html import strip_tags
from pytest_django import DjangoDbBlocker

from articles.models import Edition
from articles.public.lists import STORIES_PER_PAGE, Cursor, everything, going_on
from tests.factories import AuthorFactory, SectionFactory, published
from tests.support.staging import rolled_back

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
STORIES = 2 * STORIES_PER_PAGE + 5
PATHS = ("/port/", "/authors/ada-vale/", "/tags/ships/", "/search/?q=fog")


@pytest.fixture(scope="module", autouse=True)
def _stories(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Made once for all tests here, and rolled back; some of them at the very same moment."""
    with rolled_back(django_db_blocker):
        publish_stories()
        yield


def publish_stories() -> None:
    port = SectionFactory.create(name="Port")
    sections = [port, SectionFactory.create(parent=port)]
    ada = AuthorFactory.create(name="Ada Vale")
    for n in range(STORIES):
        at = NOON + timedelta(minutes=n // 3)
        published(section=sections[n % 2], headline=f"Fog {n}", authors=[ada], tags=["Ships"], at=at)


def walk(client: Client, path: str, direction: str) -> Iterator[list[str]]:
    """The headlines of each page from here on."""
    while path:
        page = client.get(path).context["page"]
        shown = (getattr(page, "lead", None), *getattr(page, "seconds", ()), *getattr(page, "teasers", ()))
        yield [strip_tags(str(story.headline)) for story in (*shown, *getattr(page, "results", ())) if story]
        path = getattr(page.head, direction)


def last_page(client: Client, path: str) -> str:
    while further := client.get(path).context["page"].head.next_url:
        path = further
    return path


@pytest.mark.parametrize("path", PATHS)
def test_walking_on_shows_every_story_once_newest_first(client: Client, path: str) -> None:
    pages = list(walk(client, path, "next_url"))

    assert [len(page) for page in pages] == [STORIES_PER_PAGE, STORIES_PER_PAGE, 5]
    assert list(chain.from_iterable(pages)) == [f"Fog {n}" for n in reversed(range(STORIES))]


@pytest.mark.parametrize("path", PATHS)
def test_walking_back_from_the_end_shows_the_same(client: Client, path: str) -> None:
    pages = list(walk(client, last_page(client, path), "previous_url"))

    assert list(chain.from_iterable(reversed(pages))) == [f"Fog {n}" for n in reversed(range(STORIES))]


def test_a_story_published_meanwhile_moves_no_other_to_another_page(client: Client) -> None:
    second = client.get("/port/").context["page"].head.next_url
    before = next(walk(client, second, "next_url"))

    published(headline="Newest", tags=["Ships"])

    assert next(walk(client, second, "next_url")) == before


def test_the_home_page_goes_on_as_a_list_of_everything(client: Client) -> None:
    further = client.get("/").context["page"].head.next_url

    assert further.startswith("/?before=")
    assert client.get(further).status_code == 200


def test_a_list_goes_on_from_the_first_story_that_was_not_shown() -> None:
    page = everything(Cursor())
    ids = [row.edition_id for row in page.rows]

    for left_out in (*range(STORIES_PER_PAGE), STORIES_PER_PAGE):
        query = QueryDict(going_on(page, set(ids) - set(ids[left_out : left_out + 1])).removeprefix("?"))
        further = everything(Cursor.of(query)).rows
        assert [row.headline for row in further[:2]] == [f"Fog {STORIES - 1 - left_out - n}" for n in range(2)]
    assert going_on(everything(Cursor(), size=STORIES), {edition.pk for edition in Edition.objects.all()}) == ""


def test_a_page_further_on_names_itself_and_its_neighbours(client: Client) -> None:
    further = client.get("/port/").context["page"].head.next_url

    page = client.get(further).content.decode()

    assert f'<link rel="canonical" href="http://testserver{further}">' in page
    assert '<link rel="prev" href="/port/?after=' in page
    assert '<link rel="next" href="/port/?before=' in page
