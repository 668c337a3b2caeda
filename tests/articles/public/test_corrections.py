"""What readers are told when a story changes: under it with the date, in every feed, and to machines."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
import time_machine
from django.test import Client
from lxml import html as markup

from articles.models import Article, Change
from tests.factories import ArticleFactory, SectionFactory, edition_of

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TOLD = {
    Change.UPDATE: ("Update", "The captain has answered."),
    Change.CORRECTION: ("Correction", "It was <two> ships & not three."),
    Change.CLARIFICATION: ("Clarification", "“Closed” means to ships."),
}


@pytest.fixture
def story() -> Article:
    """Changed four times, an hour apart: an update, a correction, a clarification, and something minor."""
    with time_machine.travel(NOON, tick=False) as clock:
        article = ArticleFactory.create(headline="Fog", slug="fog", section=SectionFactory.create(name="Port"))
        edition_of(article)
        for version, change in enumerate((*TOLD, Change.MINOR), start=2):
            clock.shift(timedelta(hours=1))
            Article.objects.filter(pk=article.pk).update(version=version, standfirst=f"Version {version}.")
            article.refresh_from_db()
            edition_of(article, change=change, note=TOLD.get(change, ("", ""))[1])
        return article


def page_of(client: Client) -> Any:
    with time_machine.travel(NOON + timedelta(hours=5), tick=False):
        return markup.fromstring(client.get("/port/fog/").content.decode())


def test_each_note_stands_under_the_story_with_its_kind_and_date(client: Client, story: Article) -> None:
    notes = page_of(client).xpath("//article//div[contains(@class, 'note ')]")

    assert [note.xpath("string(.//strong)") for note in notes] == [label for label, _ in TOLD.values()]
    assert [note.xpath("string(./p[2])") for note in notes] == [text for _, text in TOLD.values()]
    times = [note.xpath("string(.//time/@datetime)") for note in notes]
    assert [datetime.fromisoformat(time) for time in times] == [NOON + timedelta(hours=n) for n in (1, 2, 3)]


def test_a_minor_change_moves_no_time_that_readers_see(client: Client, story: Article) -> None:
    page = page_of(client)

    assert "Version 5." in page.text_content()
    assert page.xpath("string(//meta[@property='article:modified_time']/@content)") == "2026-03-02T15:00:00+00:00"


def test_machines_are_told_what_was_wrong_and_not_what_is_new(client: Client, story: Article) -> None:
    said = json.loads(page_of(client).xpath("string(//script[@type='application/ld+json'])"))

    assert said["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": TOLD[Change.CORRECTION][1],
            "datePublished": "2026-03-02T14:00:00+00:00",
        },
        {
            "@type": "CorrectionComment",
            "text": TOLD[Change.CLARIFICATION][1],
            "datePublished": "2026-03-02T15:00:00+00:00",
        },
    ]
    assert said["dateModified"] == "2026-03-02T15:00:00+00:00"


@pytest.mark.parametrize("file", ["rss.xml", "atom.xml", "feed.json"])
def test_every_feed_carries_every_note_with_its_date(client: Client, story: Article, file: str) -> None:
    raw = client.get(f"/port/{file}").content
    if file == "feed.json":
        (html,) = [item["content_html"] for item in json.loads(raw)["items"]]
    else:
        root = ElementTree.fromstring(raw)
        (html,) = [
            element.text
            for element in root.iter()
            if element.tag.rpartition("}")[2] in {"description", "summary"} and "Correction" in (element.text or "")
        ]

    assert [p.text_content() for p in markup.fragments_fromstring(html)][1:] == [
        f"Update (2 March 2026, 13:00 UTC): {TOLD[Change.UPDATE][1]}",
        f"Correction (2 March 2026, 14:00 UTC): {TOLD[Change.CORRECTION][1]}",
        f"Clarification (2 March 2026, 15:00 UTC): {TOLD[Change.CLARIFICATION][1]}",
    ]


def test_a_story_without_notes_says_nothing_of_corrections(client: Client) -> None:
    edition_of(ArticleFactory.create(slug="fog", section=SectionFactory.create(name="Port")))

    assert "correction" not in json.loads(page_of(client).xpath("string(//script[@type='application/ld+json'])"))
