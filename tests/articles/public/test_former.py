"""Addresses that led somewhere: whatever they answer can be undone at the desk, so nobody may keep it unasked."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client

from articles.models import Article, Section, Tag
from articles.publishing import withdraw
from articles.roles import SYSTEM
from authors.models import Author
from tests.factories import AuthorFactory, SectionFactory, TagFactory, edition_of, published

pytestmark = pytest.mark.django_db

EACH_TIME = "public, max-age=0, must-revalidate"
NEVER = "private, no-store"
"""Of files: whether one is there is nobody's to keep."""


def moved(article: Article, **fields: object) -> Article:
    for name, value in fields.items():
        setattr(article, name, value)
    article.save()
    edition_of(article)
    return article


def renamed(thing: Section | Author | Tag, *slugs: str) -> None:
    for slug in slugs:
        thing.slug = slug
        thing.save()


def told(answer: HttpResponse) -> tuple[int, str | None]:
    return answer.status_code, answer.headers.get("Location")


@pytest.fixture
def port() -> Section:
    return SectionFactory.create(name="Port")


# Each address with what it answers, once `test_every_answer…` has moved, renamed and withdrawn.
LEADS_TO = {
    # A story that moved, with its history; the same with a slash left out.
    "/harbour/fog/": (301, "/weather/mist/"),
    "/harbour/fog/history/": (301, "/weather/mist/history/"),
    "/harbour/fog": (301, "/harbour/fog/"),
    # A section that was renamed, its feeds, and the stories in it wherever they are now.
    "/port/": (301, "/harbour/"),
    "/port/rss.xml": (301, "/harbour/rss.xml"),
    "/port/atom.xml": (301, "/harbour/atom.xml"),
    "/port/feed.json": (301, "/harbour/feed.json"),
    "/port/tide/": (301, "/harbour/tide/"),
    "/port/tide/history/": (301, "/harbour/tide/history/"),
    "/port/fog/": (301, "/weather/mist/"),
    # An author and a tag whose slugs have changed, once or twice, with their feeds.
    "/authors/hanne-voss/": (301, "/authors/hanne-voss-smith/"),
    "/authors/hanne-smith/": (301, "/authors/hanne-voss-smith/"),
    "/authors/hanne-voss": (301, "/authors/hanne-voss/"),
    "/authors/hanne-voss/rss.xml": (301, "/authors/hanne-voss-smith/rss.xml"),
    "/authors/hanne-voss/atom.xml": (301, "/authors/hanne-voss-smith/atom.xml"),
    "/authors/hanne-smith/feed.json": (301, "/authors/hanne-voss-smith/feed.json"),
    "/tags/spain/": (301, "/tags/kingdom-of-spain/"),
    "/tags/spain/rss.xml": (301, "/tags/kingdom-of-spain/rss.xml"),
    "/tags/spain/atom.xml": (301, "/tags/kingdom-of-spain/atom.xml"),
    "/tags/spain/feed.json": (301, "/tags/kingdom-of-spain/feed.json"),
    # Of those who have nothing on the site, nobody learns the address.
    "/authors/unread-once/": (404, None),
    "/tags/unused-once/": (404, None),
    # Capitals.
    "/Authors/Hanne-Voss/": (301, "/authors/hanne-voss-smith/"),
    "/Harbour/": (301, "/harbour/"),
    "/Harbour/Tide/": (301, "/harbour/tide/"),
    "/HARBOUR/tide/history/": (301, "/harbour/tide/history/"),
    "/Harbour/RSS.xml": (301, "/harbour/rss.xml"),
    "/Port/Fog/": (301, "/weather/mist/"),
    "/Authors/Ada-Vale/": (301, "/authors/ada-vale/"),
    "/tags/Ships/feed.json": (301, "/tags/ships/feed.json"),
    "/Search/": (301, "/search/"),
    # Withdrawn, under any address it had.
    "/harbour/gone/": (410, None),
    "/harbour/gone/history/": (410, None),
    "/harbour/left/": (410, None),
    "/port/gone/": (410, None),
    "/Port/Gone/": (410, None),
    # Never there.
    "/nothing/": (404, None),
    "/Nothing/": (404, None),
    "/harbour/nothing/": (404, None),
    "/port/nothing/": (404, None),
    "/harbour/tide/history/?before=1": (404, None),
    "/authors/nobody/": (404, None),
    "/tags/none/atom.xml": (404, None),
    "/nothing/rss.xml": (404, None),
    "/sitemap-stories-9.xml": (404, None),
    "/embed/nobody/1/": (404, None),
    "/media/pictures/0123456789abcdef0123456789abcdef/w640.jpg": (404, None),
    "/media/nothing": (404, None),
    "/Media/nothing/": (404, None),
    "/a/b/c/d/": (404, None),
}


def test_every_answer_that_can_be_undone_is_asked_for_each_time_and_keeps_the_question(
    client: Client, port: Section
) -> None:
    weather = SectionFactory.create(name="Weather")
    ada = AuthorFactory.create(name="Ada Vale")
    hanne, unread = AuthorFactory.create(name="Hanne Voss"), AuthorFactory.create(slug="unread-once")
    unused = TagFactory.create(slug="unused-once")
    published(section=port, slug="tide", authors=[ada, hanne], tags=["Ships", "Spain"])
    renamed(hanne, "hanne-smith", "hanne-voss-smith")
    renamed(unread, "unread-now")
    renamed(unused, "unused-now")
    renamed(Tag.objects.get(name="Spain"), "kingdom-of-spain")
    fog = published(section=port, slug="fog").article
    gone = published(section=port, slug="left").article
    withdraw(moved(gone, slug="gone"), by=SYSTEM)
    renamed(port, "harbour")
    moved(fog, section=weather, slug="mist")

    for path, (status, location) in LEADS_TO.items():
        for method in (client.get, client.head):
            answer = method(path)
            assert (path, *told(answer)) == (path, status, location)
            expected = NEVER if path.startswith("/media/") else EACH_TIME
            assert (path, answer.headers["Cache-Control"]) == (path, expected)
        if status == 301:
            asked = client.get(f"{path}?utm_source=a%20letter&q=%E1%9E%80")
            assert told(asked) == (301, f"{location}?utm_source=a%20letter&q=%E1%9E%80")


def test_no_question_is_too_long_or_too_odd_for_an_address_that_moved(client: Client, port: Section) -> None:
    moved(published(section=port, slug="fog").article, slug="mist")

    for question in ("a" * 30_000, "%0d%0aSet-Cookie:x=1", "//elsewhere.example", "?", "#", "%", "%00"):
        answer = client.get("/port/fog/", QUERY_STRING=question)
        assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (301, "/port/mist/"), question


def test_a_story_that_returns_to_an_address_is_found_there_again(client: Client, port: Section) -> None:
    article = published(section=port, slug="loop-a").article
    moved(article, slug="loop-b")
    assert told(client.get("/port/loop-a/")) == (301, "/port/loop-b/")

    moved(article, slug="loop-a")

    assert told(client.get("/port/loop-a/")) == (200, None)
    assert told(client.get("/port/loop-b/")) == (301, "/port/loop-a/")


def test_an_address_that_another_story_takes_is_that_storys(client: Client, port: Section) -> None:
    moved(published(section=port, slug="other-a").article, slug="other-b")
    published(section=port, slug="other-a", headline="The newcomer")

    assert "The newcomer" in client.get("/port/other-a/").content.decode()


def test_a_section_that_gets_its_slug_back_is_found_there_again(client: Client, port: Section) -> None:
    published(section=port, slug="fog")
    renamed(port, "harbour", "port")

    assert told(client.get("/port/fog/")) == (200, None)
    assert told(client.get("/harbour/fog/")) == (301, "/port/fog/")
    assert told(client.get("/harbour/")) == (301, "/port/")


def test_a_former_slug_leads_to_whom_it_was_taken_by_last_and_is_theirs_while_they_have_stories(client: Client) -> None:
    first, second = AuthorFactory.create(slug="voss"), AuthorFactory.create(slug="other")
    published(authors=[first, second])
    renamed(first, "voss-smith")

    third = AuthorFactory.create(slug="voss")
    assert told(client.get("/authors/voss/")) == (301, "/authors/voss-smith/")  # nobody reads the newcomer yet
    third.delete()
    renamed(second, "voss")
    assert told(client.get("/authors/voss/")) == (200, None)
    assert told(client.get("/authors/other/")) == (301, "/authors/voss/")
    renamed(second, "moss")
    assert told(client.get("/authors/voss/")) == (301, "/authors/moss/")
    renamed(first, "voss")
    assert told(client.get("/authors/voss/")) == (200, None)
    assert told(client.get("/authors/voss-smith/")) == (301, "/authors/voss/")


def test_what_keeps_its_slug_keeps_no_former_one(port: Section) -> None:
    port.name = "Harbour"
    port.save()
    port.slug = "unsaved"
    port.save(update_fields=["name"])

    assert not port.former_slugs.exists()
