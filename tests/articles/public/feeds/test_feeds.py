"""Feeds: the same stories in three formats, each as its readers expect it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from xml.etree import ElementTree

import pytest
import time_machine
from django.test import Client
from lxml import html as markup
from pytest_django.fixtures import Settings

from articles.models import BylineRole, Edition
from articles.publishing import withdraw
from articles.roles import SYSTEM
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    BylineFactory,
    FigureFactory,
    SectionFactory,
    edition_of,
    published,
)

pytestmark = pytest.mark.django_db

PLACES = ("/", "/port/", "/authors/ada-vale/", "/tags/ships/")
FORMATS = {
    "rss.xml": "application/rss+xml; charset=utf-8",
    "atom.xml": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json; charset=utf-8",
}
FEEDS = [place + file for place in PLACES for file in FORMATS]
ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def edition() -> Edition:
    """A story with two writers, a photographer, a picture, a tag and a correction."""
    port = SectionFactory.create(name="Port", description="Ships and the sea.")
    ada, lin = AuthorFactory.create(name="Ada Vale"), AuthorFactory.create(name="Lin Moss")
    with time_machine.travel(NOON, tick=False):
        article = ArticleFactory.create(
            section=port, headline="Fog & <mist> close the port", slug="fog", authors=[ada, lin], tags=["Ships"]
        )
        BylineFactory.create(article=article, position=2, role=BylineRole.PHOTOGRAPHER, author__name="Ana Reyes")
        FigureFactory.create(article=article)
        edition_of(article)
    with time_machine.travel(NOON + timedelta(hours=1), tick=False):
        return edition_of(article, change="correction", note="It was <two> ships.")


def entries(answer: Any, file: str) -> list[dict[str, Any]]:
    """Each story as the same plain values, whatever the format."""
    if file == "feed.json":
        return [
            {
                "id": item["id"],
                "url": item["url"],
                "title": item["title"],
                "html": item["content_html"],
                "people": [author["name"] for author in item["authors"]],
                "tags": item["tags"],
                "published": datetime.fromisoformat(item["date_published"]),
                "updated": datetime.fromisoformat(item["date_modified"]),
                "picture": item.get("image"),
            }
            for item in json.loads(answer.content)["items"]
        ]
    root = ElementTree.fromstring(answer.content)
    read = rss_item if file == "rss.xml" else atom_entry
    return [read(item) for item in root.iter("item" if file == "rss.xml" else f"{ATOM}entry")]


def rss_item(item: ElementTree.Element) -> dict[str, Any]:
    picture = item.find(f"{MEDIA}content")
    published_at = parsedate_to_datetime(item.findtext("pubDate", ""))
    assert item.find("guid").get("isPermaLink") == "false"  # type: ignore[union-attr]
    return {
        "id": item.findtext("guid"),
        "url": item.findtext("link"),
        "title": item.findtext("title"),
        "html": item.findtext("description"),
        "people": [creator.text for creator in item.iter(CREATOR)],
        "tags": [category.text for category in item.iter("category")],
        "published": published_at,
        "updated": datetime.fromisoformat(item.findtext(f"{ATOM}updated") or published_at.isoformat()),
        "picture": picture.get("url") if picture is not None else None,
    }


def atom_entry(entry: ElementTree.Element) -> dict[str, Any]:
    picture = entry.find(f"{MEDIA}content")
    return {
        "id": entry.findtext(f"{ATOM}id"),
        "url": entry.find(f"{ATOM}link").get("href"),  # type: ignore[union-attr]
        "title": entry.findtext(f"{ATOM}title"),
        "html": entry.findtext(f"{ATOM}summary"),
        "people": [author.findtext(f"{ATOM}name") for author in entry.iter(f"{ATOM}author")],
        "tags": [category.get("term") for category in entry.iter(f"{ATOM}category")],
        "published": datetime.fromisoformat(entry.findtext(f"{ATOM}published") or ""),
        "updated": datetime.fromisoformat(entry.findtext(f"{ATOM}updated") or ""),
        "picture": picture.get("url") if picture is not None else None,
    }


@pytest.mark.parametrize("path", FEEDS)
def test_every_feed_tells_the_whole_of_a_story(client: Client, edition: Edition, path: str) -> None:
    file = path.rpartition("/")[2]

    answer = client.get(path)

    assert answer.headers["Content-Type"] == FORMATS[file]
    (entry,) = entries(answer, file)
    assert entry.pop("html") == (
        "<p>The last of the old ships went out with the tide.</p>"
        "<p><strong>Correction</strong> (2 March 2026, 13:00 UTC): It was &lt;two&gt; ships.</p>"
    )
    assert entry.pop("picture").startswith("http://testserver/media/")
    assert entry == {
        "id": f"tag:testserver,2026-03-02:article-{edition.article_id}",
        "url": "http://testserver/port/fog/",
        "title": "Fog & <mist> close the port",
        "people": ["Ada Vale", "Lin Moss"],
        "tags": ["Port", "Ships"],
        "published": NOON,
        "updated": NOON + timedelta(hours=1),
    }


def test_a_feed_names_itself_its_page_and_its_language(client: Client, edition: Edition) -> None:
    feed = json.loads(client.get("/port/feed.json").content)
    rss = ElementTree.fromstring(client.get("/port/rss.xml").content).find("channel")
    atom = ElementTree.fromstring(client.get("/port/atom.xml").content)
    assert rss is not None

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == rss.findtext("title") == atom.findtext(f"{ATOM}title") == "The Harbour Courier: Port"
    assert feed["description"] == rss.findtext("description") == "Ships and the sea."
    assert feed["home_page_url"] == rss.findtext("link") == "http://testserver/port/"
    assert feed["feed_url"] == "http://testserver/port/feed.json"
    links = {link.get("rel"): link.get("href") for link in atom.findall(f"{ATOM}link")}
    sheet = b'<?xml-stylesheet href="/static/css/feed.css" media="all" type="text/css"?>'
    for file in ("rss.xml", "atom.xml"):
        opened = client.get(f"/port/{file}", headers={"sec-fetch-dest": "document"})
        assert sheet in opened.content, "shown as a list"
        assert sheet not in client.get(f"/port/{file}").content
        assert opened.headers["Content-Type"] == "application/xml; charset=utf-8", "else no browser takes the sheet"
        assert "Sec-Fetch-Dest" in opened.headers["Vary"]
    assert links == {"alternate": "http://testserver/port/", "self": "http://testserver/port/atom.xml"}
    assert rss.find(f"{ATOM}link").get("href") == "http://testserver/port/rss.xml"  # type: ignore[union-attr]
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    assert feed["language"] == rss.findtext("language") == atom.get(language) == "en"


@pytest.mark.parametrize("path", FEEDS)
def test_whoever_has_it_already_gets_304_by_either_header_alone(client: Client, edition: Edition, path: str) -> None:
    first = client.get(path)

    by_tag = client.get(path, headers={"if-none-match": first.headers["ETag"]})
    by_time = client.get(path, headers={"if-modified-since": first.headers["Last-Modified"]})

    assert (by_tag.status_code, by_time.status_code) == (304, 304)
    assert by_tag.content == by_time.content == b""


def test_whoever_asks_by_time_alone_hears_of_a_withdrawal_and_of_a_minor_change(client: Client) -> None:
    """Neither leaves a newer story in the feed."""
    section = SectionFactory.create(name="Port")
    with time_machine.travel(NOON, tick=False):
        keep, leave = published(section=section).article, published(section=section).article
        before = client.get("/port/rss.xml").headers["Last-Modified"]
    with time_machine.travel(NOON + timedelta(minutes=1), tick=False):
        withdraw(leave, by=SYSTEM)
        after = client.get("/port/rss.xml", headers={"if-modified-since": before})
    with time_machine.travel(NOON + timedelta(minutes=2), tick=False):
        keep.headline = "Mist closes the port"
        keep.save()
        edition_of(keep, change="minor")
        last = client.get("/port/rss.xml", headers={"if-modified-since": after.headers["Last-Modified"]})

    assert [len(entries(answer, "rss.xml")) for answer in (after, last)] == [1, 1]
    assert entries(last, "rss.xml")[0]["title"] == "Mist closes the port"


HOSTILE = "<svg onload=alert(1)> & <b>bold"
AS_HTML = ("item/description", f"{ATOM}subtitle", f"{ATOM}entry/{ATOM}summary", "description")
"""Elements that RSS 2.0 and Atom have readers show as HTML; all others are plain text."""


@pytest.mark.parametrize("file", FORMATS)
def test_no_text_becomes_markup_in_a_feed_whoever_typed_it(client: Client, settings: Settings, file: str) -> None:
    settings.SITE_NAME, settings.SITE_DESCRIPTION = f"{HOSTILE} site", f"{HOSTILE} strapline"
    section = SectionFactory.create(name=f"{HOSTILE} section", slug="port", description=f"{HOSTILE} description")
    bare = SectionFactory.create(name=f"{HOSTILE} bare", slug="bare")
    author = AuthorFactory.create(name=f"{HOSTILE} author", slug="ada")
    texts = {"headline": f"{HOSTILE} headline", "standfirst": f"{HOSTILE} standfirst", "dateline": f"{HOSTILE} PLACE"}
    article = ArticleFactory.create(section=section, authors=[author], tags=[f"{HOSTILE} tag"], **texts)
    FigureFactory.create(article=article, alt=f"{HOSTILE} alternative")
    edition_of(article)
    edition_of(article, change="correction", note=f"{HOSTILE} note")
    published(section=bare, standfirst="", teaser=f"{HOSTILE} teaser", headline=HOSTILE)

    for place in ("/", "/port/", "/bare/", "/authors/ada/", f"/tags/{article.tags.get().slug}/"):
        answer = client.get(place + file)
        if file == "feed.json":
            shown = [item["content_html"] for item in json.loads(answer.content)["items"]]
        else:
            root = ElementTree.fromstring(answer.content)
            shown = [found.text or "" for path in AS_HTML for found in root.iterfind(f".//{path}")]
            assert {
                found.get("type") for found in root.iter() if found.tag in (f"{ATOM}subtitle", f"{ATOM}summary")
            } <= {"html"}
        assert shown
        for each in shown:
            text = markup.fromstring(f"<div>{each}</div>")
            assert {element.tag for element in text.iter()} <= {"div", "p", "strong"}
            assert not any(element.attrib for element in text.iter())
            assert "onload" not in each or HOSTILE.casefold() in text.text_content().casefold()


def test_a_storys_id_survives_a_new_address(client: Client, edition: Edition) -> None:
    before = entries(client.get("/rss.xml"), "rss.xml")[0]
    article = edition.article
    article.slug, article.section = "mist", SectionFactory.create(name="Weather")
    article.save()
    edition_of(article)

    after = entries(client.get("/rss.xml"), "rss.xml")[0]

    assert after["id"] == before["id"]
    assert after["url"] == "http://testserver/weather/mist/"


def test_a_section_carries_the_stories_of_the_sections_within_it(client: Client) -> None:
    parent = SectionFactory.create(name="Sport")
    child = SectionFactory.create(name="Rowing", parent=parent)
    published(section=child, headline="Eights")

    answer = client.get("/sport/atom.xml")

    assert [entry["title"] for entry in entries(answer, "atom.xml")] == ["Eights"]
    assert set(answer.headers["Surrogate-Key"].split()) == {
        f"section-{parent.pk}",
        f"section-{child.pk}",
        "newspaper",
    }


def test_a_feed_holds_the_thirty_newest(client: Client) -> None:
    section = SectionFactory.create()
    for n in range(31):
        published(section=section, headline=f"Story {n}", at=NOON + timedelta(minutes=n))

    found = [entry["title"] for entry in entries(client.get("/rss.xml"), "rss.xml")]

    assert found == [f"Story {n}" for n in range(30, 0, -1)]


@pytest.mark.parametrize("file", FORMATS)
def test_characters_that_xml_forbids_are_left_out(client: Client, file: str) -> None:
    bad = "\x01\x08\x0b\x1f\ufffe\uffff"
    section = SectionFactory.create(name=f"Po{bad}rt", slug="port", description=f"Ships{bad}")
    author = AuthorFactory.create(name=f"Ada{bad} Vale", slug="ada")
    article = ArticleFactory.create(section=section, headline=f"A{bad}B", authors=[author], standfirst=f"C{bad}D")
    FigureFactory.create(article=article, alt=f"E{bad}F")
    edition_of(article, note="Now")
    edition_of(article, change="correction", note=f"G{bad}H")

    answer = client.get(f"/port/{file}")

    (entry,) = entries(answer, file)
    assert entry["people"] == ["Ada Vale"]
    assert not set(bad) & set(json.dumps(entry, default=str, ensure_ascii=False))


@pytest.mark.parametrize("file", FORMATS)
def test_a_section_without_stories_has_an_empty_feed(client: Client, file: str) -> None:
    SectionFactory.create(name="Port")

    answer = client.get(f"/port/{file}")

    assert answer.status_code == 200
    assert entries(answer, file) == []
    assert client.get(f"/port/{file}", headers={"if-none-match": answer.headers["ETag"]}).status_code == 304


def test_the_sites_own_address_is_used_where_it_is_set(
    client: Client, edition: Edition, settings: pytest.FixtureRequest
) -> None:
    settings.SITE_URL = "https://courier.example"  # type: ignore[attr-defined]

    (entry,) = entries(client.get("/rss.xml"), "rss.xml")

    assert entry["url"] == "https://courier.example/port/fog/"
    assert entry["id"].startswith("tag:courier.example,")
