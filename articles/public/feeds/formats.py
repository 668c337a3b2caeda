"""Three ways to write one feed: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1.

In RSS several names in a byline are several `dc:creator`, a picture is Media RSS' `media:content` (an enclosure would
have to say how many bytes it has), and the time of an update is Atom's. A style sheet shows RSS and Atom as a list of
stories to who opens one in a browser.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.templatetags.static import static
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, Stylesheet, rfc3339_date
from django.utils.html import escape
from django.utils.xmlutils import SimplerXMLGenerator

from articles.pages.frame import SharePicture

DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
MEDIA_RSS = "http://search.yahoo.com/mrss/"


@dataclass(frozen=True, slots=True)
class Person:
    """A name in a byline and its page, empty where it has none."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Item:
    """A story in a feed. `id` never changes, whatever becomes of the address; `html` is the summary with all notes."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    people: tuple[Person, ...]
    tags: tuple[str, ...]
    language: str
    published: datetime.datetime
    updated: datetime.datetime
    picture: SharePicture | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: its page, its own address, its stories. All texts are plain, and without characters that XML forbids."""

    title: str
    description: str
    url: str
    feed_url: str
    language: str
    publisher: str
    changed: datetime.datetime
    items: tuple[Item, ...]
    opened: bool = False
    """By somebody in a browser, who is shown it as a page."""


class _Rss(Rss201rev2Feed):
    def rss_attributes(self) -> dict[str, str]:
        return {**super().rss_attributes(), "xmlns:dc": DUBLIN_CORE, "xmlns:media": MEDIA_RSS}

    def latest_post_date(self) -> datetime.datetime:
        return self.feed["changed"]

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for person in item["people"]:
            handler.addQuickElement("dc:creator", person.name)
        if item["updated"] != item["pubdate"]:
            handler.addQuickElement("atom:updated", rfc3339_date(item["updated"]))
        _add_picture(handler, item["picture"])


class _Atom(Atom1Feed):
    def write(self, outfile: Any, encoding: str) -> None:
        """As Django's own, with the style sheets in front, which Django writes for RSS only."""
        handler = SimplerXMLGenerator(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        for sheet in self.feed["stylesheets"] or ():
            handler.processingInstruction("xml-stylesheet", str(sheet))
        handler.startElement("feed", AttributesImpl(self.root_attributes()))
        self.add_root_elements(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xmlns:media": MEDIA_RSS}

    def latest_post_date(self) -> datetime.datetime:
        return self.feed["changed"]

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        """The subtitle as HTML, which some readers take it for whatever its type says."""
        super().add_root_elements(handler)
        handler.addQuickElement("subtitle", self.feed["html"], {"type": "html"})

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["language"]}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for person in item["people"]:
            handler.startElement("author", AttributesImpl({}))
            handler.addQuickElement("name", person.name)
            if person.url:
                handler.addQuickElement("uri", person.url)
            handler.endElement("author")
        _add_picture(handler, item["picture"])


def rss(channel: Channel) -> str:
    """RSS 2.0."""
    return _written(_Rss, channel)


def atom(channel: Channel) -> str:
    """Atom."""
    return _written(_Atom, channel, author_name=channel.publisher)


def json_feed(channel: Channel) -> str:
    """JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "description": channel.description,
        "home_page_url": channel.url,
        "feed_url": channel.feed_url,
        "language": channel.language,
        "authors": [{"name": channel.publisher}],
        "items": [_json_item(item) for item in channel.items],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _written(generator: type[_Rss | _Atom], channel: Channel, author_name: str | None = None) -> str:
    description = escape(channel.description)  # HTML in RSS as in Atom
    feed = generator(
        channel.title,
        channel.url,
        description,
        language=channel.language,
        html=description,
        feed_url=channel.feed_url,
        author_name=author_name,
        changed=channel.changed,
        stylesheets=[_stylesheet()] if channel.opened else None,
    )
    for item in channel.items:
        feed.add_item(
            item.title,
            item.url,
            item.html,
            unique_id=item.id,
            unique_id_is_permalink=False,
            pubdate=item.published,
            updateddate=item.updated,
            categories=item.tags,
            people=item.people,
            updated=item.updated,
            language=item.language,
            picture=item.picture,
        )
    return feed.writeString("utf-8")


def _stylesheet() -> Stylesheet:
    return Stylesheet(static("css/feed.css"), mimetype="text/css", media="all")


def _add_picture(handler: SimplerXMLGenerator, picture: SharePicture | None) -> None:
    if picture is None:
        return
    size = {"width": str(picture.width), "height": str(picture.height)}
    file = {"url": picture.url, "medium": "image", "type": "image/jpeg", **size}
    handler.startElement("media:content", AttributesImpl(file))
    if picture.alt:
        handler.addQuickElement("media:description", picture.alt, {"type": "plain"})
    handler.endElement("media:content")


def _author(person: Person) -> dict[str, str]:
    return {"name": person.name, **({"url": person.url} if person.url else {})}


def _json_item(item: Item) -> dict[str, Any]:
    found = {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.html,
        "date_published": rfc3339_date(item.published),
        "date_modified": rfc3339_date(item.updated),
        "authors": [_author(person) for person in item.people],
        "tags": list(item.tags),
        "language": item.language,
    }
    return {**found, "image": item.picture.url} if item.picture else found
