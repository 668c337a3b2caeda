"""In a browser: the checks follow what is typed, and stories are found, kept and changed together."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, AuditEntry, SavedFilter
from tests.browser.conftest import Shot
from tests.factories import ArticleFactory, FigureFactory, SectionFactory, UserFactory
from tests.support.browser.axe import violations
from tests.support.browser.login import let_in

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.console(r"/media/"),
    pytest.mark.console(r" \(\)$"),
]

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 900}


def test_a_finding_appears_leads_to_its_field_and_goes_when_it_is_mended(
    page: Page, live_server: LiveServer, shot: Shot
) -> None:
    let_in(page, live_server, UserFactory.create(role="editor-in-chief"))
    story = ArticleFactory.create(headline="Ferries stay", authors=[])
    FigureFactory.create(article=story, key="f1", alt="")
    page.goto(story.get_change_url())
    panel = page.get_by_role("region", name="Checks")
    expect(panel.get_by_text("One error and one warning.").first).to_be_visible()
    expect(panel.get_by_label("Publish anyway, because")).to_be_visible()
    for name, size in (("wide", WIDE), ("narrow", NARROW)):
        page.set_viewport_size(size)
        assert violations(page) == []
        shot(page, f"checks-{name}")
    page.set_viewport_size(WIDE)

    panel.get_by_role("link", name="Describe picture 1").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Alternative text")).to_be_focused()
    page.keyboard.type("Two ferries")
    expect(panel.get_by_role("link", name="Describe picture 1")).to_have_count(0)
    panel.get_by_role("link", name="There is no byline").press("Enter")
    expect(page.get_by_label("Byline")).to_be_focused()

    panel.get_by_label("Publish anyway, because").fill("From an agency")
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Published “Ferries stay”.")).to_be_visible()
    assert AuditEntry.objects.get(article=story, verb="publish").detail["override"] == "From an agency"


def test_stories_are_found_kept_as_a_choice_and_tagged_together(
    page: Page, live_server: LiveServer, shot: Shot
) -> None:
    let_in(page, live_server, UserFactory.create(role="editor-in-chief"))
    section = SectionFactory.create()
    for number in range(3):
        ArticleFactory.create(headline=f"Fog bank {number} over the harbour", section=section)
    ArticleFactory.create(headline="Clear skies")
    page.goto("/admin/")
    page.keyboard.press("/")
    page.keyboard.type("fog harb")
    page.keyboard.press("Enter")
    expect(page.get_by_text("3 found.")).to_be_visible()

    page.get_by_text("Save this filter", exact=True).press("Enter")
    page.get_by_label("Save this filter as").fill("Fog")
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation", name="Saved filters").get_by_role("link", name="Fog")).to_be_visible()
    assert SavedFilter.objects.get().query == "q=fog+harb"
    for name, size in (("wide", WIDE), ("narrow", NARROW)):
        page.set_viewport_size(size)
        assert violations(page) == []
        shot(page, f"stories-found-{name}")
    page.set_viewport_size(WIDE)

    page.locator("#action-toggle").check()
    page.get_by_label("With selected:").select_option("tag")
    page.get_by_role("button", name="Apply").click()
    expect(page.get_by_role("heading", name="3 stories will change")).to_be_visible()
    for name, size in (("wide", WIDE), ("narrow", NARROW)):
        page.set_viewport_size(size)
        assert violations(page) == []
        shot(page, f"bulk-{name}")
    page.get_by_label("Tags").fill("weather")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Tagged “Fog bank 0 over the harbour” with “weather”.")).to_be_visible()
    assert Article.objects.filter(tags__name="weather").count() == 3
