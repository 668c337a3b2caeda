"""Publishing in a browser: what an update asks for, what waits, what comes next, and tomorrow's paper."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles import publishing
from articles.models import Article, Edition
from articles.roles import SYSTEM
from newsroom.ops.heartbeat import record_heartbeat
from tests.browser.conftest import Shot
from tests.factories import ArticleFactory, SectionFactory, UserFactory, edition_of
from tests.support.browser.axe import violations
from tests.support.browser.login import let_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Page:
    return let_in(page, live_server, UserFactory.create(role="editor-in-chief"))


@pytest.fixture
def story() -> Article:
    """Live, and a longer version of it waits."""
    article = ArticleFactory.create(headline="The last ferry", section=SectionFactory.create(name="City"))
    edition_of(article)
    article.headline, article.version = "The last ferry, in full", 2
    article.save()
    publishing.schedule(article, by=SYSTEM, at=timezone.now() + timedelta(hours=2))
    return article


def test_a_correction_asks_for_its_note_and_for_what_waits(desk: Page, story: Article, shot: Shot) -> None:
    record_heartbeat("worker")
    desk.goto(story.get_change_url())
    kind, note = desk.get_by_label("This update is"), desk.get_by_label(re.compile("^Public note"))

    kind.select_option("Minor change")
    expect(note).to_be_hidden()
    kind.select_option("Correction")
    expect(desk.get_by_label("Public note (required)")).to_be_visible()
    expect(desk.get_by_text("A correction says what was wrong and what is right.")).to_be_visible()
    expect(desk.get_by_text(re.compile(r"The worker answered \d s ago\."))).to_be_visible()
    expect(desk.get_by_role("link", name="The last ferry, in full")).to_be_visible()
    # Loading sheets ahead, axe would write the editor's own <style> anew, which the policy forbids.
    assert violations(desk, preload=False) == []
    shot(desk, "publishing-panel")

    note.fill("It left at seven.")
    desk.get_by_label("Standfirst").fill("It left at seven.")
    desk.get_by_role("button", name="Publish update").click()
    expect(desk.get_by_text("Say whether this change goes into that version too, then publish.")).to_be_visible()
    expect(note).to_have_value("It left at seven.")
    expect(kind).to_have_value("correction")

    desk.get_by_label("Put this change into what is scheduled, too").check()
    reason = desk.get_by_label(re.compile("reason", re.I))
    if reason.count() and reason.first.is_visible():
        reason.first.fill("Tried in a test.")
    desk.get_by_role("button", name="Publish update").click()
    expect(desk.get_by_text("The change is also in the version that goes live")).to_be_visible()
    assert Edition.objects.scheduled().get().standfirst == "It left at seven."
    assert story.corrections.get().text == "It left at seven."


def test_tomorrows_paper_is_read_by_its_links_and_by_keyboard(desk: Page, story: Article, shot: Shot) -> None:
    desk.goto("/admin/articles/article/paper/")
    expect(desk.get_by_role("cell", name="Goes live")).to_be_visible()
    assert violations(desk) == []
    shot(desk, "tomorrows-paper")

    desk.get_by_role("link", name=re.compile("^Read the paper of")).press("Enter")
    expect(desk.get_by_label("Tomorrow’s paper")).to_contain_text("Readers do not see this yet.")
    desk.get_by_role("link", name="The last ferry, in full").first.click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("The last ferry, in full")
    expect(desk).to_have_url(re.compile(r"/paper/\d{8}T\d{4}Z/city/the-last-ferry/$"))
    assert violations(desk) == []
    desk.get_by_role("link", name="Choose another time").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Tomorrow’s paper")
