"""The bell in a browser: what colleagues do appears by itself, and leads to what it is about."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from articles.editing import planning
from articles.editing.commenting import say
from tests.browser.conftest import NewPage, Shot
from tests.factories import ArticleFactory, UserFactory
from tests.support.browser.axe import violations
from tests.support.browser.login import let_in

pytestmark = [pytest.mark.django_db(transaction=True)]

LOOK_AGAIN = "document.dispatchEvent(new Event('visibilitychange'))"  # instead of waiting for it


def test_what_a_colleague_does_appears_under_the_bell_and_leads_to_the_comment(
    new_page: NewPage, live_server: LiveServer, shot: Shot
) -> None:
    ann = UserFactory.create(role="reporter", username="ann")
    eve = UserFactory.create(role="editor-in-chief", first_name="Eve", last_name="Marsh")
    page = let_in(new_page(), live_server, ann)
    page.goto("/admin/")
    bell = page.locator("[data-bell] > summary")
    page.evaluate(LOOK_AGAIN)
    expect(bell).to_have_text("Notices")

    story = ArticleFactory.create(headline="Trams", body="<p>The trams stop at six.</p>")
    planning.assign(story, by=eve, to=ann)
    comment = say(story, "Which trams, @ann?", by=eve)
    page.evaluate(LOOK_AGAIN)
    expect(bell).to_contain_text("Notices, 2 unread")
    expect(page.get_by_role("status").filter(has_text="Eve Marsh mentioned you in a comment")).to_be_attached()

    bell.click()
    expect(page.get_by_role("link", name="Unread: Eve Marsh assigned you “Trams”.")).to_be_visible()
    assert violations(page, preload=False) == []
    shot(page, "bell")
    page.get_by_role("link", name="Unread: Eve Marsh mentioned you in a comment on “Trams”.").click()
    expect(page.get_by_role("listitem").filter(has_text="Which trams")).to_be_focused()
    assert page.url.endswith(f"/change/#comment-{comment.pk}")
    expect(bell).to_contain_text("Notices, 1 unread")

    page.set_viewport_size({"width": 390, "height": 844})
    bell.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Unread: Eve Marsh assigned you “Trams”.")).to_be_in_viewport()
    shot(page, "bell-phone")
    page.get_by_role("link", name="All notices").click()
    assert violations(page, preload=False) == []
    page.get_by_role("button", name="Mark all as read").click()
    expect(page.get_by_text("1 marked as read.")).to_be_visible()
    page.get_by_role("link", name="Choose how you are told").click()
    page.get_by_role("checkbox", name="A story of mine is published: by mail").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("checkbox", name="A story of mine is published: by mail")).to_be_checked()
    assert violations(page, preload=False) == []
    shot(page, "notice-ways")
