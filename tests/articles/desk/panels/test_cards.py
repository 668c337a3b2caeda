"""How a story will look in search results and as a shared link, and what its address will be."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html as markup

from tests.factories import ArticleFactory, FigureFactory, SectionFactory, published
from tests.support.forms import ADD, LIST, fields, login

pytestmark = pytest.mark.django_db


def words(markup: str) -> str:
    return " ".join(markup.split())


def test_the_cards_say_what_the_page_will(client: Client, settings: object) -> None:
    article = ArticleFactory.create(headline="Fog", standfirst="It came in at six.")
    FigureFactory.create(article=article)
    login(client, "reporter")
    login(client, "editor-in-chief")
    form = fields(client.get(article.get_change_url()))
    url = f"{LIST}{article.pk}/cards/"

    page = words(client.post(url, {**form, "seo_title": "Fog <closes> port", "slug": "fog-at-sea"}).content.decode())
    read = markup.fromstring(client.get(f"{LIST}{article.pk}/preview/?bare=1").content.decode())

    assert "Fog &lt;closes&gt; port" in page
    assert "It came in at six." in page
    assert f"http://testserver<strong>/{article.section.slug}/fog-at-sea/</strong>" in page
    (shared,) = read.xpath("//meta[@property='og:image']/@content")
    assert f'src="{shared.removeprefix("http://testserver")}"' in page

    saved = words(client.get(url).content.decode())
    (title,) = read.xpath("//title/text()")
    assert title in saved
    article.refresh_from_db()
    assert article.seo_title == ""


def test_a_new_address_of_a_live_story_is_said_to_take_over_the_old_one(client: Client) -> None:
    article = published(headline="Fog", slug="fog").article
    login(client, "editor-in-chief")
    form = fields(client.get(article.get_change_url()))
    url, there = f"{LIST}{article.pk}/cards/", f"/{article.section.slug}/fog/"

    assert "now. When you publish" not in words(client.post(url, form).content.decode())
    for moved in ({"slug": "fog-at-sea"}, {"section": SectionFactory.create().pk}):
        page = words(client.post(url, {**form, **moved}).content.decode())
        assert f'Readers find it at <span dir="ltr">{there}</span> now.' in page
        assert "links to it keep working" in page

    type(article).objects.filter(pk=article.pk).update(slug="fog-at-sea")
    assert "links to it keep working" in client.get(article.get_change_url()).content.decode()


def test_a_story_that_has_nothing_yet_is_shown_as_far_as_it_goes(client: Client) -> None:
    login(client, "reporter")
    form = fields(client.get(ADD))

    page = client.post(f"{LIST}cards/", form).content.decode()
    assert "Choose a section to see the whole address." in page
    assert "No lead picture" in page
    for hostile in (
        {"slug": "\x00/../x"},
        {"headline": "x" * 5000},
        {"section": "9" * 400},
        {"canonical_url": "javascript:1"},
    ):
        assert client.post(f"{LIST}cards/", {**form, **hostile}).status_code == 200
    assert client.post(f"{LIST}cards/", {**form, "body": "x" * 1_100_000}).status_code == 413


def test_the_cards_cost_few_queries(client: Client) -> None:
    article = ArticleFactory.create()
    login(client, "editor-in-chief")
    form = fields(client.get(article.get_change_url()))

    with CaptureQueriesContext(connection) as captured:
        client.post(f"{LIST}{article.pk}/cards/", form)

    assert len(captured) <= 22
