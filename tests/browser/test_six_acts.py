"""A practised editor publishes a story with a picture in six acts besides typing; the guide counts the long way."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article
from demo.newspaper.pictures import draw
from newsroom.ops.heartbeat import record_heartbeat
from tests.browser.conftest import NewPage, Shot
from tests.factories import AuthorFactory, SectionFactory, UserFactory, published
from tests.support.browser.hands import Hands
from tests.support.browser.login import let_in
from tests.support.pictures import quarters, saved

pytestmark = pytest.mark.django_db(transaction=True)


def test_from_an_empty_desk_to_a_published_story(
    new_page: NewPage, live_server: LiveServer, settings: Any, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    picture = tmp_path / "quay.jpg"
    picture.write_bytes(saved(quarters(1200, 800)))
    SectionFactory.create(name="City")
    AuthorFactory.create(name="Ines Calder")
    page = let_in(new_page(), live_server, UserFactory.create(role="editor-in-chief"))
    page.goto("/admin/")
    hands = Hands(page)

    hands.click(page.get_by_role("link", name="Write a story", exact=True))
    expect(page.locator(".ProseMirror")).to_be_visible()
    expect(page.get_by_label("Headline", exact=True)).to_be_focused()
    hands.type(
        "Harbour lights go out",
        "For the first time since the war.",
        "At six the lamps were dark. Nobody lit them.",
        going="Enter",
    )
    hands.drop(picture)
    expect(page.get_by_label("Caption", exact=True)).to_be_focused()
    hands.type("The quay at six.", "Ana Reyes", "A dark quay under a grey sky")
    hands.click(page.get_by_role("combobox", name="Byline", exact=True))
    hands.type("ines")
    expect(page.get_by_role("option", name="Ines Calder")).to_be_visible()
    page.keyboard.press("Enter")
    hands.click(page.get_by_label("Section", exact=True))
    hands.type("City")
    page.keyboard.press("Enter")
    hands.chord("Control+Enter")
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("Published “Harbour lights go out”")

    story = Article.objects.get(headline="Harbour lights go out")
    edition, figure = story.editions.get(live=True), story.figures.get()
    assert (edition.standfirst, edition.section.name) == ("For the first time since the war.", "City")
    assert edition.body == "<p>At six the lamps were dark. Nobody lit them.</p>"
    assert [line.name for line in edition.bylines.all()] == ["Ines Calder"]
    assert (figure.place, figure.caption, figure.credit) == ("lead", "The quay at six.", "Ana Reyes")
    assert figure.alt == "A dark quay under a grey sky"
    assert len(hands.acts) <= 6, hands.acts


def top(page: Page, shot: Shot, name: str) -> None:
    """What the page looks like, seen from its head."""
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(200)
    shot(page, name)


def test_the_way_that_the_editors_guide_shows(
    new_page: NewPage, live_server: LiveServer, settings: Any, tmp_path: Path, shot: Shot
) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    picture = tmp_path / "quay.jpg"
    picture.write_bytes(draw("bench"))
    record_heartbeat("worker")
    SectionFactory.create(name="City")
    AuthorFactory.create(name="Ines Calder", role_title="Harbour correspondent")
    for headline in ("The ferry that never came", "Who pays for the lamps", "A harbour master remembers"):
        published(headline=headline, authors=[])
    page = let_in(new_page(), live_server, UserFactory.create(role="editor-in-chief"))
    page.goto("/admin/")
    hands = Hands(page)

    hands.click(page.get_by_role("link", name="Write a story", exact=True))
    expect(page.locator(".ProseMirror")).to_be_visible()
    hands.type(
        "Harbour lights go out",
        "For the first time since the war.",
        "At six the lamps were dark. Nobody lit them.",
        going="Enter",
    )
    top(page, shot, "editors-text")
    hands.drop(picture)
    expect(page.get_by_label("Caption", exact=True)).to_be_focused()
    hands.type("The quay at six.", "Ana Reyes", "A dark quay under a grey sky")
    expect(page.locator("[data-figure-row] .pick__chosen img")).to_be_visible()
    top(page, shot, "editors-picture")
    hands.click(page.get_by_role("combobox", name="Related stories", exact=True))
    hands.fields += 1
    for words, found in (("ferry", "The ferry that"), ("lamps", "Who pays"), ("master", "A harbour master")):
        page.keyboard.type(words)
        expect(page.get_by_role("option", name=re.compile(found))).to_be_visible()
        page.keyboard.press("Enter")
    hands.click(page.get_by_role("combobox", name="Byline", exact=True))
    hands.type("ines")
    expect(page.get_by_role("option", name="Ines Calder")).to_be_visible()
    page.keyboard.press("Enter")
    hands.click(page.get_by_label("Section", exact=True))
    hands.type("City")
    page.keyboard.press("Enter")
    hands.click(page.get_by_role("combobox", name="Tags", exact=True))
    hands.type("Lamps")
    page.keyboard.press("Enter")
    expect(page.locator("[data-summary]")).to_have_text("Ready to publish.")
    top(page, shot, "editors-ready")
    hands.chord("Control+Enter")
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("Published “Harbour lights go out”")
    top(page, shot, "editors-published")

    edition = Article.objects.get(headline="Harbour lights go out").editions.get(live=True)
    assert edition.related_stories.count() == 3
    assert [tag.name for tag in edition.tags.all()] == ["Lamps"]
    assert (len(hands.acts), hands.fields) == (7, 10)
