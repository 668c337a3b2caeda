"""Sitemaps: every address that answers 200, in parts that stay what they are, and nothing else."""

from __future__ import annotations

from datetime import datetime, timedelta
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from articles.public.feeds import sitemaps
from articles.publishing import withdraw
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, AuthorFactory, SectionFactory, edition_of, published

pytestmark = pytest.mark.django_db

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def locations(client: Client, path: str) -> list[str]:
    """The addresses in a map, as they stand."""
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/xml; charset=utf-8")
    return [loc.text or "" for loc in ElementTree.fromstring(answer.content).iter(f"{MAP}loc")]


def everything(client: Client) -> list[str]:
    """The paths in all parts that the index names."""
    parts = [part.removeprefix("http://testserver") for part in locations(client, "/sitemap.xml")]
    found = [location for part in parts for location in locations(client, part)]
    return [unquote(location).removeprefix("http://testserver") for location in found]


def test_the_maps_hold_every_page_that_has_stories_and_no_other(client: Client) -> None:
    port = SectionFactory.create(name="Port")
    SectionFactory.create(name="Empty")
    ada = AuthorFactory.create(name="Ada Vale")
    AuthorFactory.create(name="Unread")
    published(section=port, slug="fog", authors=[ada], tags=["Ships", "ភ្នំពេញ"])
    gone = published(section=port, slug="gone", tags=["Forgotten"]).article
    withdraw(gone, by=SYSTEM)
    ArticleFactory.create(section=port, slug="draft")

    found = everything(client)

    assert sorted(found) == sorted(["/", "/port/", "/port/fog/", "/authors/ada-vale/", "/tags/ships/", "/tags/ភ្នំពេញ/"])
    assert {path: client.get(path).status_code for path in found} == dict.fromkeys(found, 200)


def test_an_address_is_percent_encoded(client: Client) -> None:
    published(section=SectionFactory.create(name="Port"), slug="café")

    assert "http://testserver/port/caf%C3%A9/" in locations(client, "/sitemap-stories-0.xml")


def test_a_part_stays_the_same_part_when_others_come_and_go(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "PART_IDS", 2)
    section = SectionFactory.create(name="Port")
    articles = [ArticleFactory.create(section=section, slug=f"story-{n}") for n in range(6)]
    for article in articles:
        edition_of(article)
    part = f"/sitemap-stories-{articles[5].pk // 2}.xml"
    before = locations(client, part)

    for article in articles[:2]:
        withdraw(article, by=SYSTEM)

    assert locations(client, part) == before
    stories = [path for path in everything(client) if path.startswith("/port/story")]
    assert stories == [f"/port/story-{n}/" for n in range(2, 6)]


def test_a_range_without_stories_is_not_named(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "PART_IDS", 1)
    first, second, third = published(), published(), published()
    withdraw(second.article, by=SYSTEM)

    named = [part for part in locations(client, "/sitemap.xml") if "stories" in part]

    parts = [f"http://testserver/sitemap-stories-{edition.article_id}.xml" for edition in (first, third)]
    assert named == parts
    assert client.get(f"/sitemap-stories-{second.article_id}.xml").status_code == 404


def test_a_part_says_when_each_page_changed(client: Client) -> None:
    edition = published(at=timezone.now() - timedelta(days=3))
    updated = edition_of(edition.article, note="More")

    root = ElementTree.fromstring(client.get("/sitemap-stories-0.xml").content)

    assert updated.last_updated is not None
    expected = timezone.localtime(updated.last_updated).isoformat(timespec="seconds")
    assert [each.text for each in root.iter(f"{MAP}lastmod")] == [expected]


def test_a_site_without_stories_has_a_map_of_its_home_page(client: Client) -> None:
    assert everything(client) == ["/"]
    assert locations(client, "/news-sitemap.xml") == []


@pytest.mark.parametrize("number", ["99999999999999999999999", "-1", "1099511627776"])
def test_a_part_beyond_all_ids_is_not_found(client: Client, number: str) -> None:
    assert client.get(f"/sitemap-stories-{number}.xml").status_code == 404


def test_the_news_map_holds_what_is_two_days_old_at_most(client: Client) -> None:
    now = timezone.now()
    section = SectionFactory.create(name="Port")
    published(section=section, headline="Fresh & <new>", slug="fresh", language="pt-BR", at=now - timedelta(hours=47))
    published(section=section, slug="old", at=now - timedelta(hours=49))

    root = ElementTree.fromstring(client.get("/news-sitemap.xml").content)

    (entry,) = root
    assert entry.findtext(f"{MAP}loc") == "http://testserver/port/fresh/"
    assert entry.findtext(f".//{NEWS}title") == "Fresh & <new>"
    assert entry.findtext(f".//{NEWS}name") == settings.SITE_NAME
    assert entry.findtext(f".//{NEWS}language") == "pt"
    said = datetime.fromisoformat(entry.findtext(f".//{NEWS}publication_date") or "")
    assert abs(said - (now - timedelta(hours=47))) < timedelta(seconds=1)


def test_an_update_does_not_make_an_old_story_news(client: Client) -> None:
    edition = published(at=timezone.now() - timedelta(days=3))
    edition_of(edition.article, note="More")

    assert locations(client, "/news-sitemap.xml") == []


@pytest.mark.parametrize(
    ("tag", "said"), [("en", "en"), ("zh-Hant-HK", "zh-tw"), ("zh", "zh-cn"), ("km", "km"), ("x-klingon", "en")]
)
def test_languages_are_said_as_google_wants_them(client: Client, tag: str, said: str) -> None:
    published(language=tag)

    root = ElementTree.fromstring(client.get("/news-sitemap.xml").content)

    assert root.findtext(f".//{NEWS}language") == said
