"""Whoever asks by date, or by tag, hears of everything that a document prints, not of new stories alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import time_machine
from django.db.models import Model
from django.test import Client
from pytest_django.fixtures import Settings

from articles.models import Article, Section, Tag
from authors.models import Author
from images.models import Image
from tests.factories import ArticleFactory, AuthorFactory, FigureFactory, SectionFactory, edition_of

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
FEEDS = [f"{place}{file}" for place in ("/", "/port/", "/tags/ships/") for file in ("rss.xml", "atom.xml", "feed.json")]
PAGES = ("/", "/port/", "/port/fog/", "/authors/ada-vale/", "/tags/ships/", "/search/?q=fog")


@pytest.fixture(autouse=True)
def _story() -> None:
    """One with everything, at /port/fog/, long ago."""
    with time_machine.travel(NOON, tick=False):
        article = ArticleFactory.create(
            section=SectionFactory.create(name="Port"),
            headline="Fog",
            authors=[AuthorFactory.create(name="Ada Vale")],
            tags=["Ships"],
        )
        FigureFactory.create(article=article)
        edition_of(article)


def saved(thing: Model, **fields: object) -> None:
    for name, value in fields.items():
        setattr(thing, name, value)
    thing.save()


def corrected(_: Settings) -> None:
    edition_of(Article.objects.get(), change="correction", note="It was two ships.")


def site_renamed(settings: Settings) -> None:
    settings.SITE_NAME = "The Evening Courier"


CHANGES: dict[str, Callable[[Settings], object]] = {
    "a section's name": lambda _: saved(Section.objects.get(), name="Harbour"),
    "a section's slug": lambda _: saved(Section.objects.get(), slug="harbour"),
    "an author's slug, by one statement": lambda _: Author.objects.update(slug="ada-moss"),
    "a tag's name": lambda _: saved(Tag.objects.get(), name="Boats"),
    "a picture's focal point": lambda _: saved(Image.objects.get(), focal_x=0.1),
    "a correction": corrected,
    "the newspaper's name": site_renamed,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_a_feed_prints_moves_its_date_and_its_tag(
    client: Client, settings: Settings, change: Callable[[Settings], object]
) -> None:
    before = {path: client.get(path) for path in FEEDS}
    for path, answer in before.items():
        assert client.get(path, headers={"if-modified-since": answer.headers["Last-Modified"]}).status_code == 304, path

    change(settings)

    for path, answer in before.items():
        by_date = client.get(path, headers={"if-modified-since": answer.headers["Last-Modified"]}, follow=True)
        assert by_date.status_code == 200, path
        assert by_date.headers["ETag"] != answer.headers["ETag"], path


def test_two_changes_within_a_second_are_both_heard_of(client: Client) -> None:
    section = Section.objects.get()
    for name in ("Harbour", "Docks", "Quay", "Port"):
        before = client.get("/rss.xml").headers["Last-Modified"]
        saved(section, name=name)
        answer = client.get("/rss.xml", headers={"if-modified-since": before})
        assert f"<category>{name}</category>" in answer.content.decode()


def test_what_nobody_sees_moves_no_date(client: Client) -> None:
    before = client.get("/rss.xml").headers["Last-Modified"]
    saved(Author.objects.get(), tagline="Ada Vale writes about ships.")
    saved(Image.objects.get(), renditions_error="Disk full")
    saved(Section.objects.get(), position=7)

    assert client.get("/rss.xml", headers={"if-modified-since": before}).status_code == 304
    assert set(Author.objects.values_list("changed_at", flat=True)) == {None}


def test_pages_and_maps_are_asked_for_by_what_they_print(client: Client) -> None:
    """They have no date of their own, so their tag is made of every byte."""
    paths = (*PAGES, "/sitemap-stories-0.xml", "/sitemap-sections.xml", "/sitemap-tags-0.xml", "/news-sitemap.xml")
    for path in paths:
        answer = client.get(path)
        assert "Last-Modified" not in answer.headers
        assert client.get(path, headers={"if-none-match": answer.headers["ETag"]}).status_code == 304
    maps = {path: client.get(path).content for path in paths if path.endswith(".xml")}
    Section.objects.update(name="Harbour")
    Tag.objects.update(name="Boats")

    changed = {path for path, content in maps.items() if client.get(path).content != content}

    assert changed == {"/sitemap-stories-0.xml", "/sitemap-sections.xml", "/sitemap-tags-0.xml"}
