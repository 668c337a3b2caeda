"""A reader's browser does not hold on to what an address answered before."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article
from articles.publishing import withdraw
from articles.roles import SYSTEM
from tests.factories import SectionFactory, edition_of, published

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.console(r"status of 410")]


def moved(article: Article, slug: str) -> None:
    article.slug = slug
    article.save()
    edition_of(article)


def test_a_story_that_moved_back_or_was_published_again_is_read_where_it_is(page: Page) -> None:
    article = published(section=SectionFactory.create(name="Port"), slug="loop-a", headline="Fog", authors=[]).article
    heading = page.get_by_role("heading", level=1)

    page.goto("/port/loop-a/")
    moved(article, "loop-b")
    page.goto("/port/loop-a/")
    expect(page).to_have_url("/port/loop-b/")
    moved(article, "loop-a")
    for address in ("/port/loop-a/", "/port/loop-b/"):
        page.goto(address)
        expect(page).to_have_url("/port/loop-a/")
        expect(heading).to_have_text("Fog")

    withdraw(article, by=SYSTEM)
    page.goto("/port/loop-a/")
    expect(heading).not_to_have_text("Fog")
    edition_of(article)
    page.goto("/port/loop-a/")
    expect(heading).to_have_text("Fog")
