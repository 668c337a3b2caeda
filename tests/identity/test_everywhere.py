"""The newspaper's name is its name everywhere, from the next request on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.test import Client, RequestFactory
from pytest_django import DjangoDbBlocker

from articles import publishing
from articles.cache_keys import NEWSPAPER
from articles.public.errors import server_error
from articles.public.unavailable import unavailable
from articles.roles import SYSTEM
from identity.saving import save_newspaper
from identity.values import values_of
from newsroom.logins.letters import invite, send_next_letter
from newsroom.ops.post import sender
from newsroom.site.newspaper import by_settings
from tests.factories import ArticleFactory, AuthorFactory, SectionFactory, UserFactory
from tests.support.staging import rolled_back

NEW, STRAPLINE = "The Ebb & Flow", "Twice a day since 1904"
FEEDS = ("rss.xml", "atom.xml", "feed.json")
NAMELESS = ("/robots.txt", "/sitemap.xml", "/sitemap-sections.xml", "/sitemap-stories-0.xml", "/favicon.ico")
"""Documents in which no newspaper's name stands; they are looked through for the old one all the same."""
PAGES = (
    *("/", "/?before=x", "/port/", "/port/fog/", "/port/fog/history/", "/authors/ada-vale/", "/tags/ships/"),
    *("/search/", "/search/?q=fog", "/nothing/", "/port/gone/", "/news-sitemap.xml", "/site.webmanifest"),
    *(f"{at}{file}" for at in ("/", "/port/", "/authors/ada-vale/", "/tags/ships/") for file in FEEDS),
    *(f"/search/{file}?q=fog" for file in FEEDS),
)


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def old(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """A newsroom with a page of every kind that printed its old name, and has a new one since. Gives the old name."""
    with rolled_back(django_db_blocker):
        section, author = SectionFactory.create(name="Port"), AuthorFactory.create(name="Ada Vale")
        common: dict[str, Any] = {"section": section, "authors": [author], "tags": ["Ships"]}
        article = ArticleFactory.create(headline="Fog", slug="fog", **common)
        publishing.publish(article, by=SYSTEM)
        article.headline = "Fog closes port"
        article.save()
        publishing.publish(article, by=SYSTEM)
        gone = ArticleFactory.create(headline="Gone", slug="gone", **common)
        publishing.publish(gone, by=SYSTEM)
        publishing.withdraw(gone, by=SYSTEM)
        client = Client()
        for path in (*PAGES, *NAMELESS):
            client.get(path)
        values = {
            **values_of(None),
            "name": NEW,
            "strapline": STRAPLINE,
            "email": "desk@example.com",
            "publishing_principles": "/about/ethics/",
            "social_accounts": [{"name": "Mastodon", "url": "https://social.example/@ebb"}],
            "footer_columns": [{"title": "About", "links": [{"name": "Who we are", "url": "/about/us/"}]}],
            "copyright_line": "© {year} Ebb & Flow",
            "accent": "#005a9c",
            "time_zone": "Asia/Phnom_Penh",
            "language": "pt-BR",
        }
        save_newspaper(values, by=SYSTEM, base=0)
        yield by_settings().name


def test_every_public_address_says_the_new_name_and_none_the_old(old: str, client: Client) -> None:
    for path in (*PAGES, *NAMELESS):
        answer = client.get(path)
        said = answer.content.decode()
        assert answer.status_code < 500, path
        assert old not in said, path
        named = NEW in said or "The Ebb &amp; Flow" in said or "The Ebb \\u0026 Flow" in said
        assert named or path in NAMELESS or answer.status_code == 302, (path, answer.status_code)
        if answer.status_code == 200:
            assert NEWSPAPER in answer.headers["Surrogate-Key"].split(), path


def test_a_page_says_all_that_was_set(old: str, client: Client) -> None:
    page = client.get("/").content.decode()

    for said in (STRAPLINE, "mailto:desk@example.com", "https://social.example/@ebb", "/about/us/", "/about/ethics/"):
        assert said in page
    assert re.search(r"© 20\d\d Ebb &amp; Flow", page)
    assert re.search(r'<link rel="stylesheet" href="/media/accent-005a9c-[^"]+"', page)
    assert client.get(re.findall(r'href="(/media/accent-[^"]+)"', page)[0]).status_code == 200


def test_times_and_language_are_the_newspapers(old: str, client: Client) -> None:
    assert '<html lang="pt-BR"' in client.get("/").content.decode()
    assert "<language>pt-BR</language>" in client.get("/rss.xml").content.decode()
    for path in ("/port/fog/", "/atom.xml", "/news-sitemap.xml", "/sitemap-stories-0.xml"):
        assert "+07:00" in client.get(path).content.decode(), path


def test_machines_are_told_of_the_publisher(old: str, client: Client) -> None:
    story = client.get("/port/fog/").content.decode()
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', story)
    assert found is not None
    publisher = json.loads(found[1])["publisher"]

    assert publisher["name"] == NEW
    assert publisher["slogan"] == STRAPLINE
    assert publisher["sameAs"] == ["https://social.example/@ebb"]
    assert publisher["publishingPrinciples"].endswith("/about/ethics/")
    manifest = json.loads(client.get("/site.webmanifest").content)
    assert (manifest["name"], manifest["theme_color"]) == (NEW, "#005a9c")


def test_the_desk_mails_and_pages_of_a_broken_newsroom_have_the_new_name_too(
    old: str, client: Client, rf: RequestFactory, settings: Any
) -> None:
    person = UserFactory.create(role="ops")
    invite(person, by=person)
    while send_next_letter():
        pass
    client.force_login(person)
    assert mail.outbox
    for letter in mail.outbox:
        said = f"{letter.from_email} {letter.subject} {letter.body}"
        assert said.count(NEW) >= 3
        assert old not in said
    assert "The Ebb &amp; Flow desk" in client.get("/admin/").content.decode()
    for page in (unavailable(rf.get("/")), server_error(rf.get("/"))):
        assert "The Ebb &amp; Flow" in page.content.decode()
        assert old not in page.content.decode()
    settings.EMAIL_FROM = "desk@news.example"
    assert sender() == f"{NEW} desk <desk@news.example>"
    settings.EMAIL_FROM = "Ada <ada@news.example>"
    assert sender() == "Ada <ada@news.example>"
