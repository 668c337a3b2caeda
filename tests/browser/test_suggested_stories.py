"""Stories that are offered under the related ones of a form: taken by a key, by a button, or without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import NewPage
from tests.factories import ArticleFactory, UserFactory, published
from tests.support.browser.axe import looked_at
from tests.support.browser.login import let_in

pytestmark = pytest.mark.django_db(transaction=True)

SURGE = "<p>A storm surge broke the dyke at Northmole.</p>"


def test_one_key_takes_the_first_and_each_has_a_button(new_page: NewPage, live_server: LiveServer) -> None:
    for number, word in enumerate(("houses", "boats")):
        published(headline=f"Flood {number}", body=f"<p>Northmole counts the {word} that the storm surge took.</p>")
    mine = ArticleFactory.create(headline="Mine", body="<p>Zithers.</p>", standfirst="", authors=[])
    page = let_in(new_page(), live_server, UserFactory.create(role="editor-in-chief"))
    page.goto(mine.get_change_url())
    offers = page.get_by_role("region", name="Suggested")
    chosen = page.locator(".field--related .pick__label")
    expect(offers).to_contain_text("Nothing else on the site is like this story.")

    page.get_by_label("Standfirst").fill("A storm surge at Northmole")

    expect(offers.get_by_role("button")).to_have_count(2)
    expect(offers).to_contain_text("both about: ")
    assert looked_at(page) == []
    page.keyboard.press("Control+Alt+R")
    expect(chosen).to_have_count(1)
    expect(offers.get_by_role("status")).to_contain_text("Added: Flood")
    offers.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(chosen).to_have_count(2)
    expect(page.get_by_role("combobox", name="Related stories", exact=True)).to_be_focused()
    page.keyboard.press("Control+s")
    expect(page.get_by_text("All changes saved").first).to_be_visible()
    assert mine.related_stories.count() == 2
