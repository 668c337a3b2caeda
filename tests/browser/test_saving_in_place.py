"""Saving does not leave the page: work goes on, nothing typed meanwhile is lost, and one is led to what is wrong."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from articles.content.contents import content_of
from articles.editing import saving
from articles.models import Article, WorkingCopy
from newsroom.models import User
from tests.browser.conftest import NewPage
from tests.factories import ArticleFactory, AuthorFactory, FigureFactory, SectionFactory, UserFactory, published
from tests.support.browser.axe import looked_at
from tests.support.browser.login import let_in

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.console(r"/media/"),  # the pictures of these tests are rows without files
]

ADD = "/admin/articles/article/add/"
LONG = "".join(f"<p>Paragraph {number} of a long story.</p>" for number in range(60))
STATE = """() => { const { editor } = document.querySelector(".ProseMirror");
    const { from, to } = editor.state.selection;
    return [from, to, editor.view.coordsAtPos(from).top]; }"""
NOT_SEEN_PX = 8
"""So little a line may move while the bar above it says something else."""
# The editor may say in its own way what nobody changed, at any time.
EDITOR_WRITES = """() => { const field = document.querySelector("[name=body]");
    field.value = document.querySelector(".ProseMirror").editor.getHTML();
    if (field.value === field.defaultValue) throw new Error("Nothing is written in another way.");
    field.dispatchEvent(new Event("input", { bubbles: true })); }"""


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def desk(page: Page, live_server: LiveServer, editor: User) -> Page:
    """The desk; a page that is loaded anew forgets that it was marked."""
    return let_in(page, live_server, editor)


def opened(page: Page, url: str) -> Page:
    page.goto(url)
    expect(page.get_by_role("toolbar", name="Formatting")).to_be_visible()
    page.evaluate("() => { window.stillHere = true; }")
    return page


def told(page: Page) -> Any:
    return page.locator("[data-told]")


def state(page: Page) -> Any:
    return page.locator("[data-saved]")


def by_somebody_else(story: Article, **changes: Any) -> None:
    """Save from elsewhere, as a colleague's browser would."""
    fresh = Article.objects.get(pk=story.pk)
    colleague = UserFactory.create(role="editor-in-chief", first_name="Tom", last_name="Wharf")
    saving.save(fresh, {**content_of(fresh), **changes}, started_from=fresh.version, by=colleague)


def test_saving_leaves_cursor_selection_scrolling_and_undo_as_they_were(desk: Page) -> None:
    story = ArticleFactory.create(headline="Fog", body=LONG)
    page = opened(desk, story.get_change_url())
    page.locator(".ProseMirror p", has_text="Paragraph 40 of").click()
    page.keyboard.press("End")
    page.keyboard.type(" Typed.")
    page.keyboard.press("Shift+Home")
    page.wait_for_function("() => !document.querySelector('.ProseMirror').editor.state.selection.empty")
    before = page.evaluate(STATE)

    page.keyboard.press("Control+s")
    expect(told(page)).to_contain_text("Saved “Fog”.")
    expect(state(page)).to_have_text("All changes saved")

    after = page.evaluate(STATE)
    assert after[:2] == before[:2]
    assert abs(after[2] - before[2]) < NOT_SEEN_PX
    assert page.evaluate("() => document.activeElement.matches('.ProseMirror')")
    page.keyboard.press("End")
    page.keyboard.press("Control+z")
    expect(page.get_by_label("Body")).not_to_contain_text("Typed.")
    expect(state(page)).to_have_text("Not saved yet")
    page.keyboard.press("Control+s")
    expect(state(page)).to_have_text("All changes saved")
    assert page.evaluate("() => window.stillHere")
    story.refresh_from_db()
    assert (story.body, story.version) == (LONG, 3)
    assert not WorkingCopy.objects.exists()
    page.reload()
    expect(page.get_by_role("toolbar", name="Formatting")).to_be_visible()
    expect(page.get_by_text("You have unsaved text")).to_have_count(0)


def test_a_new_story_gets_its_address_and_all_that_belongs_to_it_without_a_new_page(desk: Page) -> None:
    SectionFactory.create(name="City")
    page = opened(desk, ADD)
    page.get_by_label("Headline").fill("Fog")
    page.get_by_label("Section").select_option(label="City")
    page.get_by_label("Body").click()
    page.keyboard.type("One stands here.")
    page.keyboard.press("Control+s")
    expect(told(page)).to_contain_text("Saved “Fog”.")
    page.keyboard.type(" And more.")
    page.keyboard.press("Control+s")
    expect(state(page)).to_have_text("All changes saved")

    story = Article.objects.get()
    assert (story.body, story.version) == ("<p>One stands here. And more.</p>", 2)
    assert page.evaluate("() => window.stillHere")
    expect(page).to_have_url(re.compile(rf"{story.get_change_url()}$"))
    expect(page).to_have_title(re.compile("^Fog"))
    expect(page.get_by_label("Slug")).to_have_value("fog")
    expect(page.get_by_role("heading", name="Comments")).to_be_visible()
    expect(page.locator(".timeline__what")).to_have_text("Created")
    expect(page.get_by_role("button", name="Send for review")).to_be_visible()
    assert not WorkingCopy.objects.exists()
    assert looked_at(page) == []


def test_what_is_typed_while_the_desk_saves_stays_and_is_saved_next(desk: Page) -> None:
    story = ArticleFactory.create(headline="Fog", body="<p>One.</p><p>Two.</p><p>Three.</p>")
    page = opened(desk, story.get_change_url())

    def slowly(route: Route) -> None:
        if route.request.method == "POST":
            by_somebody_else(story, body="<p>One.</p><p>Two.</p><p>Three, says Tom.</p>", standfirst="Tom’s")
            time.sleep(1.5)
        route.continue_()

    page.get_by_text("One.", exact=True).click()
    page.keyboard.press("End")
    page.keyboard.type(" First.")
    page.route(re.compile(r"/change/$"), slowly)
    page.keyboard.press("Control+s")
    expect(state(page)).to_have_text("Saving …")
    page.wait_for_timeout(700)
    page.keyboard.type(" Meanwhile.")
    page.get_by_label("Headline").press("End")
    page.keyboard.type(" lifts")
    expect(told(page)).to_contain_text("together with what others changed meanwhile", timeout=10_000)
    page.unroute_all(behavior="wait")

    body = page.get_by_label("Body")
    expect(body).to_contain_text("One. First. Meanwhile.")
    expect(body).to_contain_text("Three, says Tom.")
    expect(page.get_by_label("Standfirst")).to_have_value("Tom’s")
    expect(page.get_by_label("Headline")).to_have_value("Fog lifts")
    expect(state(page)).to_have_text(re.compile("autosaved"))
    page.keyboard.press("Control+s")
    expect(state(page)).to_have_text("All changes saved")
    story.refresh_from_db()
    assert story.body == "<p>One. First. Meanwhile.</p><p>Two.</p><p>Three, says Tom.</p>"
    assert (story.headline, story.standfirst) == ("Fog lifts", "Tom’s")
    assert page.evaluate("() => window.stillHere")


def test_a_refused_save_leads_to_the_first_field_that_is_wrong_and_names_it(desk: Page) -> None:
    SectionFactory.create(name="City")
    story = ArticleFactory.create(headline="Fog", body="<p>One.</p>")
    FigureFactory.create(article=story)
    page = opened(desk, story.get_change_url())
    page.get_by_label("Language").evaluate("box => { box.value = 'not a tag'; }")
    page.get_by_label("Headline").fill("")
    page.get_by_label("Body").click()
    page.keyboard.press("Control+s")

    said = told(page).get_by_role("alert")
    expect(said).to_contain_text("Not saved. Your text is safe. Fix 2 fields: Headline, Language")
    expect(page.get_by_label("Headline")).to_be_focused()
    expect(page.get_by_label("Headline")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Write a headline")).to_be_visible()
    assert looked_at(page) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    said.get_by_role("link", name="Language").click()
    expect(page.get_by_label("Language")).to_be_focused()

    page.get_by_label("Language").fill("en")
    page.get_by_label("Headline").fill("Fog lifts")
    page.keyboard.press("Control+s")
    expect(told(page)).to_contain_text("Saved “Fog lifts”.")
    expect(page.locator(".field--wrong, .field__error:visible, [aria-invalid]")).to_have_count(0)
    assert page.evaluate("() => window.stillHere")


def test_a_conflict_is_asked_about_in_the_form_as_it_stands(desk: Page) -> None:
    story = ArticleFactory.create(headline="Fog", body="<p>One.</p><p>Two.</p>")
    page = opened(desk, story.get_change_url())
    by_somebody_else(story, body="<p>One, says Tom.</p><p>Two.</p>", standfirst="Tom’s")
    page.get_by_text("One.", exact=True).click()
    page.keyboard.press("End")
    page.keyboard.type(" Mine.")
    page.keyboard.press("Control+s")

    expect(page.get_by_role("heading", name="You both changed the same text")).to_be_focused()
    expect(page.get_by_label("Standfirst")).to_have_value("Tom’s")
    expect(page.get_by_label("Body")).to_contain_text("One. Mine.")
    page.get_by_role("button", name="Take theirs in the text").click()
    page.keyboard.press("Control+s")
    expect(state(page)).to_have_text("All changes saved")
    expect(page.locator(".conflict")).to_have_count(0)
    story.refresh_from_db()
    assert (story.body, story.standfirst) == ("<p>One, says Tom.</p><p>Two.</p>", "Tom’s")
    assert page.evaluate("() => window.stillHere")


def test_leaving_is_asked_about_only_while_the_desk_lacks_words(desk: Page) -> None:
    asked: list[str] = []
    story = ArticleFactory.create(headline="Fog", body="<p>One.</p>\n<p>Two.</p>")
    page = opened(desk, story.get_change_url())

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    page.wait_for_timeout(1500)
    expect(state(page)).to_have_text("")
    page.get_by_label("Headline").click()
    page.keyboard.type("x")
    expect(state(page)).to_have_text(re.compile("autosaved"))
    page.get_by_role("link", name="Pictures").click()
    expect(page).to_have_url(re.compile("/image/"))
    assert asked == []

    page = opened(desk, story.get_change_url())
    page.get_by_label("Headline").click()
    page.keyboard.type("y")
    expect(state(page)).to_have_text(re.compile("autosaved"))
    page.evaluate(EDITOR_WRITES)
    page.keyboard.press("Backspace")
    expect(state(page)).to_have_text("")
    page.reload()
    expect(page.get_by_role("toolbar", name="Formatting")).to_be_visible()
    assert page.locator("[data-left-behind]").count() == 1  # of the first time, not of this
    assert asked == []


def test_the_panel_follows_a_save_and_keeps_what_is_typed_into_it(desk: Page) -> None:
    story = published(headline="Fog").article
    author = AuthorFactory.create(name="Ana Reyes")
    page = opened(desk, story.get_change_url())
    page.get_by_label("Public note").fill("The hour was wrong.")
    page.get_by_label("Byline").fill("Ana Reyes")
    page.get_by_label("Headline").click()
    page.keyboard.press("End")
    page.keyboard.type(" lifts")
    page.keyboard.press("Control+s")

    expect(told(page)).to_contain_text("Readers still see edition 1.")
    expect(page.get_by_text("Live, with unpublished changes")).to_be_visible()
    expect(page.get_by_label("Public note")).to_have_value("The hour was wrong.")
    expect(page.get_by_role("button", name="Remove: Ana Reyes")).to_be_visible()
    page.get_by_role("button", name="Publish update").click()
    expect(page.locator(".messagelist")).to_contain_text("Published edition 2 of “Fog lifts”")
    assert author.pk in story.editions.latest("number").bylines.values_list("author_id", flat=True)


def test_what_files_a_story_and_whether_it_is_saved_are_seen_without_scrolling(
    new_page: NewPage, live_server: LiveServer, editor: User
) -> None:
    story = ArticleFactory.create(authors=[AuthorFactory.create()], tags=["Tides", "Ferries"], body=LONG)
    for width, height in ((1280, 720), (390, 844)):
        page = let_in(new_page(viewport={"width": width, "height": height}), live_server, editor)
        opened(page, story.get_change_url())
        for name in ("Section", "Byline", "Tags"):
            expect(page.get_by_label(name, exact=True)).to_be_in_viewport(ratio=1)
        page.get_by_label("Headline").press("x")
        expect(state(page)).to_have_text(re.compile("autosaved"))
        expect(state(page)).to_be_in_viewport(ratio=1)
        expect(page.get_by_role("button", name="Save", exact=True)).to_be_in_viewport(ratio=1)
        page.get_by_label("Slug").focus()
        assert page.evaluate("""() => { const { bottom } = document.activeElement.getBoundingClientRect();
            const bar = document.querySelector("[data-acts]");
            return getComputedStyle(bar).position !== "fixed" || bottom <= bar.getBoundingClientRect().top; }""")


def test_what_is_folded_goes_with_the_person(new_page: NewPage, live_server: LiveServer, editor: User) -> None:
    story = ArticleFactory.create()
    page = opened(let_in(new_page(), live_server, editor), story.get_change_url())
    outside = page.locator("details", has_text="Outside links")
    expect(outside).not_to_have_attribute("open", "")
    with page.expect_response(re.compile("own-choices")):
        outside.locator("summary").click()

    again = opened(let_in(new_page(), live_server, editor), story.get_change_url())
    expect(again.locator("details", has_text="Outside links")).to_have_attribute("open", "")
