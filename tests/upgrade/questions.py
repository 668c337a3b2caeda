"""What a newsroom is asked before and after an upgrade, and what it answers, as values that JSON can hold.

Readers' pages answer with all their words. The desk answers with what is stored: values of fields, keys of versions,
words inserted and deleted. Its own wording is no part of an answer.
"""

from __future__ import annotations

import io
import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from lxml import etree
from lxml import html as markup

from tests.upgrade.desk import Person, door, stored

NOW = datetime.fromisoformat("2026-03-04T12:00:00+00:00")
"""When the questions are asked."""
TOKEN = re.compile(r"\w+|[^\w\s]")
FEEDS = ("rss.xml", "atom.xml", "feed.json")
FIXED = (
    *("/", "/robots.txt", "/sitemap.xml", "/sitemap-sections.xml", "/news-sitemap.xml", "/nowhere/", "/preview/x/"),
    *("/search/", "/search/?q=fog", "/search/?q=astrolabe", "/search/?q=ទន្លេ"),
)
TOLD = ("title", "description", "summary", "content", "encoded", "name", "creator", "category", "subtitle", "loc")
"""Elements of feeds and sitemaps that say something."""
TOLD_IN_JSON = ("title", "description", "summary", "content_html", "content_text", "name", "tags")
WIDTH = 110
PAGES = ("changelist", "add", "calendar", "today", "coming", "paper")
STORY_PAGES = ("preview", "comments", "preview_links", "timeline")


def model(name: str) -> Any:
    """The manager of all rows of a model of `articles`."""
    return apps.get_model("articles", name)._default_manager


def answers(secrets: Iterable[str]) -> dict[str, Any]:
    """All answers; `secrets` are those of the preview links."""
    chief = Person("chief")
    stories = list(model("Article").order_by("pk").values_list("pk", flat=True))
    return {
        "readers": {address: answer_of(address) for address in addresses()},
        "links": {secret: answer_of(reverse("preview-link", args=[secret])) for secret in secrets},
        "forms": {str(story): stored(chief.form(story)) for story in stories},
        "copies": {str(copy.pk): brought_back(copy) for copy in model("WorkingCopy").order_by("pk")},
        "histories": {str(story): history_of(chief, story) for story in stories},
        "verified": verified(),
    }


def verified() -> int:
    """How many stories `verify_editions` checked; it exits where it finds a fault."""
    out = io.StringIO()
    call_command("verify_editions", stdout=out)
    (number,) = re.findall(r"\d+", out.getvalue())
    return int(number)


# --- Readers ---------------------------------------------------------------------------------------------------------


def addresses() -> list[str]:
    """Every address that readers know or may try: also of what is not out, was withdrawn, or moved."""
    sections = [f"/{each.slug}/" for each in model("Section").all()]
    sections += [f"/{each.slug}/" for each in model("FormerSectionSlug").all()]
    lists = [*sections, *(f"/tags/{each.slug}/" for each in model("Tag").all())]
    lists += [f"/authors/{each.slug}/" for each in apps.get_model("authors", "Author")._default_manager.all()]
    feeds = [f"{page}{file}" for page in ("/", *lists) for file in FEEDS]
    frozen = [each.get_absolute_url() for each in model("Edition").select_related("section")]
    stories = [each.get_absolute_url() for each in model("Article").select_related("section")]
    former = [str(each) for each in model("FormerPath").select_related("section")]
    paths = {*frozen, *stories, *former}
    return sorted({*FIXED, *lists, *feeds, *paths, *(f"{path}history/" for path in paths)})


def answer_of(address: str) -> dict[str, Any]:
    """Status, where it leads to, and the words of the page in lines that can be read."""
    response = Client().get(address)
    answer: dict[str, Any] = {"status": response.status_code}
    if "Location" in response:
        answer["leads_to"] = response["Location"]
    words = " ".join(_words(response))
    return answer | {"words": textwrap.wrap(words, WIDTH, break_long_words=False, break_on_hyphens=False)}


def tokens(answer: Mapping[str, Any]) -> list[str]:
    """Words and signs, whatever space stands between them."""
    return TOKEN.findall(" ".join(answer["words"]))


def _words(response: HttpResponse) -> Iterator[str]:
    kind, text = response.get("Content-Type", "").partition(";")[0], response.content.decode()
    if kind == "text/html":
        page = markup.fromstring(text or "<p>")
        (body,) = page.xpath("//main") or [page]
        yield from _text([*page.xpath("//head/title"), body])
    elif kind.endswith("xml"):
        for element in etree.fromstring(text.encode()).iter("{*}*"):
            if etree.QName(element).localname in TOLD and element.text:
                yield from _text([markup.fromstring(f"<div>{element.text}</div>")])
    elif kind.endswith("json"):
        yield from _told(json.loads(text))
    else:
        yield text


def _text(elements: Iterable[Any]) -> Iterator[str]:
    for element in elements:
        pieces = element.xpath(".//text()[not(ancestor::script or ancestor::style)]")
        yield from (" ".join(piece.split()) for piece in pieces if piece.strip())


def _told(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _told(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from _told(each, name)
    elif name in TOLD_IN_JSON:
        yield from _text([markup.fromstring(f"<div>{value}</div>")])


# --- The desk --------------------------------------------------------------------------------------------------------


def brought_back(copy: Any) -> dict[str, Any]:
    """The form with the words of a working copy in it, as its writer sees it."""
    return stored(Person(copy.person.username).form(copy.article_id, working=copy.pk))


def history_of(person: Person, story: int) -> dict[str, dict[str, list[str]]]:
    """Every state that the history of a story offers, oldest first, and what changed from the one before it."""
    page = person.ask("history", story).content.decode()
    keys = [*dict.fromkeys(re.findall(r'value="([vef]\d+)"', page)), None][::-1]
    return {after: compared(person, story, before, after) if before else {} for before, after in pairwise(keys)}


def compared(person: Person, story: int, before: str, after: str) -> dict[str, list[str]]:
    """Words inserted and deleted between two states."""
    response = person.ask("compare", story, a=before, b=after)
    assert response.status_code == 200
    page = markup.fromstring(response.content.decode())
    return {
        sign: [" ".join(each.text_content().split()) for each in page.xpath(f"//dd//{sign}")] for sign in ("ins", "del")
    }


def desk_pages() -> Iterator[str]:
    """Addresses of the desk: its own, those of every story, and the list and one row of everything it registers."""
    yield from (door(name) for name in PAGES)
    for story in model("Article").all():
        yield from (door(name, story.pk) for name in STORY_PAGES)
    yield from (door("preview_link", each.article_id, each.pk) for each in model("PreviewLink").all())
    yield from (f"{door('changelist')}?{each.query}" for each in model("SavedFilter").all())
    yield door("paper_front", f"{NOW + timedelta(days=1):%Y%m%dT%H%MZ}")
    for registered in admin.site._registry:
        name, row = f"admin:{registered._meta.label_lower.replace('.', '_')}", registered._default_manager.first()
        yield reverse(f"{name}_changelist")
        if row is not None:
            yield reverse(f"{name}_change", args=[row.pk])
