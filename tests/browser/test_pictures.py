"""Pictures in a story's text: chosen in one dialog, dropped, pasted, captioned where they stand, removed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article
from images.models import Image
from newsroom.models import User
from tests.factories import ArticleFactory, FigureFactory, ImageFactory
from tests.support.browser.axe import looked_at
from tests.support.browser.hands import Hands
from tests.support.browser.login import let_in
from tests.support.pictures import quarters, saved

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.console(r"/media/"),  # some pictures of these tests are rows without files
    pytest.mark.console(r" \(\)$"),  # said by no file: by axe, measuring
]

PASTE = """([name, bytes]) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(bytes)], name, { type: "image/jpeg" }));
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(event);
}"""


@pytest.fixture
def desk(page: Page, live_server: LiveServer, editor: User, settings: Any, tmp_path: Path) -> Page:
    settings.MEDIA_ROOT = tmp_path / "media"
    return let_in(page, live_server, editor)


def opened(page: Page, story: Article) -> Locator:
    """The text of a story's form, ready to be written in."""
    page.goto(story.get_change_url())
    expect(page.get_by_role("toolbar", name="Formatting")).to_be_visible()
    return page.get_by_label("Body")


def file(tmp_path: Path, name: str, width: int = 600) -> Path:
    path = tmp_path / name
    path.write_bytes(saved(quarters(width, 400)))
    return path


def keep(page: Page) -> None:
    page.keyboard.press("Control+s")
    expect(page.get_by_text(re.compile("^Saved “")).first).to_be_visible()


def test_a_picture_with_its_words_stands_in_the_text_after_four_acts(desk: Page, tmp_path: Path) -> None:
    story = ArticleFactory.create(body="<p>Fog.</p><p>Sun.</p>")
    box, hands = opened(desk, story), Hands(desk)
    box.get_by_text("Fog.").click()

    hands.click(
        desk.get_by_role("button", name=re.compile("picture", re.I)).and_(desk.locator(".prose-menubar button"))
    )
    with desk.expect_file_chooser() as choosing:
        hands.click(desk.get_by_role("dialog").get_by_label("Upload"))
    choosing.value.set_files(file(tmp_path, "quay.jpg"))
    expect(desk.get_by_label("Caption of picture 1")).to_be_focused()
    expect(box.locator("figure img[src^='blob:']")).to_be_visible()
    hands.type("The quay at six.", "Ana Reyes", "A dark quay", going="Enter")
    desk.keyboard.press("Enter")
    desk.keyboard.type("Still ")
    expect(desk.get_by_label("Caption of picture 1")).to_have_count(0)
    keep(desk)

    assert len(hands.acts) <= 4, hands.acts
    story.refresh_from_db()
    figure = story.figures.get()
    assert story.body == f'<p>Fog.</p><figure data-figure="{figure.key}"></figure><p>Still Sun.</p>'
    said = ("The quay at six.", "Ana Reyes", "A dark quay")
    assert (figure.place, figure.caption, figure.credit, figure.alt) == ("inline", *said)
    known = Image.objects.get()
    assert (known.caption, known.credit, known.alt) == said
    desk.goto("/admin/images/image/?lacking=credit")
    expect(desk.get_by_text("No pictures match.")).to_be_visible()


def test_the_dialog_shows_the_story_and_the_whole_library(desk: Page, shot: Any) -> None:
    for number in range(30):
        name = "The Albatross" if number == 17 else f"Ferry {number}"
        ImageFactory.create(caption=f"{name}, leaving the harbour with cars and people on board", alt="")
    story = ArticleFactory.create(body='<p>Fog.</p><figure data-figure="f4"></figure>')
    FigureFactory.create(article=story, key="f9", caption="The lead")
    FigureFactory.create(article=story, key="f4", place="inline", caption="The pier", position=1)
    box = opened(desk, story)
    box.get_by_text("Fog.").click()
    desk.keyboard.press("Control+Alt+f")
    dialog = desk.get_by_role("dialog")

    expect(dialog.get_by_role("button", name=re.compile("Picture 1: lead picture.*The lead", re.S))).to_be_visible()
    expect(dialog.get_by_role("button", name=re.compile("Picture 2: in the text.*The pier", re.S))).to_be_visible()
    expect(dialog.locator("[data-found] li")).to_have_count(22)  # two of the first 24 are those of the story
    assert looked_at(desk) == []
    shot(desk, "picture-dialog")
    desk.set_viewport_size({"width": 1280, "height": 800})
    dialog.locator("[data-found] li").last.scroll_into_view_if_needed()
    expect(dialog.get_by_role("button", name="Ferry 0,")).to_have_count(1)

    dialog.get_by_role("searchbox").fill("albatross harbour")
    expect(dialog.locator("[data-found] li")).to_have_count(1)
    dialog.get_by_role("searchbox").fill("zeppelin")
    expect(dialog.get_by_text("No picture has these words.")).to_be_visible()
    dialog.get_by_role("searchbox").fill("albatross harbour")
    dialog.get_by_role("button", name="The Albatross").click()
    expect(desk.get_by_label("Alternative text of picture 3")).to_be_focused()
    desk.keyboard.type("A ferry")
    desk.keyboard.press("Escape")
    expect(box.get_by_text("The Albatross")).to_be_visible()
    assert looked_at(desk) == []
    assert not re.search(r"\bf\d\b", desk.locator("main").inner_text())
    keep(desk)

    story.refresh_from_db()
    assert story.body == '<p>Fog.</p><figure data-figure="f10"></figure><figure data-figure="f4"></figure>'
    assert story.figures.get(key="f10").alt == "A ferry"


def test_a_file_stands_where_it_is_dropped_and_leaves_the_text_with_the_story(desk: Page, tmp_path: Path) -> None:
    story = ArticleFactory.create(body="<p>One.</p><p>Two.</p>")
    box, hands = opened(desk, story), Hands(desk)

    hands.drop(file(tmp_path, "text.jpg", 601), on=".ProseMirror p")
    expect(desk.get_by_label("Caption of picture 1")).to_be_focused()
    desk.keyboard.type("In the text")
    desk.keyboard.press("Escape")
    hands.drop(file(tmp_path, "lead.jpg", 602), on="[data-no-lead]")
    expect(desk.locator("[data-figure-row]").first.get_by_label("Caption")).to_be_focused()
    desk.keyboard.type("On top")
    box.get_by_text("Two.").click()
    desk.evaluate(PASTE, ["pasted.jpg", list(file(tmp_path, "pasted.jpg", 603).read_bytes())])
    expect(desk.get_by_label("Caption of picture 3")).to_be_focused()
    desk.keyboard.press("Escape")
    names = desk.locator("[data-figure-name]")
    expect(names).to_have_text(["Picture 1 · Lead picture", "Picture 2 · In the text", "Picture 3 · In the text"])

    last = desk.locator("[data-figure-row]").nth(2)
    last.get_by_label("Remove", exact=True).check()
    expect(last.get_by_text("Removed from the text, too.")).to_be_visible()
    expect(box.locator("figure")).to_have_count(1)
    last.get_by_label("Remove", exact=True).uncheck()
    expect(box.locator("figure")).to_have_count(2)
    last.get_by_label("Remove", exact=True).check()
    keep(desk)

    story.refresh_from_db()
    inline = story.figures.get(place="inline")
    assert story.body == f'<p>One.</p><figure data-figure="{inline.key}"></figure><p>Two.</p>'
    assert [each.caption for each in story.figures.order_by("caption")] == ["In the text", "On top"]

    with desk.context.expect_page() as opening:
        desk.get_by_role("link", name="In the library").nth(1).click()
    record = opening.value
    record.wait_for_load_state()
    expect(record.locator(".focal-point__marker")).to_be_visible()
    record.get_by_role("link", name="Back to the story").click()
    expect(record).to_have_url(re.compile(re.escape(story.get_change_url())))
    record.close()
