"""The place a story was written in stands before its first word wherever readers meet its text."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from django.utils.html import escape

from articles.content.contents import content_of
from articles.models import Article, Edition
from articles.proof.verifying import faults_of
from articles.publishing import publish
from articles.publishing.rendering import render_body
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, SectionFactory
from tests.support.forms import login, submit

pytestmark = pytest.mark.django_db

PRINTED = '<span class="dateline">PHNOM PENH</span> —'


def story(**fields: str) -> Article:
    return ArticleFactory.create(
        section=SectionFactory.create(slug="port"),
        slug="fog",
        **{
            "dateline": "PHNOM PENH",
            "body": "<p>The ferry left at six.</p><p>Nobody waved.</p>",
            "standfirst": "",
            **fields,
        },
    )


def test_it_is_typed_in_the_form_and_printed_before_the_first_word(client: Client) -> None:
    article = story(dateline="", body="<p>The ferry left at six.</p><p>Nobody waved.</p>")
    login(client, "editor-in-chief")

    submit(client, article, "publish", dateline="PHNOM PENH")

    page = client.get("/port/fog/").content.decode()
    assert f"<p>{PRINTED} The ferry left at six.</p>" in page


def test_a_story_without_one_is_printed_as_before() -> None:
    assert render_body(Edition(body="<p>The ferry.</p>"), {}) == "<p>The ferry.</p>"


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("<p>Six.</p><p>Seven.</p>", f"<p>{PRINTED} Six.</p><p>Seven.</p>"),
        ("\n<p>Six.</p>", f"\n<p>{PRINTED} Six.</p>"),
        ('<p dir="rtl">Six.</p>', f'<p dir="rtl">{PRINTED} Six.</p>'),
        ("<h2>Later</h2><p>Six.</p>", f"<h2>Later</h2><p>{PRINTED} Six.</p>"),
        ("<ul><li>Six</li></ul><p>Seven.</p>", f"<p>{PRINTED}</p><ul><li>Six</li></ul><p>Seven.</p>"),
        ("<blockquote><p>Six.</p></blockquote>", f"<p>{PRINTED}</p><blockquote><p>Six.</p></blockquote>"),
        ("", f"<p>{PRINTED}</p>"),
    ],
)
def test_it_stands_at_the_beginning_of_the_text_whatever_that_is(body: str, printed: str) -> None:
    assert render_body(Edition(body=body, dateline="PHNOM PENH"), {}) == printed


def test_it_cannot_bring_markup_in(client: Client) -> None:
    publish(story(dateline="<b>ភ្នំពេញ</b> & Phnom Penh"), by=SYSTEM)

    page = client.get("/port/fog/").content.decode()

    assert f'<span class="dateline">{escape("<b>ភ្នំពេញ</b> & Phnom Penh")}</span> —' in page


def test_feeds_and_structured_data_have_it(client: Client) -> None:
    publish(story(), by=SYSTEM)

    feed = json.loads(client.get("/feed.json").content)
    page = client.get("/port/fog/").content.decode()

    assert feed["items"][0]["content_html"].startswith("<p>PHNOM PENH — The ferry left at six.")
    assert '"dateline": "PHNOM PENH"' in page or '"dateline":"PHNOM PENH"' in page


def test_an_update_that_changes_only_it_is_an_update_and_under_the_digest() -> None:
    article = story()
    publish(article, by=SYSTEM)
    Article.objects.filter(pk=article.pk).update(dateline="SIEM REAP")

    edition = publish(Article.objects.get(pk=article.pk), by=SYSTEM).edition

    assert edition is not None
    assert edition.number == 2
    assert "dateline" in edition.field_digests
    assert faults_of(article) == []


def test_readers_and_editors_see_in_the_history_that_it_changed(client: Client) -> None:
    article = story()
    login(client, "editor-in-chief")
    submit(client, article, "publish")
    submit(client, article, "publish", dateline="SIEM REAP", change="update")

    history = client.get("/port/fog/history/").content.decode()
    compared = client.get(f"/admin/articles/article/{article.pk}/compare/?a=e1&b=e2").content.decode()

    for page in (history, compared):
        assert "Dateline" in page
        assert "<ins>SIEM REAP</ins>" in page or "<del>PHNOM PENH</del>" in page


def test_the_summary_of_a_teaser_begins_with_the_text() -> None:
    edition = publish(story(), by=SYSTEM).edition

    assert edition is not None
    assert edition.summary.startswith("The ferry left at six.")
    assert content_of(edition)["dateline"] == "PHNOM PENH"
