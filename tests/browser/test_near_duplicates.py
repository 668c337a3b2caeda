"""What has much the same text is told while one writes, and marked as updated by one act."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import NewPage
from tests.factories import ArticleFactory, UserFactory, published
from tests.support.browser.axe import looked_at
from tests.support.browser.login import let_in

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = (
    "A storm surge broke the dyke at Northmole in the night. The water stood two metres high in the streets of the old "
    "town, and two hundred people were brought to safety in boats. The mayor said that nobody was missing."
)


def test_it_is_told_compared_marked_and_undone(new_page: NewPage, live_server: LiveServer) -> None:
    older = published(headline="Dyke breaks", body=f"<p>{TEXT}</p>").article
    mine = ArticleFactory.create(headline="Mine", body="<p>Zithers.</p>", authors=[])
    page = let_in(new_page(), live_server, UserFactory.create(role="editor-in-chief"))
    page.goto(mine.get_change_url())
    told = page.get_by_role("region", name="Same text")
    expect(page.get_by_text("Ready to publish").or_(page.locator(".checks__list")).first).to_be_visible()
    expect(told).to_be_hidden()

    page.get_by_role("textbox", name="Body").fill(TEXT.replace("two hundred", "three hundred"))

    expect(told).to_contain_text("Much the same text as: Dyke breaks")
    expect(page.locator("[data-near-duplicates-said]")).to_have_text("Much the same text: Dyke breaks")
    assert looked_at(page) == []
    page.keyboard.press("Control+s")
    expect(page.get_by_text("All changes saved").first).to_be_visible()
    told.get_by_role("button", name="This is an update of it").click()
    expect(told).to_contain_text("Update of: Dyke breaks")
    expect(page.locator("[data-near-duplicates-said]")).to_contain_text("is an update of “Dyke breaks”")
    told.get_by_role("link", name="Compare").click()
    expect(page.locator(".compare__row--text ins")).to_have_text("three")
    assert looked_at(page) == []
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("an update of the other any more")).to_be_visible()
    assert older.near_duplicates.count() == 0
