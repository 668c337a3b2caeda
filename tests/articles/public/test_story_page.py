"""The story page: everything a newspaper prints, in its order, and nothing that a text could smuggle in."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils.html import escape

from articles.models import Article, BylineRole
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

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def page_of(client: Client, article: Article) -> str:
    response = client.get(article.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def json_ld(page: str) -> dict[str, Any]:
    (block,) = JSON_LD.findall(page)
    return json.loads(block)


@pytest.fixture
def article() -> Article:
    """Published at noon and corrected an hour later."""
    ada = AuthorFactory.create(name="Ada Vale", kind="contributor", tagline="Ada Vale teaches law.")
    with time_machine.travel(NOON, tick=False):
        article = ArticleFactory.create(
            section=SectionFactory.create(name="Port"), headline="Fog closes the port", authors=[ada], tags=["Ships"]
        )
        BylineFactory.create(article=article, position=1, role=BylineRole.PHOTOGRAPHER, author__name="Lin Moss")
        FigureFactory.create(article=article, caption="The old quay", credit="Lin Moss", alt="A quay in fog")
        edition_of(article)
    with time_machine.travel(NOON + timedelta(hours=1), tick=False):
        edition_of(article, change="correction", note="It was two ships.")
    return article


def test_it_holds_its_parts_in_the_order_of_print(client: Client, article: Article) -> None:
    page = page_of(client, article)

    parts = [
        "<title>The Harbour Courier - Fog closes the port</title>",
        'href="/port/">Port</a>',
        "Fog closes the port</h1>",
        "The last of the old ships went out with the tide.",
        'rel="author">Ada Vale</a>',
        "(photographs)",
        "2 March 2026, 12:00 UTC",
        "2 March 2026, 13:00 UTC",
        "A quay in fog",
        "The old quay",
        "<p>The ferry left at six. Nobody waved.</p>",
        "<strong>Correction</strong>",
        "It was two ships.",
        "Ada Vale teaches law.",
        'href="/tags/ships/"',
    ]
    body = page[page.index("<body") :]
    places = [(page if part.startswith("<title") else body).index(part) for part in parts]
    assert places[1:] == sorted(places[1:])


def test_times_are_said_in_the_newsrooms_zone_with_the_zone(
    client: Client, article: Article, settings: pytest.FixtureRequest
) -> None:
    settings.TIME_ZONE = "Asia/Phnom_Penh"  # type: ignore[attr-defined]

    page = page_of(client, article)

    assert "2 March 2026, 19:00 UTC+7" in page
    assert 'datetime="2026-03-02T19:00:00+07:00"' in page
    assert json_ld(page)["datePublished"] == "2026-03-02T19:00:00+07:00"


def test_the_storys_own_tagline_stands_in_for_the_contributors(client: Client, article: Article) -> None:
    article.tagline = "Ada Vale was once a sailor."
    article.save()
    edition_of(article)

    page = page_of(client, article)

    assert "Ada Vale was once a sailor." in page
    assert "Ada Vale teaches law." not in page


def test_staff_have_no_tagline_under_their_reporting(client: Client) -> None:
    edition = published(authors=[AuthorFactory.create(tagline="Writes about ships.")])

    assert "Writes about ships." not in page_of(client, edition.article)


def test_it_tells_machines_what_it_tells_readers(client: Client, article: Article) -> None:
    found = json_ld(page_of(client, article))

    assert (found["@type"], found["headline"]) == ("NewsArticle", "Fog closes the port")
    assert (found["datePublished"], found["dateModified"]) == ("2026-03-02T12:00:00+00:00", "2026-03-02T13:00:00+00:00")
    assert [author["name"] for author in found["author"]] == ["Ada Vale", "Lin Moss"]
    assert found["correction"][0]["text"] == "It was two ships."
    assert (found["articleSection"], found["keywords"]) == ("Port", ["Ships"])


@pytest.mark.parametrize(
    ("kind", "schema"),
    [("opinion", "OpinionNewsArticle"), ("analysis", "AnalysisNewsArticle"), ("news", "NewsArticle")],
)
def test_each_kind_has_its_own_type(client: Client, kind: str, schema: str) -> None:
    assert json_ld(page_of(client, published(kind=kind).article))["@type"] == schema


HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "\"'><img src=x onerror=alert(1)>",
    "{{ 7*7 }}{% now %}",
    "\u2028\u2029&amp;&lt;",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_field_can_leave_its_place(client: Client, text: str) -> None:
    author = AuthorFactory.create(name=text, kind="contributor", tagline=text, slug="ada")
    section = SectionFactory.create(name=text, slug="port")
    article = ArticleFactory.create(
        section=section, headline=f"H{text}", standfirst=text, seo_description=text, authors=[author], tags=[text]
    )
    FigureFactory.create(article=article, alt=text, caption=text, credit=text)
    edition_of(article)
    edition_of(article, change="correction", note=text)
    published(section=section, headline=f"Another {text}")

    for path in (article.get_absolute_url(), "/port/", "/", "/authors/ada/", "/search/?q=another"):
        page = client.get(path).content.decode()
        assert "<script>" not in page
        assert "<img src=x" not in page
        assert "49" not in page.partition("<title>")[2].partition("</title>")[0]
    found = json_ld(page_of(client, article))
    assert found["headline"] == " ".join(f"H{text}".split())
    assert found["author"][0]["name"] == " ".join(text.split())
    assert "\u2028" not in JSON_LD.findall(page_of(client, article))[0]
    assert escape(" ".join(f"H{text}".split())) in page_of(client, article)


def test_scripts_in_a_body_are_gone_before_it_is_stored(client: Client) -> None:
    body = (
        '<p onclick="x()">Text <script>alert(1)</script><a href="javascript:x()">link</a></p><iframe src="/"></iframe>'
    )
    article = published(body=body).article

    assert article.body == "<p>Text <a>link</a></p>"
    assert "<p>Text <a>link</a></p>" in page_of(client, article)


def test_a_story_in_another_language_says_so(client: Client) -> None:
    page = page_of(client, published(language="ar", headline="الضباب يغلق الميناء").article)

    assert '<html lang="ar" dir="rtl">' in page


def test_a_story_first_published_elsewhere_names_that_address(client: Client) -> None:
    page = page_of(client, published(canonical_url="https://example.com/fog").article)

    assert '<link rel="canonical" href="https://example.com/fog">' in page
