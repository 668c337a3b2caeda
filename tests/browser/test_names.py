"""Names in a story's form: found, added in place, or printed alone, in as few acts as the guide says."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Tag
from authors.models import Author
from tests.browser.conftest import NewPage
from tests.factories import AuthorFactory, SectionFactory, UserFactory
from tests.support.browser.axe import looked_at
from tests.support.browser.login import let_in

pytestmark = pytest.mark.django_db(transaction=True)


def chosen(page: Page, field: str) -> list[str]:
    return page.locator(f".field--{field} .pick__label").all_inner_texts()


def test_a_new_contributor_is_in_the_byline_in_three_acts(new_page: NewPage, live_server: LiveServer) -> None:
    transport = SectionFactory.create(name="Transport", parent=SectionFactory.create(name="City"))
    AuthorFactory.create(name="Ines Calder")
    for name in ("Ferries", "Trams"):
        Tag.objects.create(name=name)
    page = let_in(new_page(), live_server, UserFactory.create(role="copy-editor"))
    page.goto("/admin/articles/article/add/")
    byline = page.get_by_role("combobox", name="Byline", exact=True)
    tags = page.get_by_role("combobox", name="Tags", exact=True)

    byline.fill("Marta Newcomer")  # 1
    expect(page.get_by_text("Nobody of that name.")).to_be_visible()
    page.get_by_role("option", name="Add Marta Newcomer as an author").click()  # 2
    adding = page.get_by_role("group", name="Add Marta Newcomer")
    expect(adding.get_by_label("Kind")).to_have_value("contributor")
    assert looked_at(page) == []
    page.get_by_role("button", name="Add author").click()  # 3
    expect(page.locator(".field--byline .pick__label")).to_have_text(["Marta Newcomer"])
    assert Author.objects.get(name="Marta Newcomer").kind == "contributor"

    # By keyboard: the first match is taken, in tags too, and a new tag is made by its own line alone.
    byline.fill("ines")
    expect(page.get_by_role("option", name="Ines Calder")).to_be_visible()
    byline.press("Enter")
    tags.fill("fer")
    expect(page.get_by_role("option", name="Ferries")).to_be_visible()
    tags.press("Enter")
    tags.fill("fer")
    expect(page.get_by_role("option", name="Make the tag “fer”")).to_be_visible()
    tags.press("Enter")
    assert chosen(page, "byline") == ["Marta Newcomer", "Ines Calder"]
    assert chosen(page, "tags") == ["Ferries", "fer"]
    tags.fill("tra")
    expect(page.get_by_role("option", name="Trams")).to_be_visible()
    page.get_by_label("Slug", exact=True).focus()
    expect(page.get_by_text("“tra” becomes a tag when you save.")).to_be_visible()

    # A section within another is found by its first letters.
    page.get_by_label("Section", exact=True).focus()
    page.keyboard.type("Tr")
    expect(page.get_by_label("Section", exact=True)).to_have_value(str(transport.pk))


def test_a_reporter_prints_a_name_that_nobody_has(new_page: NewPage, live_server: LiveServer) -> None:
    SectionFactory.create(name="City")
    page = let_in(new_page(), live_server, UserFactory.create(role="reporter"))
    page.goto("/admin/articles/article/add/")
    byline = page.get_by_role("combobox", name="Byline", exact=True)

    byline.fill("Marta Newcomer")
    expect(page.locator(".pick__offer")).to_have_text(["Print this name only"])
    byline.press("Enter")

    expect(page.locator(".field--byline .pick__about")).to_have_text("Name only, no page")
    related = page.get_by_role("combobox", name="Related stories", exact=True)
    related.fill("nothing of the kind")
    expect(page.get_by_text("Nothing found.", exact=True)).to_be_visible()
    page.get_by_label("Headline", exact=True).fill("Fog")
    expect(page.get_by_text("“nothing of the kind” is not chosen yet, so nothing is added for it.")).to_be_visible()
