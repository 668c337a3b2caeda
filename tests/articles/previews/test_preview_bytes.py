"""What the pane shows beside the form is to the byte what readers get once that form is published."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client

from articles.content.fields import CONTENT_FIELDS
from articles.models import Change, Edition, Section, Tag
from articles.publishing import schedule, withdraw
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    ImageFactory,
    RelatedStoryFactory,
    SectionFactory,
    TagFactory,
    edition_of,
    published,
)
from tests.support.forms import ADD, fields

pytestmark = pytest.mark.django_db

NOW = datetime.datetime(2026, 11, 24, 18, 2, 13, 120_000, tzinfo=datetime.UTC)
NEW = "/admin/articles/article/preview/"


@pytest.fixture(autouse=True)
def frozen_time() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def section() -> Section:
    """A section within another, with live stories that fill the related list."""
    harbour = SectionFactory.create(parent=SectionFactory.create())
    for number in range(8):
        published(section=harbour, at=NOW - datetime.timedelta(days=number + 1), tags=["Tides"])
    return harbour


def everything(section: Section) -> dict[str, Any]:
    """A form with every field typed into, carelessly."""
    photographed = AuthorFactory.create(name="Ana Reyes", photo=ImageFactory.create(focal_x=0, focal_y=1))
    tagged = AuthorFactory.create(name="Tom Wharf", kind="contributor", tagline="Tom Wharf sails.")
    lead, inline = ImageFactory.create(width=900, height=1400), ImageFactory.create()
    chosen, other = published(headline="Chosen & kept").article, published(tags=["Fog"]).article
    TagFactory.create(name="Tides & moons")
    return {
        "headline": "  Ferries & “quays” <i>stay</i>\r\n open ",
        "dateline": " ភ្នំពេញ & <b>PHNOM PENH</b> ",
        "standfirst": " One line.\r\nAnother line, with 5 < 6. ",
        "body": (
            "<p>The ferry left at six.\x07 Nobody <script>alert(1)</script>waved.</p><h2>Later</h2>"
            '<figure data-figure="f2"></figure><p>កប៉ាល់ចេញដំណើរ <a href="https://example.com/?a=1&amp;b=2">there</a></p>'
            "<table><tr><td>6</td></tr></table>"
        ),
        "section": section.pk,
        "kind": "opinion",
        "sensitive": "",
        "off_front": "",
        "social_title": " Who & what ",
        "social_picture": "f2",
        "slug": "",
        "teaser": "",
        "tagline": "",
        "language": "en",
        "seo_title": " Ferries ",
        "seo_description": "Ferries stay.\r\nQuays too.",
        "canonical_url": "",
        "byline": [photographed.pk, tagged.pk],
        f"byline-role-{photographed.pk}": "photographer",
        f"byline-name-{tagged.pk}": " T. Wharf ",
        "tags": ["tides", "Aaa new", "Zzz new", "Tides, moons", "fog"],
        "related": [chosen.pk, other.pk],
        f"related-shown-{other.pk}": " In other words ",
        "figures-TOTAL_FORMS": 2,
        "figures-INITIAL_FORMS": 0,
        "figures-0-image": inline.pk,
        "figures-0-key": "f2",
        "figures-0-place": "inline",
        "figures-0-position": 1,
        "figures-0-alt": " A quay ",
        "figures-0-caption": " A caption\r\nof two lines ",
        "figures-0-credit": " Ana ",
        "figures-1-image": lead.pk,
        "figures-1-key": "f1",
        "figures-1-place": "lead",
        "figures-1-position": 0,
        "figures-1-decorative": "on",
        "figures-1-alt": "Left over",
        "figures-1-caption": "The lead",
    }


def seen_before_and_after(client: Client, address: str, form: str, typed: dict[str, Any]) -> tuple[bytes, bytes]:
    """The bare preview of a form, and what a reader gets when that form's publish button was pressed."""
    preview = client.post(f"{address}?bare=1", typed)
    answer = client.post(form, {**typed, "_act": "publish", "override_reason": "Agreed"}, follow=True)
    live = Edition.objects.live().latest("pk")
    assert f"“{live.headline}”" in unescape(answer.content.decode())
    page = Client().get(live.get_absolute_url())
    assert (preview.status_code, page.status_code) == (200, 200)
    return preview.content, page.content


def test_every_field_of_a_story_is_typed_into(section: Section) -> None:
    assert set(CONTENT_FIELDS) <= set(everything(section))


def test_of_a_first_edition(client: Client, editor: User, section: Section) -> None:
    typed = {**fields(client.get(ADD)), **everything(section)}

    preview, page = seen_before_and_after(client, NEW, ADD, typed)

    assert preview.decode() == page.decode()
    assert preview == page
    for words in ("application/ld+json", "Chosen &amp; kept", "In other words", "T. Wharf", "Zzz new", "canonical"):
        assert words in preview.decode()


@pytest.mark.parametrize(
    ("change", "note"),
    [
        (Change.MINOR, ""),
        (Change.UPDATE, ""),
        (Change.UPDATE, "New: the quay."),
        (Change.CORRECTION, " It was 5 < 6. "),
    ],
)
def test_of_an_update(
    client: Client, editor: User, section: Section, frozen_time: time_machine.Traveller, change: str, note: str
) -> None:
    story = ArticleFactory.create(section=section, tags=["Tides", "Fog"], authors=[AuthorFactory.create()])
    FigureFactory.create(article=story)
    RelatedStoryFactory.create(article=story, target=published().article)
    for later, made in ((-50, Change.FIRST), (-40, Change.CORRECTION), (-30, Change.UPDATE)):
        frozen_time.move_to(NOW + datetime.timedelta(hours=later, microseconds=later * 100_100))
        edition_of(story, change=made, note="Was wrong." if made == Change.CORRECTION else "")
        story.headline += "!"
        story.save()
    frozen_time.move_to(NOW)
    typed = {**fields(client.get(story.get_change_url())), **everything(section)}
    typed |= {"change": change, "public_note": note, "slug": "elsewhere"}

    address = f"/admin/articles/article/{story.pk}/preview/"
    preview, page = seen_before_and_after(client, address, story.get_change_url(), typed)

    assert preview.decode() == page.decode()
    assert preview == page
    assert b"Was wrong." in preview
    assert (note.strip().replace("<", "&lt;").encode() in preview) or not note


def test_of_a_first_edition_with_a_note_while_another_version_waits(
    client: Client, editor: User, section: Section
) -> None:
    story = ArticleFactory.create(section=section)
    FigureFactory.create(article=story)
    schedule(story, by=SYSTEM, at=NOW + datetime.timedelta(hours=5))
    typed = {**fields(client.get(story.get_change_url())), "headline": "Now", "waiting": "keep"}
    typed |= {"change": Change.UPDATE, "public_note": "Nobody is told of an update to nothing."}

    address = f"/admin/articles/article/{story.pk}/preview/"
    preview, page = seen_before_and_after(client, address, story.get_change_url(), typed)

    assert preview.decode() == page.decode()
    assert b"update to nothing" not in preview


def test_of_a_story_that_was_withdrawn_and_returns(client: Client, editor: User, section: Section) -> None:
    story = published(section=section, at=NOW - datetime.timedelta(days=400)).article
    withdraw(story, by=SYSTEM)
    typed = {**fields(client.get(story.get_change_url())), "headline": "Back again"}

    address = f"/admin/articles/article/{story.pk}/preview/"
    preview, page = seen_before_and_after(client, address, story.get_change_url(), typed)

    assert preview == page
    assert b"Back again" in preview


def test_of_what_is_saved(client: Client, editor: User, section: Section) -> None:
    story = ArticleFactory.create(section=section, tags=["Tides"], authors=[AuthorFactory.create()])
    FigureFactory.create(article=story)

    preview = client.get(f"/admin/articles/article/{story.pk}/preview/?bare=1").content
    edition = edition_of(story)

    assert preview == Client().get(edition.get_absolute_url()).content


def test_no_tag_is_made_by_looking(client: Client, editor: User, section: Section) -> None:
    there = set(Tag.objects.values_list("name", flat=True))

    client.post(NEW, {**fields(client.get(ADD)), **everything(section)})

    assert set(Tag.objects.values_list("name", flat=True)) == there | {"Tides & moons", "Fog"}
