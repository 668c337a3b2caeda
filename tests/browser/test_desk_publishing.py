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
from tests.factories import ArticleFactory, AuthorFactory, SectionFactory, UserFactory, edition_of
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
    desk.get_by_text("Next scheduled").click()
    expect(desk.get_by_role("link", name="The last ferry, in full")).to_be_visible()
    # Loading sheets ahead, axe would write the editor's own <style> anew, which the policy forbids.
    assert violations(desk, preload=False) == []
    shot(desk, "publishing-panel")

    note.fill("It left at seven.")
    desk.get_by_label("Standfirst").fill("It left at seven.")
    desk.get_by_role("button", name="Publish update").click()
    expect(desk.get_by_text("Say whether this change goes into that version too, then publish.")).to_be_visible()
    asked = desk.get_by_role("dialog", name="Publish update “The last ferry, in full”?")
    expect(asked.get_by_label("Public note")).to_have_value("It left at seven.")
    expect(asked.get_by_label("This update is")).to_have_value("correction")

    asked.get_by_label("Update it with this change").check()
    asked.get_by_role("button", name="Publish update").click()
    expect(desk.get_by_text("The change is also in the version that goes live")).to_be_visible()
    assert Edition.objects.scheduled().get().standfirst == "It left at seven."
    assert story.corrections.get().text == "It left at seven."


def test_a_scheduled_story_is_fixed_in_three_acts_and_goes_live_early_only_when_told_so(desk: Page, shot: Shot) -> None:
    article = ArticleFactory.create(headline="The bridge opened in 1961", authors=[AuthorFactory.create()])
    at = timezone.now().replace(microsecond=0) + timedelta(hours=2)
    publishing.schedule(article, by=SYSTEM, at=at)
    desk.goto(article.get_change_url())
    headline, state = desk.get_by_label("Headline", exact=True), desk.locator(".panel__state")

    headline.fill("The bridge opened in 1962")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(
        desk.get_by_text(re.compile("^Saved .* Readers get the version of .* this change is not in it"))
    ).to_be_visible()
    expect(state).to_contain_text("Scheduled, with later changes")
    assert violations(desk, preload=False) == []
    shot(desk, "scheduled-with-later-changes")
    desk.get_by_role("button", name="Update the scheduled version").click()
    expect(desk.get_by_text("Updated the scheduled version of")).to_be_visible()
    expect(state).to_have_text("Scheduled")
    scheduled = Edition.objects.scheduled().get()
    assert (scheduled.headline, scheduled.goes_live_at) == ("The bridge opened in 1962", at)

    assert desk.get_by_role("radio").count() == 0
    desk.get_by_role("button", name="Publish", exact=True).click()
    expect(desk.get_by_text("would go live now instead of on")).to_be_visible()
    asked = desk.get_by_role("dialog", name="Publish “The bridge opened in 1962”?")
    expect(asked.get_by_text("The story goes live now instead of")).to_be_visible()
    expect(asked.get_by_role("radio").first).to_be_focused()
    assert violations(desk, preload=False) == []
    asked.get_by_role("button", name="Cancel").click()
    expect(desk.get_by_role("radio")).to_have_count(0)
    assert not Edition.objects.live().exists()


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
