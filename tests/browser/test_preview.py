"""The page beside the form follows what is typed, each in their own window; a stranger sees one version and no more."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import FrameLocator, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, PreviewLink
from tests.browser.conftest import NewPage, Shot
from tests.factories import ArticleFactory, AuthorFactory, SectionFactory, UserFactory
from tests.support.browser.axe import violations
from tests.support.browser.login import let_in

pytestmark = pytest.mark.django_db(transaction=True)

PHONE = {"width": 390, "height": 844}
FOLLOWS_MS = 2_000
# The page in the frame is the readers', judged with theirs; axe copies style sheets in a way that the policy forbids.
AXE = {"iframes": False, "preload": False}
KHMER = "ទឹកឡើងដល់កំពង់ផែ"


@pytest.fixture
def story() -> Article:
    text = "".join(
        f"<p>Paragraph {number} says what happened then, in as many words as it takes.</p>" for number in range(40)
    )
    return ArticleFactory.create(headline="The draft", body=text, authors=[AuthorFactory.create(name="Ana Reyes")])


def opened(page: Page, story: Article) -> FrameLocator:
    """The story's form with the page beside it."""
    page.goto(story.get_change_url())
    page.get_by_role("button", name="Side by side").click()
    beside = page.frame_locator("iframe[title='The story’s page']")
    expect(beside.get_by_role("heading", level=1)).to_have_text(story.headline)
    return beside


def test_two_people_write_and_each_sees_their_own_words_within_two_seconds(
    new_page: NewPage, live_server: LiveServer, story: Article, shot: Shot
) -> None:
    first, second = (let_in(new_page(), live_server, UserFactory.create(role="editor-in-chief")) for _ in range(2))
    ours, theirs = opened(first, story), opened(second, story)

    first.get_by_label("Headline").press_sequentially(KHMER, delay=20)
    expect(ours.get_by_role("heading", level=1)).to_contain_text(KHMER, timeout=FOLLOWS_MS)
    second.get_by_label("Body").press("Control+Home")
    second.get_by_label("Body").press_sequentially("Nobody waved. ", delay=20)
    expect(theirs.get_by_text("Nobody waved. Paragraph 0")).to_be_visible(timeout=FOLLOWS_MS)

    expect(theirs.get_by_role("heading", level=1)).to_have_text("The draft")
    expect(ours.get_by_text("Nobody waved.")).to_have_count(0)
    story.refresh_from_db()
    assert (story.headline, story.version) == ("The draft", 1)
    shot(first, "preview-beside")


def test_the_page_keeps_its_place_and_its_nodes_while_it_changes(
    page: Page, live_server: LiveServer, story: Article
) -> None:
    beside = opened(let_in(page, live_server, UserFactory.create(role="editor-in-chief")), story)
    thirty = beside.get_by_text("Paragraph 30 ")
    thirty.evaluate("(p) => { p.scrollIntoView(); p.ownerDocument.kept = p; }")
    before = thirty.evaluate("() => scrollY")

    page.get_by_label("Standfirst").fill("Another standfirst of the same length as it")
    expect(beside.get_by_text("Another standfirst")).to_be_attached(timeout=FOLLOWS_MS)

    assert thirty.evaluate("(p) => p.ownerDocument.kept === p")
    assert abs(thirty.evaluate("() => scrollY") - before) < 60
    assert before > 500


def test_a_new_story_without_anything_is_shown_with_what_it_lacks(
    page: Page, live_server: LiveServer, shot: Shot
) -> None:
    SectionFactory.create(name="Harbour")
    let_in(page, live_server, UserFactory.create(role="editor-in-chief"))
    page.goto("/admin/articles/article/add/")
    page.get_by_role("button", name="Side by side").click()

    beside = page.frame_locator("iframe[title='The story’s page']")
    expect(beside.get_by_role("heading", level=1)).to_have_text("No headline yet")
    expect(page.get_by_text("It has no headline and no section yet.")).to_be_visible()
    shot(page, "preview-of-nothing")
    page.get_by_label("Section", exact=True).select_option("Harbour")
    page.get_by_label("Headline").fill("Now it has one")

    expect(beside.get_by_role("heading", level=1)).to_have_text("Now it has one", timeout=FOLLOWS_MS)
    expect(page.get_by_text("It has no")).to_have_count(0)
    assert not Article.objects.exists()


def test_its_width_is_remembered_and_it_is_as_wide_as_it_says(
    page: Page, live_server: LiveServer, story: Article, shot: Shot
) -> None:
    beside = opened(let_in(page, live_server, UserFactory.create(role="editor-in-chief")), story)
    assert beside.locator("html").evaluate("() => innerWidth") == 390

    page.get_by_role("button", name="Desktop").click()
    assert beside.locator("html").evaluate("() => innerWidth") == 1280
    shot(page, "preview-desktop")
    page.reload()

    expect(beside.get_by_role("heading", level=1)).to_have_text("The draft")
    assert beside.locator("html").evaluate("() => innerWidth") == 1280
    assert page.evaluate("document.activeElement === document.body")
    page.get_by_role("button", name="Close").click()
    page.reload()
    expect(page.get_by_role("button", name="Side by side")).to_have_attribute("aria-expanded", "false")


def test_by_keyboard_one_goes_in_and_comes_back(page: Page, live_server: LiveServer, story: Article) -> None:
    let_in(page, live_server, UserFactory.create(role="editor-in-chief"))
    page.goto(story.get_change_url())
    expect(page.get_by_role("toolbar", name="Formatting")).to_be_visible()
    body = page.get_by_label("Body")
    body.press("Control+End")

    page.keyboard.press("Control+Shift+P")
    expect(page.get_by_role("button", name="Phone")).to_be_focused()
    page.keyboard.press("Control+Shift+P")
    expect(body).to_be_focused()
    page.keyboard.type(" The end.")
    beside = page.frame_locator("iframe[title='The story’s page']")
    expect(beside.get_by_text("The end.")).to_be_attached(timeout=FOLLOWS_MS)
    page.keyboard.press("Control+Alt+P")
    beside.get_by_role("link", name="Ana Reyes").focus()
    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog", name="As readers would see it")).to_be_hidden()
    expect(body).to_be_focused()


def test_on_a_phone_it_takes_the_screen(new_page: NewPage, live_server: LiveServer, story: Article, shot: Shot) -> None:
    page = let_in(new_page(viewport=PHONE), live_server, UserFactory.create(role="editor-in-chief"))
    opened(page, story)
    pane = page.get_by_role("dialog", name="As readers would see it")

    box = pane.bounding_box()
    assert box == {"x": 0, "y": 0, **PHONE}
    assert violations(page, **AXE) == []
    shot(page, "preview-phone")
    page.keyboard.press("Escape")

    expect(pane).to_be_hidden()
    expect(page.get_by_role("button", name="Side by side")).to_be_focused()


def test_its_links_lead_to_windows_of_their_own(page: Page, live_server: LiveServer, story: Article) -> None:
    beside = opened(let_in(page, live_server, UserFactory.create(role="editor-in-chief")), story)

    with page.context.expect_page() as other:
        beside.get_by_role("link", name=story.section.name).first.click()

    assert other.value.url.endswith(f"/{story.section.slug}/")
    expect(beside.get_by_role("heading", level=1)).to_have_text("The draft")


def test_a_stranger_sees_one_version_until_the_link_is_revoked(
    new_page: NewPage, live_server: LiveServer, story: Article, shot: Shot
) -> None:
    desk = let_in(new_page(), live_server, UserFactory.create(role="editor-in-chief"))
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.goto(story.get_change_url())
    desk.get_by_text("Outside links").click()
    desk.get_by_role("button", name="Show to somebody without a login").click()
    desk.get_by_label("For whom").fill("Our lawyer")
    desk.get_by_label("1 week").check()
    assert violations(desk, **AXE) == []
    desk.get_by_role("button", name="Make the address").click()
    desk.get_by_role("button", name="Copy the address").click()
    expect(desk.get_by_text("Copied.")).to_be_visible()
    address = desk.evaluate("navigator.clipboard.readText()")
    assert address == desk.get_by_label("Address", exact=True).input_value()
    desk.get_by_role("button", name="Done").click()

    stranger = new_page()
    answer = stranger.goto(address)
    assert answer is not None
    assert answer.headers["referrer-policy"] == "no-referrer"
    expect(stranger.get_by_role("heading", level=1)).to_have_text("The draft")
    expect(stranger.get_by_role("region", name="Preview")).to_contain_text("Shown to Our lawyer until")
    shot(stranger, "preview-link")

    desk.get_by_label("Headline").fill("Rewritten")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_text("Opened 1 time")).to_be_visible()
    stranger.reload()
    expect(stranger.get_by_role("heading", level=1)).to_have_text("The draft")

    desk.get_by_role("button", name="Revoke the link for Our lawyer").click()
    expect(desk.get_by_text("Revoked", exact=True)).to_be_visible()
    assert PreviewLink.objects.get().visits.count() == 2


@pytest.mark.console("503")
def test_a_desk_that_does_not_answer_is_said_and_asked_again(
    page: Page, live_server: LiveServer, story: Article
) -> None:
    beside = opened(let_in(page, live_server, UserFactory.create(role="editor-in-chief")), story)
    page.route(re.compile("/preview/"), lambda route: route.fulfill(status=503, body="later"))

    page.get_by_label("Headline").fill("While it was away")
    expect(page.get_by_text("The desk answered 503: this is the page of")).to_be_visible()
    expect(beside.get_by_role("heading", level=1)).to_have_text("The draft")
    page.unroute(re.compile("/preview/"))

    expect(beside.get_by_role("heading", level=1)).to_have_text("While it was away", timeout=8_000)
    expect(page.get_by_text("The desk answered")).to_have_count(0)
