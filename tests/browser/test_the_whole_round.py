"""A story's whole life in a browser: from an empty form to a page that says it is gone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Response, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Edition
from newsroom.models import User
from tests.browser.conftest import NewPage
from tests.factories import AuthorFactory, SectionFactory, published
from tests.support.browser.login import let_in, walk_in
from tests.support.pictures import quarters, saved

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESS = "/city/harbour-lights-go-out/"


def choose(page: Page, label: str, typed: str, found: str) -> None:
    """Find something by typing into a field that finds, and take it."""
    field = page.get_by_role("combobox", name=label, exact=True)
    field.fill(typed)
    page.get_by_role("option", name=re.compile(re.escape(found))).click()


def press(page: Page, name: str) -> None:
    """A button of the form, and the page after it."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def read(reader: Page, url: str) -> Response:
    response = reader.goto(url)
    assert response is not None
    return response


def write_the_story(desk: Page, picture: Path) -> None:
    """Fill in every part of an empty form."""
    desk.get_by_role("link", name="Write a story", exact=True).click()
    desk.get_by_label("Headline", exact=True).fill("Harbour lights go out")
    desk.get_by_label("Standfirst", exact=True).fill("For the first time since the war.")
    expect(desk.locator(".ProseMirror")).to_be_visible()
    desk.get_by_role("textbox", name="Body").click()
    desk.keyboard.type("At six the lamps were dark.")
    desk.keyboard.press("Enter")
    desk.keyboard.type("Nobody had paid the bill.")
    desk.get_by_label("Section", exact=True).select_option(label="City")
    choose(desk, "Byline", "ines", "Ines Calder")
    choose(desk, "Related stories", "never came", "The ferry that never came")
    tags = desk.get_by_role("combobox", name="Tags", exact=True)
    tags.fill("Lamps")
    tags.press("Enter")
    desk.locator("input[type=file]").first.set_input_files(picture)
    desk.get_by_label("Caption", exact=True).first.fill("The quay at six.")
    desk.get_by_label("Credit", exact=True).first.fill("Ana Reyes")
    desk.get_by_label("Alternative text", exact=True).first.fill("A dark quay")


@pytest.fixture
def live() -> Edition:
    """A story that readers have."""
    return published(headline="Harbour lights go out", section=SectionFactory.create(name="City"))


@pytest.fixture
def form(new_page: NewPage, live_server: LiveServer, editor: User, live: Edition) -> Page:
    """Its form, with an editor-in-chief before it."""
    desk = let_in(new_page(), live_server, editor)
    desk.goto(live.article.get_change_url())
    return desk


@pytest.fixture
def reader(new_page: NewPage) -> Page:
    """Somebody without a login."""
    return new_page()


@pytest.mark.console(r"status of 404")
def test_a_story_that_is_written_is_seen_in_the_preview_and_once_published_by_readers(
    new_page: NewPage, reader: Page, editor: User, tmp_path: Path, settings: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    picture = tmp_path / "quay.jpg"
    picture.write_bytes(saved(quarters(1200, 800)))
    SectionFactory.create(name="City")
    AuthorFactory.create(name="Ines Calder")
    published(headline="The ferry that never came", authors=[])
    desk = new_page()
    walk_in(desk, editor)

    write_the_story(desk, picture)
    press(desk, "Save")

    assert read(reader, ADDRESS).status == 404
    with desk.expect_popup() as opened:
        desk.get_by_role("button", name="Preview", exact=True).click()
    expect(opened.value.get_by_role("region", name="Preview")).to_be_visible()
    shows_the_story(opened.value)
    opened.value.close()

    press(desk, "Publish")
    desk.locator(".messagelist").get_by_role("link").click()
    desk.wait_for_url(f"**{ADDRESS}")

    assert read(reader, ADDRESS).status == 200
    shows_the_story(reader)


def shows_the_story(page: Page) -> None:
    """All that was written stands on the page."""
    story = page.get_by_role("article")
    expect(story.get_by_role("heading", level=1)).to_have_text("Harbour lights go out")
    expect(story.get_by_text("For the first time since the war.")).to_be_visible()
    expect(story.get_by_text("Nobody had paid the bill.")).to_be_visible()
    expect(story.get_by_role("link", name="Ines Calder")).to_be_visible()
    expect(story.get_by_alt_text("A dark quay")).to_be_visible()
    expect(story.get_by_role("figure")).to_contain_text("The quay at six. Ana Reyes")
    expect(story.get_by_role("link", name="Lamps")).to_be_visible()
    related = page.get_by_role("region", name="Related stories")
    expect(related.get_by_role("link", name="The ferry that never came")).to_be_visible()


def test_what_is_saved_reaches_readers_when_it_is_published(form: Page, reader: Page) -> None:
    headline = reader.get_by_role("article").get_by_role("heading", level=1)

    form.get_by_label("Headline", exact=True).fill("Harbour lights go out, and on again")
    press(form, "Save")

    expect(form.get_by_text("Live, with unpublished changes")).to_be_visible()
    read(reader, ADDRESS)
    expect(headline).to_have_text("Harbour lights go out")

    press(form, "Publish update")

    read(reader, ADDRESS)
    expect(headline).to_have_text("Harbour lights go out, and on again")


@pytest.mark.console(r"status of 410")
def test_a_withdrawn_story_is_gone_and_its_page_says_why(form: Page, reader: Page) -> None:
    press(form, "Withdraw")
    asked = form.get_by_role("dialog", name="Withdraw “Harbour lights go out”?")
    asked.get_by_label("Note to readers").fill("The story was about another harbour.")
    asked.get_by_role("button", name="Withdraw").click()
    expect(form.get_by_text("is off the site")).to_be_visible()

    assert read(reader, ADDRESS).status == 410
    expect(reader.get_by_text("The story was about another harbour.")).to_be_visible()
