"""A story's history in a browser: compared and restored by the keyboard alone, nothing for axe to find."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.content.contents import content_of
from articles.editing.saving import write
from articles.models import Article
from articles.roles import SYSTEM
from tests.factories import FigureFactory, ImageFactory, SectionFactory, UserFactory, edition_of, published
from tests.support.browser.axe import looked_at, violations
from tests.support.browser.login import let_in

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.console(r"/media/"),  # the pictures of these tests are rows without files
]

LONG = "".join(f"<p>Paragraph {number} of a long report about the harbour.</p>" for number in range(30))


def story() -> Article:
    """A live story with three versions and two editions that differ in most parts."""
    section = SectionFactory.create(name="Harbour")
    article = published(section=section, slug="fog", headline="Fog closes port", body=LONG).article
    FigureFactory.create(article=article)
    saved(article, headline="Fog closes both ports", tags=["tides"], body=LONG.replace("20 of a", "20 of the"))
    edition_of(Article.objects.get(pk=article.pk), note="Adds the second port.")
    figures = [{**figure, "image": ImageFactory.create().pk} for figure in content_of(article)["figures"]]
    saved(article, figures=figures, body=f"{LONG}<table><tbody><tr><td>1</td></tr></tbody></table>")
    edition_of(Article.objects.get(pk=article.pk), change="minor")
    return article


def saved(article: Article, **fields: object) -> None:
    article.refresh_from_db()
    write(article, {**content_of(article), **fields}, started_from=article.version, by=SYSTEM)


def test_two_states_are_chosen_compared_and_restored_by_the_keyboard_alone(page: Page, live_server: LiveServer) -> None:
    article = story()
    let_in(page, live_server, UserFactory.create(role="editor-in-chief"))
    page.goto(f"/admin/articles/article/{article.pk}/history/")

    page.get_by_role("radio", name="To Edition 2").focus()
    page.keyboard.press("Space")
    page.get_by_role("radio", name="From Edition 3").focus()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="From Edition 1")).to_be_checked()
    page.get_by_role("button", name="Compare selected").focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="From edition 1")).to_be_visible()
    expect(page.get_by_role("heading", name="To edition 2")).to_be_visible()
    expect(page.locator("dd ins", has_text="both ports")).to_be_visible()
    folded = page.get_by_text("Show 19 unchanged paragraphs")
    folded.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Paragraph 7 of a long report")).to_be_visible()

    page.get_by_role("button", name="Restore edition 1 as draft").focus()
    page.keyboard.press("Enter")

    expect(page.get_by_text("to edition 1.")).to_be_visible()
    expect(page.get_by_label("Headline", exact=True)).to_have_value("Fog closes port")
    page.get_by_role("link", name="in its history").click()
    expect(page.get_by_role("heading", name="Version 4 Restored")).to_be_visible()


@pytest.mark.console(r" \(\)$")  # said by no file: by axe, measuring
def test_comparisons_and_the_readers_history_have_nothing_for_axe_to_find(page: Page, live_server: LiveServer) -> None:
    article = story()
    let_in(page, live_server, UserFactory.create(role="editor-in-chief"))
    desk, found = f"/admin/articles/article/{article.pk}", []

    for url in (f"{desk}/history/", f"{desk}/compare/?a=e1&b=v3", f"{desk}/compare/?b=v1", "/harbour/fog/history/"):
        page.goto(url)
        page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
        found += [f"{url} {against}" for against in looked_at(page)]

    page.goto("/harbour/fog/")
    page.get_by_role("link", name="History", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("History")
    assert not violations(page)
    assert not found, "\n".join(found)
