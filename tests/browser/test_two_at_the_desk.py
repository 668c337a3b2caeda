"""Two people at one story, and mishaps while writing: nobody's words are lost, nobody is warned without cause."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, WorkingCopy
from articles.publishing import schedule
from articles.roles import SYSTEM
from newsroom.models import User
from tests.browser.conftest import NewPage, Shot
from tests.factories import ArticleFactory, AuthorFactory, SectionFactory, UserFactory
from tests.support.browser.axe import violations
from tests.support.browser.login import let_in

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.console(r"/media/"),  # the pictures of these tests are rows without files
]

ADD = "/admin/articles/article/add/"
A_MINUTE_AGO = """() => Object.keys(localStorage).filter((name) => name.startsWith("unsaved:")).forEach((name) => {
  const kept = JSON.parse(localStorage.getItem(name));
  localStorage.setItem(name, JSON.stringify({ ...kept, at: kept.at - 60000 }));
})"""
KEPT = re.compile(r"saved \d\d:\d\d")


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def story() -> Article:
    return ArticleFactory.create(headline="Fog", body="<p>One stands here.</p><p>Two stands there.</p>")


@pytest.fixture
def ana() -> User:
    return UserFactory.create(role="editor-in-chief", first_name="Ana", last_name="Reyes")


@pytest.fixture
def tom() -> User:
    return UserFactory.create(role="copy-editor", first_name="Tom", last_name="Wharf")


def at_desk(new_page: NewPage, live_server: LiveServer, user: User, url: str) -> Page:
    page = let_in(new_page(), live_server, user)
    page.goto(url)
    expect(page.locator(".ProseMirror")).to_be_visible()
    return page


def type_in(page: Page, after: str, words: str) -> None:
    """At the end of the paragraph that holds these words."""
    page.locator(".ProseMirror p", has_text=after).click()
    page.keyboard.press("End")
    page.keyboard.type(words)


def state(page: Page) -> Any:
    return page.locator("[data-saved]")


def test_both_see_each_other_within_five_seconds(
    new_page: NewPage, live_server: LiveServer, story: Article, ana: User, tom: User
) -> None:
    first = at_desk(new_page, live_server, ana, story.get_change_url())
    second = at_desk(new_page, live_server, tom, story.get_change_url())

    expect(second.locator("[data-presence]")).to_have_text("Also here: Ana Reyes.", timeout=5000)
    expect(first.locator("[data-presence]")).to_have_text("Also here: Tom Wharf.", timeout=5000)

    second.get_by_label("Headline", exact=True).fill("Fog lifts")
    expect(first.locator("[data-presence]")).to_have_text("Also here: Tom Wharf (writing).", timeout=5000)


def test_two_who_write_apart_are_brought_together_without_a_question(
    new_page: NewPage, live_server: LiveServer, story: Article, ana: User, tom: User
) -> None:
    first = at_desk(new_page, live_server, ana, story.get_change_url())
    second = at_desk(new_page, live_server, tom, story.get_change_url())
    type_in(first, "One stands", " And Ana.")
    type_in(second, "Two stands", " And Tom.")
    first.get_by_role("button", name="Save", exact=True).click()
    expect(first.locator(".messagelist")).to_contain_text("Saved “Fog”.")
    expect(second.locator("[data-presence]")).to_contain_text("Ana Reyes saved this story at", timeout=5000)

    second.get_by_label("Headline", exact=True).fill("Fog lifts")
    second.get_by_role("button", name="Save", exact=True).click()

    expect(second.locator(".messagelist")).to_contain_text("together with what others changed meanwhile in the text")
    story.refresh_from_db()
    assert story.body == "<p>One stands here. And Ana.</p><p>Two stands there. And Tom.</p>"
    assert story.headline == "Fog lifts"


@pytest.mark.console(r" \(\)$")  # said by no file: by axe, measuring
def test_where_both_changed_the_same_they_choose(
    new_page: NewPage, live_server: LiveServer, shot: Shot, story: Article, ana: User, tom: User
) -> None:
    first = at_desk(new_page, live_server, ana, story.get_change_url())
    second = at_desk(new_page, live_server, tom, story.get_change_url())
    type_in(first, "One stands", " And Ana.")
    first.get_by_label("Headline", exact=True).fill("Fog comes")
    first.get_by_role("button", name="Save", exact=True).click()
    expect(first.locator(".messagelist")).to_contain_text("Saved")
    type_in(second, "One stands", " And Tom.")
    second.get_by_label("Headline", exact=True).fill("Fog lifts")
    second.get_by_label("Standfirst", exact=True).fill("Tom's own.")
    second.get_by_role("button", name="Save", exact=True).click()

    expect(second.get_by_role("heading", name="You both changed the same text")).to_be_visible()
    conflicts = second.locator(".conflict")
    expect(conflicts).to_have_count(2)
    expect(conflicts.last).to_contain_text("And Tom.")
    expect(conflicts.last).to_contain_text("And Ana.")
    shot(second, "desk-conflict-1280")
    assert violations(second) == []
    second.get_by_role("button", name="Take theirs in the text").press("Enter")
    expect(second.locator(".ProseMirror")).to_contain_text("One stands here. And Ana.")
    expect(second.locator(".ProseMirror")).not_to_contain_text("And Tom.")
    second.get_by_role("button", name="Save", exact=True).click()
    expect(second.locator(".messagelist")).to_contain_text("Saved")

    story.refresh_from_db()
    assert (story.headline, story.standfirst) == ("Fog lifts", "Tom's own.")
    assert story.body == "<p>One stands here. And Ana.</p><p>Two stands there.</p>"


def test_publishing_and_scheduling_warn_nobody_who_writes(
    new_page: NewPage, live_server: LiveServer, story: Article, ana: User
) -> None:
    from django.utils import timezone

    page = at_desk(new_page, live_server, ana, story.get_change_url())
    page.get_by_label("Headline", exact=True).fill("Fog lifts")
    schedule(story, by=SYSTEM, at=timezone.now() + timezone.timedelta(days=1))  # type: ignore[attr-defined]

    page.get_by_role("button", name="Save", exact=True).click()

    expect(page.locator(".messagelist")).to_contain_text("Saved “Fog lifts”.")
    expect(page.locator(".conflict")).to_have_count(0)


def test_what_is_typed_is_kept_within_three_seconds_and_brought_back_on_another_machine(
    browser: Browser, new_page: NewPage, live_server: LiveServer, story: Article, ana: User
) -> None:
    crashing = browser.new_context(base_url=live_server.url)
    page = let_in(crashing.new_page(), live_server, ana)
    page.goto(story.get_change_url())
    type_in(page, "Two stands", " ភ្នំពេញ and more")
    expect(state(page)).to_have_text(KEPT, timeout=3000)
    crashing.close()  # no goodbye: the window is gone with all it held

    again = at_desk(new_page, live_server, ana, story.get_change_url())
    again.get_by_role("link", name="Restore").click()

    expect(again.locator(".ProseMirror")).to_contain_text("Two stands there. ភ្នំពេញ and more")
    again.get_by_role("button", name="Save", exact=True).click()
    expect(again.locator(".messagelist")).to_contain_text("Saved “Fog”.")
    assert not WorkingCopy.objects.exists()
    story.refresh_from_db()
    assert "ភ្នំពេញ and more" in story.body


@pytest.mark.console(r"ERR_INTERNET_DISCONNECTED|Failed to fetch")
def test_without_the_desk_words_are_kept_in_the_browser_and_handed_over_later(
    new_page: NewPage, live_server: LiveServer, ana: User
) -> None:
    SectionFactory.create(name="City")
    page = at_desk(new_page, live_server, ana, ADD)
    page.context.set_offline(True)
    page.get_by_label("Headline", exact=True).fill("Typed on the train")
    expect(state(page)).to_contain_text("Not saved: offline")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_label("Headline", exact=True)).to_have_value("Typed on the train")
    page.context.set_offline(False)
    expect(state(page)).to_have_text(KEPT)

    assert WorkingCopy.objects.get().headline == "Typed on the train"


def test_words_that_only_the_browser_had_are_offered_when_it_opens_again(
    new_page: NewPage, live_server: LiveServer, story: Article, ana: User
) -> None:
    page = at_desk(new_page, live_server, ana, story.get_change_url())
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('out of reach')); }")
    page.get_by_label("Headline", exact=True).fill("Typed on the train")
    expect(state(page)).to_contain_text("Not saved: offline")
    page.close()  # a browser that is killed asks nothing

    again = page.context.new_page()
    again.goto("/admin/")
    again.evaluate(A_MINUTE_AGO)
    assert not WorkingCopy.objects.exists()
    again.goto(story.get_change_url())
    again.get_by_role("link", name="Restore").click()

    expect(again.get_by_label("Headline", exact=True)).to_have_value("Typed on the train")
    expect(again.get_by_text("Restored your unsaved text")).to_be_visible()


@pytest.mark.console(r"status of 40[03]|status of 413")
def test_in_a_shared_browser_words_wait_for_the_login_that_wrote_them(
    new_page: NewPage, live_server: LiveServer, ana: User, tom: User
) -> None:
    page = at_desk(new_page, live_server, ana, ADD)
    page.get_by_label("Headline", exact=True).fill("Ana’s own")
    expect(state(page)).to_have_text(KEPT)
    let_in(page, live_server, tom)  # in another window, while hers is still open
    page.get_by_label("Headline", exact=True).fill("Ana’s own words")
    expect(state(page)).to_contain_text("Not saved: logged out")
    page.close()

    his = page.context.new_page()
    his.goto("/admin/")
    his.evaluate(A_MINUTE_AGO)
    his.evaluate(
        """() => { const [key] = Object.keys(localStorage).filter((name) => name.startsWith("unsaved:"));
                   localStorage.setItem("story:urn:1:2", localStorage.getItem(key)); }"""
    )
    his.goto(ADD)
    expect(his.locator(".ProseMirror")).to_be_visible()
    his.wait_for_timeout(500)
    expect(his.get_by_text("This browser had unsaved text of yours")).to_have_count(0)
    assert not WorkingCopy.objects.filter(person=tom).exists()

    hers = let_in(his, live_server, ana)
    hers.goto(ADD)
    expect(hers.get_by_text("This browser had unsaved text of yours")).to_be_visible()
    kept = WorkingCopy.objects.filter(person=ana).values_list("headline", flat=True)
    assert "Ana’s own words" in kept

    hers.evaluate(
        """() => localStorage.setItem(`unsaved:${document.body.dataset.person}:urn:1:2`, JSON.stringify({ made: "new",
            at: 0, pairs: [["window", "0123456789abcdef"], ["guid", document.forms.article_form.dataset.guid],
                           ["headline", "Too long"], ["body", `<p>Of ${"a".repeat(1_000_001)}</p>`]] }))"""
    )
    hers.reload()
    expect(hers.get_by_text("which the desk did not take: The story is too long")).to_be_visible()
    expect(hers.get_by_label("Your unsaved text")).to_have_value(re.compile("^Too long\n\nOf aaa"))


def test_nothing_is_said_to_be_saving_once_the_words_are_as_they_were(
    new_page: NewPage, live_server: LiveServer, ana: User
) -> None:
    page = at_desk(new_page, live_server, ana, ADD)
    headline = page.get_by_label("Headline", exact=True)
    expect(state(page)).to_have_text("")

    for pause in (300, 420, 540):
        headline.press("x")
        page.wait_for_timeout(pause)
        headline.press("Backspace")

        expect(state(page)).not_to_have_text("Saving …")


def test_a_new_story_comes_with_its_writers_name(new_page: NewPage, live_server: LiveServer, ana: User) -> None:
    AuthorFactory.create(name="Ana Reyes", user=ana)

    page = at_desk(new_page, live_server, ana, ADD)

    expect(page.get_by_role("button", name="Remove: Ana Reyes")).to_be_visible()
    expect(state(page)).to_have_text("")
