"""What pages tell machines: the way to them, the newspaper, and how a page is shown where it is shared."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.db.models import Q
from django.test import Client

from articles.content.contents import content_of
from articles.desk.history.compare_fields import names_in, rows
from articles.models import Article, Edition
from newsroom.models import User
from tests.factories import ArticleFactory, AuthorFactory, FigureFactory, SectionFactory, edition_of, published
from tests.support.forms import fields

pytestmark = pytest.mark.django_db

JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
BASE = "http://testserver"
NASTY = "Port </script><b>&"


def document(client: Client, path: str) -> dict[str, Any]:
    (found,) = JSON_LD.findall(client.get(path).content.decode())
    return json.loads(found)


def way(breadcrumb: dict[str, Any]) -> list[tuple[str, str]]:
    assert breadcrumb["@type"] == "BreadcrumbList"
    assert [item["position"] for item in breadcrumb["itemListElement"]] == [
        *range(1, len(breadcrumb["itemListElement"]) + 1)
    ]
    return [(item["name"], item["item"].removeprefix(BASE)) for item in breadcrumb["itemListElement"]]


def meta(page: str, name: str) -> str:
    (found,) = re.findall(rf'<meta (?:name|property)="{name}" content="([^"]*)">', page)
    return str(found)


def test_each_page_says_the_way_to_it(client: Client) -> None:
    port = SectionFactory.create(name=NASTY, slug="port", description="All ships.")
    quay = SectionFactory.create(name="Quay", parent=port)
    ada = AuthorFactory.create(name="Ada Vale", website="https://example.com/ada")
    published(section=quay, headline="Fog", slug="fog", authors=[ada], tags=["Ships"])

    home = document(client, "/")
    name = home["publisher"]["name"]
    sections = [(name, "/"), (NASTY, "/port/"), ("Quay", "/quay/")]
    story, section, tag, author = (
        document(client, path) for path in ("/quay/fog/", "/quay/", "/tags/ships/", "/authors/ada-vale/")
    )

    assert (home["@type"], home["publisher"]["@type"], home["url"]) == ("WebSite", "NewsMediaOrganization", f"{BASE}/")
    assert client.get(home["publisher"]["logo"]["url"].removeprefix(BASE)).status_code in (200, 404)
    assert way(story["mainEntityOfPage"]["breadcrumb"]) == [*sections, ("Fog", "/quay/fog/")]
    assert story["mainEntityOfPage"]["@id"] == f"{BASE}/quay/fog/"
    assert way(section["breadcrumb"]) == sections
    assert (tag["@type"], way(tag["breadcrumb"])[-1]) == ("CollectionPage", ("Ships", "/tags/ships/"))
    assert (author["@type"], author["mainEntity"]["@type"]) == ("ProfilePage", "Person")
    assert author["mainEntity"]["sameAs"] == ["https://example.com/ada"]
    assert way(author["breadcrumb"])[-1] == ("Ada Vale", "/authors/ada-vale/")
    for path in ("/", "/quay/", "/quay/fog/", "/tags/ships/", "/authors/ada-vale/"):
        assert meta(client.get(path).content.decode(), "robots") == "max-image-preview:large"


@pytest.fixture
def story() -> Article:
    """Two pictures; the second is chosen for shared links, with a title of its own."""
    article = ArticleFactory.create(
        section=SectionFactory.create(name="Port"),
        headline="Fog closes the port",
        slug="fog",
        social_title="Where did the ships go?",
        social_picture="f2",
    )
    FigureFactory.create(article=article, key="f1", alt="A quay", place="lead")
    FigureFactory.create(article=article, key="f2", alt="An empty sea", caption="The empty sea", place="inline")
    return article


def test_a_shared_link_shows_the_title_and_the_picture_chosen_for_it(client: Client, story: Article) -> None:
    edition_of(story)

    page = client.get("/port/fog/").content.decode()

    assert meta(page, "og:title") == "Where did the ships go?"
    assert meta(page, "og:image:alt") == "An empty sea"
    assert '<h1 class="story__headline">Fog closes the port</h1>' in page
    assert "Where did" not in page.partition("<title>")[2].partition("</title>")[0]
    found = document(client, "/port/fog/")
    assert found["headline"] == "Fog closes the port"
    assert found["image"][0]["url"] != meta(page, "og:image")

    story.figures.get(key="f2").delete()
    edition_of(story)

    assert meta(client.get("/port/fog/").content.decode(), "og:image:alt") == "A quay"


def test_the_form_offers_the_pictures_and_the_preview_of_the_card_shows_what_was_chosen(
    client: Client, editor: User, story: Article
) -> None:
    address = f"/admin/articles/article/{story.pk}/change/"
    page = client.get(address)
    assert '<option value="f2" selected>Picture 2: The empty sea</option>' in page.content.decode()
    typed = {**fields(page), "social_title": "  Gone ships ", "social_picture": "f1"}

    before = content_of(story)
    card = client.post(f"/admin/articles/article/{story.pk}/cards/", typed).content.decode()
    saved = client.post(address, {**typed, "_act": "save"})

    assert "Gone ships" in " ".join(card.split())
    assert 'alt="A quay"' in card
    assert saved.status_code == 302
    story.refresh_from_db()
    after = content_of(story)
    assert (story.social_title, story.social_picture) == ("Gone ships", "f1")
    compared = rows(before, after, names_in(before, after, seen=Q()))
    said = {row.name: row.marked for row in compared if row.changed}
    assert "The empty sea" in said["Picture for shared links"]

    for wrong in ("f9", "../x", "f" * 300):
        assert (
            client.post(address, {**fields(client.get(address)), "social_picture": wrong, "_act": "save"}).status_code
            == 302
        )
        assert Article.objects.get(pk=story.pk).social_picture == ""
    assert not Edition.objects.exists()
