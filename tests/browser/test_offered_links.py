"""Links that are offered while somebody writes: put in by a button or a key, taken back by one Ctrl+Z."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, UnlinkedName
from tests.browser.conftest import NewPage
from tests.factories import UserFactory, published
from tests.support.browser.axe import looked_at
from tests.support.browser.login import let_in
from tests.support.forms import ADD

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "<p>“Northmole!” they cried.</p><p>In <em>North</em>mole a storm\u00ad surge broke the dyke of ភ្នំពេញ.</p>"


def test_a_name_becomes_a_link_where_it_is_said_first(new_page: NewPage, live_server: LiveServer) -> None:
    published(headline="Before", tags=["Northmole", "storm surge", "dyke", "ភ្នំពេញ"])
    page = let_in(new_page(), live_server, UserFactory.create(role="editor-in-chief"))
    page.goto(ADD)
    page.get_by_label("Headline", exact=True).fill("Mine")
    page.get_by_label("Section").select_option(index=1)
    offers, text = page.get_by_role("region", name="Links you could add"), page.locator(".field--body .ProseMirror")
    text.evaluate("(box, body) => box.editor.commands.setContent(body, { emitUpdate: true })", TEXT)
    expect(offers.get_by_role("listitem")).to_have_count(4)
    assert looked_at(page) == []

    offers.get_by_role("button", name="Link: Northmole, to Northmole").click()

    expect(text.locator("a")).to_have_text("Northmole")
    expect(offers.get_by_role("status")).to_contain_text("Linked: Northmole.")
    page.keyboard.press("Control+z")
    expect(text.locator("a")).to_have_count(0)
    expect(offers.get_by_role("listitem")).to_have_count(4)
    page.keyboard.press("Control+Shift+K")
    expect(text.locator("a")).to_have_text("Northmole")
    offers.get_by_role("button", name="Link: ភ្នំពេញ, to ភ្នំពេញ").click()
    expect(text.locator('a[href="/tags/ភ្នំពេញ/"]')).to_have_text("ភ្នំពេញ")
    offers.get_by_role("button", name="Not here: storm surge").press("Enter")
    expect(offers.get_by_role("listitem")).to_have_count(1)
    page.keyboard.press("Control+s")
    expect(page.get_by_text("All changes saved").first).to_be_visible()
    expect(offers).to_contain_text("1 name not offered here.")
    assert '<a href="/tags/ភ្នំពេញ/">ភ្នំពេញ</a>' in Article.objects.get(headline="Mine").body
    assert [each.key for each in UnlinkedName.objects.all()] == ["stormsurge"]
