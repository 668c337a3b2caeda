"""The producer's screen by mouse and by keyboard: the lead is swapped in two acts, and live for readers."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from newsroom.models import User
from tests.factories import SectionFactory, published
from tests.support.browser.axe import looked_at
from tests.support.browser.login import let_in

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_lead_is_swapped_by_keyboard_and_by_mouse(page: Page, live_server: LiveServer, editor: User) -> None:
    port = SectionFactory.create(name="Port")
    for n in range(3):
        published(section=port, headline=f"Story {n}")
    let_in(page, live_server, editor)
    page.goto(f"{live_server.url}/admin/front/")
    lead, found = page.locator("[data-front-area=lead]"), page.locator(".front-found")

    found.locator("li", has_text="Story 0").get_by_role("button", name="Lead with it").press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("“Story 0” was put in place 1: Lead.")
    page.get_by_role("button", name="Publish front").press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("Published the home page, edition 1.")

    found.locator("li", has_text="Story 1").drag_to(lead.locator(".front-area__head"))
    expect(page.locator(".messagelist")).to_contain_text("“Story 1” was put in place 1: Lead.")
    lead.get_by_role("button", name="Down").press("Alt+ArrowDown")
    expect(page.locator(".messagelist")).to_contain_text("“Story 1” moved to place 2: Lead.")
    expect(lead.locator("[data-front-card]").last).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(".messagelist")).to_contain_text("“Story 1” moved to place 1: Lead.")
    assert looked_at(page) == []
    page.get_by_role("button", name="Publish front").click()
    lead.get_by_role("link", name="Edit").first.click()
    assert looked_at(page) == []
    page.goto(f"{live_server.url}/admin/front/?front=port")
    assert looked_at(page) == []
    page.goto(f"{live_server.url}/admin/front/history/")
    assert looked_at(page) == []
    page.goto(live_server.url)

    expect(page.locator(".lead__headline")).to_have_text("Story 1")
