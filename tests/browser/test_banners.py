"""Breaking news in a browser: put up by keyboard, over readers' pages at any width, in any script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from newsroom.models import User
from tests.factories import SectionFactory, published
from tests.support.browser.axe import looked_at
from tests.support.browser.login import let_in

pytestmark = pytest.mark.django_db(transaction=True)

TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def test_a_banner_is_put_up_by_keyboard_and_fits_every_page(page: Page, live_server: LiveServer, editor: User) -> None:
    published(section=SectionFactory.create(name="Port"), headline="Fog", slug="fog")
    let_in(page, live_server, editor)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{live_server.url}/admin/articles/article/banners/")
    text = f"Sea wall {'x' * 60}"

    page.get_by_label("Text").fill(text)
    page.get_by_label("Story it leads to").fill("/port/fog/")
    page.keyboard.press("Enter")

    expect(page.locator(".messagelist")).to_contain_text("is on every page until")
    assert not page.evaluate(TOO_WIDE)
    assert looked_at(page) == []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{live_server.url}/port/fog/")
        expect(page.get_by_role("status")).to_contain_text(text)
        assert not page.evaluate(TOO_WIDE)
        assert looked_at(page) == []
    page.emulate_media(media="print")
    expect(page.locator(".breaking")).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_role("link", name=text).press("Enter")
    expect(page).to_have_url(f"{live_server.url}/port/fog/")
