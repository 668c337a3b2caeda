"""The story's form in a browser: the editor, the picking controls, pictures, keys, and what guards one's words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article
from newsroom.models import User
from newsroom.text.html import clean_body
from newsroom.text.slugs import slugify
from tests.browser.conftest import Shot
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    RelatedStoryFactory,
    SectionFactory,
    TagFactory,
    edition_of,
)
from tests.support.browser.axe import looked_at
from tests.support.browser.login import let_in
from tests.support.pictures import quarters, saved
from tests.support.slugs import SLUGS

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.console(r"/media/"),  # the pictures of these tests are rows without files
]

ADD = "/admin/articles/article/add/"
EVERYTHING = (
    "<p>One <strong>bold</strong> <em>it</em> <s>s</s> <sub>2</sub> <sup>3</sup> <code>c</code> "
    '<a href="https://example.com/" hreflang="fr" title="t">a</a> <a href="/opinion/">here</a><br>next</p>'
    "<h2>Two</h2><h3>Three</h3><ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>"
    '<ol start="3"><li><p>c</p></li></ol><blockquote><p>q</p></blockquote>'
    '<blockquote class="pullquote"><p>pull</p></blockquote><hr><figure data-figure="f1"></figure>'
    '<table><tbody><tr><th><p>h</p></th><th><p>i</p></th></tr><tr><td colspan="2"><p>d</p></td></tr></tbody></table>'
    '<table><thead><tr><th scope="col"><p>j</p></th><th><p>k</p></th></tr></thead>'
    '<tbody><tr><th scope="row"><p>l</p></th><td><p>m</p></td></tr></tbody></table>'
    '<figure data-embed="https://vimeo.com/76979871">n</figure>'
    "<p>ភ្នំពេញ</p><p>The end</p>"
)


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def desk(page: Page, live_server: LiveServer, editor: User) -> Page:
    return let_in(page, live_server, editor)


def opened(page: Page, url: str) -> Page:
    """A story's form, ready when its editor is."""
    page.goto(url)
    expect(page.get_by_role("toolbar", name="Formatting")).to_be_visible()
    return page


def said(page: Page) -> Any:
    return page.locator(".messagelist")


def test_the_slug_follows_the_headline_in_any_script(desk: Page) -> None:
    page = opened(desk, ADD)
    headline, slug = page.get_by_label("Headline"), page.get_by_label("Slug")

    more = ("Ferry’s last run: 9 killed!", "हिन्दी ख़बर", "ọ̀rọ̀ Àgbà", "İstanbul STRASSE", "long " * 40)
    for text in (*more, *(name for name, _ in SLUGS)):
        headline.fill(text)
        assert slug.input_value() == slugify(text), text

    slug.fill("my-own")
    headline.fill("Something else")
    expect(slug).to_have_value("my-own")


def test_the_slug_of_a_live_story_stays(desk: Page) -> None:
    story = ArticleFactory.create(slug="as-published")
    edition_of(story)
    page = opened(desk, story.get_change_url())

    page.get_by_label("Headline").fill("Another headline")

    expect(page.get_by_label("Slug")).to_have_value("as-published")


def test_the_editor_keeps_all_that_a_body_may_hold(desk: Page) -> None:
    story = ArticleFactory.create(body=EVERYTHING)
    FigureFactory.create(article=story, key="f1", place="inline")
    page = opened(desk, story.get_change_url())

    page.get_by_label("Body").get_by_text("The end").click()
    page.keyboard.press("End")
    page.keyboard.type(" of it")
    page.get_by_role("button", name="Save").click()
    expect(said(page)).to_contain_text("Saved")

    story.refresh_from_db()
    assert story.body == clean_body(EVERYTHING).replace("The end", "The end of it")


def test_names_are_picked_with_the_keyboard_and_put_in_order(desk: Page) -> None:
    AuthorFactory.create(name="Ana Reyes")
    AuthorFactory.create(name="Tom Wharf")
    SectionFactory.create(name="City")
    TagFactory.create(name="Harbour")
    page = opened(desk, ADD)
    byline = page.get_by_role("combobox", name="Byline")

    byline.fill("ana")
    byline.press("Enter")
    expect(page.get_by_role("button", name="Remove: Ana Reyes")).to_be_visible()
    byline.fill("wharf")
    expect(page.get_by_role("option", name="Tom Wharf")).to_be_visible()
    byline.press("ArrowDown")
    byline.press("Enter")
    page.get_by_role("button", name="Move up: Tom Wharf").press("Enter")
    page.get_by_label("Tags").fill("harb")
    expect(page.get_by_role("option", name="Harbour")).to_be_visible()
    page.get_by_label("Tags").press("ArrowDown")
    page.get_by_label("Tags").press("Enter")
    page.get_by_label("Tags").fill("Quite new")
    page.get_by_label("Tags").press("Enter")
    page.get_by_label("Headline").fill("Fog")
    page.get_by_label("Section").select_option(label="City")
    page.keyboard.press("Control+s")
    expect(said(page)).to_contain_text("Saved “Fog”.")

    story = Article.objects.get(headline="Fog")
    assert [str(line) for line in story.bylines.all()] == ["Tom Wharf", "Ana Reyes"]
    assert sorted(story.tags.names()) == ["Harbour", "Quite new"]


def test_a_file_of_ones_own_stands_in_the_text_before_anything_is_saved(desk: Page) -> None:
    story = ArticleFactory.create(body="<p>Before.</p>")
    FigureFactory.create(article=story, key="f1")
    page = opened(desk, story.get_change_url())

    page.get_by_role("button", name="Add a picture").click()
    row = page.locator("[data-figure-row]").nth(1)
    file = {"name": "quay.jpg", "mimeType": "image/jpeg", "buffer": saved(quarters())}
    row.locator("input[type=file]").set_input_files([file])  # type: ignore[list-item]
    row.get_by_label("Caption").fill("The quay")
    row.get_by_label("Alternative text").fill("A quay")
    row.get_by_role("button", name="Put into the text").click()
    expect(page.get_by_label("Body").get_by_text("The quay")).to_be_visible()
    page.get_by_role("button", name="Save").click()
    expect(said(page)).to_contain_text("Saved")

    story.refresh_from_db()
    assert story.body == '<p>Before.</p><figure data-figure="f2"></figure>'
    figure = story.figures.get(key="f2")
    assert (figure.place, figure.caption, figure.image.filename) == ("inline", "The quay", "quay.jpg")
    expect(page.get_by_label("Body").locator("figure img")).to_be_visible()


def test_leaving_with_words_that_are_not_saved_is_asked_about(desk: Page) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page = opened(desk, ADD)
    page.on("dialog", stay)
    page.get_by_label("Headline").click()
    page.keyboard.type("Words")
    page.get_by_role("link", name="Pictures").click()

    expect(page.get_by_label("Headline")).to_have_value("Words")
    assert asked == ["beforeunload"]


@pytest.mark.console(r"status of 403|about:srcdoc")  # the clock would run in the preview
def test_a_login_that_ended_costs_no_words(desk: Page, live_server: LiveServer, editor: User) -> None:
    story = ArticleFactory.create()
    page = opened(desk, story.get_change_url())
    expect(page.get_by_role("alert")).to_have_count(0)
    page.clock.install()
    page.get_by_label("Headline").fill("Typed before the login ended")
    page.context.clear_cookies()
    page.clock.fast_forward("20:00")

    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("You were logged out while you wrote")

    let_in(page, live_server, editor)
    page.get_by_role("button", name="Save").click()
    expect(said(page)).to_contain_text("Saved “Typed before the login ended”")


def test_two_presses_of_publish_publish_once(desk: Page) -> None:
    story = ArticleFactory.create(headline="Fog", authors=[AuthorFactory.create()])
    page = opened(desk, story.get_change_url())

    page.get_by_role("button", name="Publish").dblclick()
    expect(said(page)).to_contain_text("Published “Fog”.")

    assert story.editions.count() == 1


def test_keys_lead_to_the_act_that_matters(desk: Page) -> None:
    page = opened(desk, ArticleFactory.create().get_change_url())

    page.get_by_label("Body").click()
    page.keyboard.press("Control+Enter")

    expect(page.get_by_role("button", name="Publish")).to_be_focused()


@pytest.mark.console(r" \(\)$")  # said by no file: by axe, measuring
def test_nothing_stands_in_anybodys_way(page: Page, shot: Shot, live_server: LiveServer, editor: User) -> None:
    story = ArticleFactory.create(body=EVERYTHING, authors=[AuthorFactory.create()], tags=["Tides", "Fog"])
    FigureFactory.create(article=story, key="f2")
    FigureFactory.create(article=story, key="f1", place="inline")
    RelatedStoryFactory.create(article=story)
    edition_of(story)

    opened(let_in(page, live_server, editor), story.get_change_url())

    shot(page, "desk-story")
    page.evaluate(
        "() => document.querySelectorAll('details:not([data-menu])').forEach((each) => { each.open = true; })"
    )
    assert looked_at(page) == []
    for menu in page.locator("details[data-menu]:visible").all():
        menu.locator("summary").click()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), menu.inner_text()
