"""A story's whole life in a browser: from an empty form to a page that says it is gone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Response, expect

from articles.models import Article
from tests.browser.conftest import NewPage
from tests.factories import AuthorFactory, SectionFactory, UserFactory, published
from tests.support.browser.login import walk_in
from tests.support.pictures import quarters, saved

pytestmark = pytest.mark.django_db(transaction=True)


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


@pytest.mark.console(r"status of 4(04|10)")
def test_the_whole_round(new_page: NewPage, tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    picture = tmp_path / "quay.jpg"
    picture.write_bytes(saved(quarters(1200, 800)))
    SectionFactory.create(name="City")
    AuthorFactory.create(name="Ines Calder")
    published(headline="The ferry that never came", authors=[])
    desk, reader = new_page(), new_page()

    walk_in(desk, UserFactory.create(role="editor-in-chief"))
    desk.get_by_role("link", name="Write a story", exact=True).click()
    desk.get_by_label("Headline", exact=True).fill("Harbour lights go out")
    desk.get_by_label("Standfirst", exact=True).fill("For the first time since the war.")
    expect(desk.locator(".ProseMirror")).to_be_visible()
    body = desk.get_by_role("textbox", name="Body")
    body.click()
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
    press(desk, "Save")
    expect(desk.locator(".messagelist")).to_contain_text("Harbour lights go out")

    article = Article.objects.get(headline="Harbour lights go out")
    address = "/city/harbour-lights-go-out/"
    assert read(reader, address).status == 404
    with desk.expect_popup() as opened:
        desk.get_by_role("button", name="Preview", exact=True).click()
    preview = opened.value
    expect(preview.get_by_role("heading", level=1)).to_have_text("Harbour lights go out")
    expect(preview.get_by_role("region", name="Preview")).to_be_visible()
    expect(preview.get_by_text("Nobody had paid the bill.")).to_be_visible()
    expect(preview.get_by_alt_text("A dark quay")).to_be_visible()
    preview.close()

    press(desk, "Publish")
    desk.locator(".messagelist").get_by_role("link").click()
    desk.wait_for_url(f"**{address}")
    assert read(reader, address).status == 200
    story = reader.get_by_role("article")
    expect(story.get_by_role("heading", level=1)).to_have_text("Harbour lights go out")
    expect(story.get_by_text("For the first time since the war.")).to_be_visible()
    expect(story.get_by_role("link", name="Ines Calder")).to_be_visible()
    expect(story.get_by_role("figure")).to_contain_text("The quay at six. Ana Reyes")
    expect(story.get_by_role("link", name="Lamps")).to_be_visible()
    related = reader.get_by_role("region", name="Related stories")
    expect(related.get_by_role("link", name="The ferry that never came")).to_be_visible()

    desk.goto(article.get_change_url())
    desk.get_by_label("Headline", exact=True).fill("Harbour lights go out, and on again")
    press(desk, "Save")
    expect(desk.get_by_text("Live, with unpublished changes")).to_be_visible()
    read(reader, address)
    expect(story.get_by_role("heading", level=1)).to_have_text("Harbour lights go out")

    press(desk, "Publish update")
    read(reader, address)
    expect(story.get_by_role("heading", level=1)).to_have_text("Harbour lights go out, and on again")

    desk.get_by_text("Withdraw later, or say why").click()
    desk.get_by_label("Note to readers if it is withdrawn").fill("The story was about another harbour.")
    desk.on("dialog", lambda dialog: dialog.accept())
    press(desk, "Withdraw")
    assert read(reader, address).status == 410
    expect(reader.get_by_text("The story was about another harbour.")).to_be_visible()
