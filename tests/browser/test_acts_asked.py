"""Acts that readers see, as people of two roles do them: asked in a dialog, counted, undone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Change, Edition
from tests.browser.conftest import NewPage, Shot
from tests.factories import ArticleFactory, SectionFactory, UserFactory, edition_of
from tests.support.browser.axe import violations
from tests.support.browser.login import let_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story() -> Article:
    """Live in its second edition, a correction."""
    article = ArticleFactory.create(
        headline="The bridge",
        slug="bridge",
        section=SectionFactory.create(name="City"),
        body="<p>It opened in 1961. A band played.</p>",
    )
    edition_of(article)
    article.body, article.version = "<p>It opened in 1962. A band played.</p>", 2
    article.save()
    edition_of(article, change=Change.CORRECTION, note="It opened in 1962, not 1961.")
    return article


def live() -> Edition | None:
    return Edition.objects.live().first()


def quiet(page: Page) -> None:
    """Loading sheets ahead, axe would write the editor's own <style> anew, which the policy forbids."""
    assert violations(page, preload=False) == []


def test_a_reporter_takes_a_story_back_and_a_section_editor_withdraws_undoes_and_reverts(
    new_page: NewPage, live_server: LiveServer, story: Article, shot: Shot
) -> None:
    reporter = UserFactory.create(role="reporter")
    mine = ArticleFactory.create(headline="Half a story", status="in_review", created_by=reporter)
    writer = let_in(new_page(), live_server, reporter)
    writer.goto(mine.get_change_url())
    writer.get_by_role("button", name="Take back from review").click()
    expect(writer.get_by_text("Took “Half a story” back from review.")).to_be_visible()

    desk = let_in(new_page(), live_server, UserFactory.create(role="section-editor", sections=[story.section]))
    desk.goto(story.get_change_url())

    # To withdraw with a note: three acts.
    desk.get_by_role("button", name="Withdraw", exact=True).click()
    asked = desk.get_by_role("dialog", name="Withdraw “The bridge”?")
    note = asked.get_by_label("Note to readers")
    expect(note).to_be_focused()
    quiet(desk)
    shot(desk, "withdraw-asked")
    desk.keyboard.type("Another bridge was meant.")
    assert live() is not None
    asked.get_by_role("button", name="Withdraw").click()
    expect(desk.get_by_text("“The bridge” is off the site.")).to_be_visible()
    assert story.withdrawals.get().note == "Another bridge was meant."
    quiet(desk)
    shot(desk, "withdrawn-with-undo")
    desk.get_by_role("button", name="Undo: Withdrawn").click()
    expect(desk.get_by_text("Undone: “The bridge” is on the site again, as it was.")).to_be_visible()

    # Escape leaves everything as it is, and what was typed.
    desk.get_by_role("button", name="Withdraw", exact=True).click()
    expect(note).to_be_focused()
    note.fill("Half a note")
    desk.keyboard.press("Escape")
    expect(asked).to_have_count(0)
    expect(desk.get_by_role("button", name="Withdraw", exact=True)).to_be_focused()
    expect(desk.locator("#id_withdrawal_note")).to_have_value("Half a note")
    assert live() is not None

    Article.objects.filter(pk=story.pk).update(version=3, body="<p>It opened in 1962. Two bands played.</p>")
    story.refresh_from_db()
    edition_of(story)
    desk.goto(story.get_change_url())
    desk.get_by_role("button", name="Revert", exact=True).click()
    asked = desk.get_by_role("dialog", name="Revert “The bridge”?")
    expect(asked.get_by_text("The desk copy still has the newer text")).to_be_visible()
    expect(asked.get_by_role("radio")).to_have_count(0)
    asked.get_by_label("Take the desk copy back as well").check()
    asked.get_by_role("button", name="Revert").click()
    expect(desk.get_by_text("The site shows edition 3 of “The bridge” again.")).to_be_visible()
    expect(desk.locator(".ProseMirror")).to_contain_text("A band played.")


def test_reverting_a_correction_asks_what_readers_are_told_by_keyboard_alone(
    new_page: NewPage, live_server: LiveServer, story: Article, shot: Shot
) -> None:
    desk = let_in(new_page(), live_server, UserFactory.create(role="editor-in-chief"))
    desk.goto(story.get_change_url())
    desk.locator(".ProseMirror").click()
    desk.keyboard.press("Control+Enter")
    main = desk.get_by_role("button", name="Publish update")
    expect(main).to_be_focused()
    assert main.evaluate("button => getComputedStyle(button).outlineStyle") == "solid", "a click came before the key"

    desk.get_by_role("button", name="Revert", exact=True).press("Enter")
    asked = desk.get_by_role("dialog", name="Revert “The bridge”?")
    expect(asked.get_by_role("radio").first).to_be_focused()
    quiet(desk)
    shot(desk, "revert-asked")
    desk.set_viewport_size({"width": 390, "height": 844})
    quiet(desk)
    shot(desk, "revert-asked-phone")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Tab")
    desk.keyboard.type("It did open in 1961.")
    desk.keyboard.press("Control+Enter")
    desk.keyboard.press("Enter")
    expect(desk.get_by_text("The site shows edition 1 of “The bridge” again.")).to_be_visible()

    desk.goto("/city/bridge/")
    struck = desk.locator(".note--struck")
    expect(struck).to_contain_text("Correction, no longer in force")
    expect(struck).to_contain_text("It did open in 1961.")
    quiet(desk)
    shot(desk, "struck-note")
