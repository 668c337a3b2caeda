"""In a browser: readers search by words, narrow what they find, and take what is offered while they type."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import NewPage, Shot
from tests.factories import AuthorFactory, SectionFactory, published
from tests.support.browser.axe import violations

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.console(r"/media/"), pytest.mark.console(r" \(\)$")]

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 900}


@pytest.fixture
def _stories() -> None:
    port, city = SectionFactory.create(name="Port"), SectionFactory.create(name="City")
    for n, section in enumerate((port, port, city)):
        published(
            headline=f"Lanternfish {n} in the {section.name}",
            section=section,
            authors=[AuthorFactory.create(name="Ada Vale")],
            tags=["Lanterns"],
            body=f"<p>{'Nobody saw it. ' * 30}Then the lanternfish shone.</p>",
        )


@pytest.mark.usefixtures("_stories")
def test_a_search_is_asked_narrowed_and_widened(page: Page, shot: Shot) -> None:
    page.goto("/search/")
    page.get_by_label("Search the archive").fill("lanternfish")
    page.keyboard.press("Enter")

    expect(page.get_by_role("status").filter(has_text="3 stories")).to_be_visible()
    expect(page.locator("mark").first).to_be_visible()
    page.get_by_text("Narrow the search").click()
    for name, size in (("wide", WIDE), ("narrow", NARROW)):
        page.set_viewport_size(size)
        assert violations(page) == []
        shot(page, f"search-{name}")

    page.get_by_role("region", name="Section").get_by_role("link", name="Port").click()
    expect(page.get_by_text("2 stories")).to_be_visible()
    page.get_by_role("link", name="Newest first").click()
    expect(page.get_by_role("link", name="Newest first")).to_have_attribute("aria-current", "true")
    page.get_by_role("link", name="Remove: Port").click()
    expect(page.get_by_text("3 stories")).to_be_visible()


@pytest.mark.usefixtures("_stories")
def test_suggestions_are_taken_by_keyboard(page: Page, live_server: LiveServer) -> None:
    page.goto("/search/")
    field = page.get_by_role("combobox", name="Search the archive")
    field.press_sequentially("lant")

    expect(page.get_by_role("option")).to_have_count(4)
    assert violations(page) == []
    field.press("ArrowDown")
    expect(page.get_by_role("option", name="Lanterns Topic")).to_have_attribute("aria-selected", "true")
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    field.press_sequentially("e")
    expect(page.get_by_role("option")).to_have_count(4)
    field.press("ArrowDown")
    field.press("Enter")
    expect(page).to_have_url(f"{live_server.url}/tags/lanterns/")


@pytest.mark.usefixtures("_stories")
def test_without_scripts_the_field_is_a_field(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("/search/")
    page.get_by_label("Search the archive").fill("lanternfish -port")
    page.get_by_role("button", name="Search", exact=True).click()

    expect(page.get_by_text("1 story", exact=True)).to_be_visible()
    expect(page.get_by_role("combobox")).to_have_count(0)
    page.get_by_label("From").fill("2000-01-01")
    page.get_by_label("Until").fill("2000-01-31")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.get_by_text("within what the search is narrowed to")).to_be_visible()
    page.get_by_role("link", name="Remove: From").click()
