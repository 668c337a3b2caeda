"""Dialogs, and pages that no other test opens, have nothing for axe to find; acts are refused where they were asked."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles import publishing
from articles.models import Article, Comment, DeskNotice, NoticeKind
from articles.previews.links import share
from articles.roles import SYSTEM
from newsroom.models import User
from tests.browser.conftest import NewPage
from tests.factories import ArticleFactory, SectionFactory, UserFactory, published
from tests.support.browser.axe import looked_at
from tests.support.browser.login import let_in

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.console(r"/media/"),
    pytest.mark.console(r" \(\)$"),  # said by no file: by axe, measuring
]


def opened(page: Page, story: Article) -> Page:
    page.goto(story.get_change_url())
    expect(page.get_by_role("toolbar", name="Formatting")).to_be_visible()
    page.evaluate("() => { window.stillHere = true; }")
    return page


def test_what_is_refused_is_said_where_it_was_asked_for_and_a_step_is_undone(
    new_page: NewPage, live_server: LiveServer
) -> None:
    story = ArticleFactory.create(headline="Fog", status="in_review", body="<p>It came in at six.</p>")
    desk = let_in(new_page(), live_server, UserFactory.create(role="section-editor", sections=[story.section]))
    opened(desk, story)
    box = desk.get_by_role("textbox", name="Body")
    box.press("Control+End")
    desk.keyboard.type(" Nobody saw it.")

    desk.get_by_role("button", name="Send back").click()
    note = desk.get_by_label("Note to colleagues")
    expect(note).to_be_focused()
    expect(note).to_have_attribute("aria-invalid", "true")
    expect(note).to_have_accessible_description(re.compile("what has to change in “Fog”, then send it back"))
    expect(desk.locator("[data-told]")).to_contain_text("What you wrote is saved on the desk.")
    assert desk.evaluate("() => window.stillHere"), "the page is left alone"
    assert looked_at(desk) == []
    desk.set_viewport_size({"width": 1280, "height": 800})
    box.focus()
    desk.keyboard.press("Control+z")
    expect(box).to_have_text("It came in at six.")

    desk.get_by_role("button", name="Schedule", exact=True).click()
    at = desk.get_by_label(re.compile("^Go live at"))
    expect(at).to_be_focused()
    expect(at).to_have_accessible_description("Go live: pick a day and a time.")
    expect(note).not_to_have_attribute("aria-invalid", "true")
    assert desk.evaluate("() => window.stillHere")

    note.fill("Who says so?")
    desk.get_by_role("button", name="Send back").click()
    expect(desk.get_by_text("Sent “Fog” back to its writer.")).to_be_visible()
    desk.get_by_role("button", name="Undo: Changes requested").click()
    expect(desk.get_by_text("Undone: “Fog” is in review again.")).to_be_visible()
    story.refresh_from_db()
    assert (story.status, story.body) == ("in_review", "<p>It came in at six.</p>")


def test_dialogs_of_the_story_and_other_pages_have_nothing_for_axe_to_find(
    page: Page, live_server: LiveServer, editor: User
) -> None:
    story = published(
        headline="Fog", body="<p>Fog came in.</p><p>It stays.</p>", section=SectionFactory.create(name="City")
    ).article
    comment = Comment.objects.create(
        article=story, by_name="Bo Lind", text="Says who?", passage="It stays", made_at=timezone.now()
    )
    DeskNotice.objects.create(
        person=editor,
        kind=NoticeKind.COMMENTED,
        article=story,
        comment=comment,
        text="Bo commented.",
        made_at=timezone.now(),
    )
    link, _ = share(story, label="A lawyer", days=1, by=editor)
    elsewhere = ArticleFactory.create(headline="Not mine")
    let_in(page, live_server, editor)
    found: list[str] = []

    def look(name: str) -> None:
        found.extend(f"{name}: {each}" for each in looked_at(page))
        page.set_viewport_size({"width": 1280, "height": 800})
        page.emulate_media(color_scheme="light")

    opened(page, story)
    box = page.get_by_role("textbox", name="Body")
    box.get_by_text("Fog came in.").click()
    look("comments beside")
    for name, keys in (("link", "Control+k"), ("pictures", "Control+Alt+f")):
        page.keyboard.press(keys)
        expect(page.locator("dialog[open]")).to_be_visible()
        look(name)
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)
        box.get_by_text("Fog came in.").click()
    for name in ("Table", "Video, sound, chart or post"):
        page.get_by_role("button", name=name, exact=True).click()
        expect(page.locator("dialog[open]")).to_be_visible()
        look(name)
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)
    page.get_by_label("Headline").press("Escape")
    page.get_by_role("link", name="Help").click()
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    look("keys")
    page.keyboard.press("Escape")
    for name in ("Withdraw", "Publish update"):
        story.bylines.all().delete()
        page.get_by_role("button", name=name, exact=True).click()
        expect(page.locator("dialog[open]")).to_be_visible()
        look(f"{name} asks")
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)

    page.goto("/admin/articles/article/")
    for row in page.locator("#result_list .action-select").all():
        row.check()
    page.get_by_label("With selected:").select_option("withdraw")
    page.get_by_role("button", name="Apply").click()
    look("several withdrawn")
    page.get_by_role("button", name="Withdraw", exact=True).click()
    expect(page.get_by_role("button", name="Undo: Withdrawn: one story")).to_be_visible()
    look("undo over the list")

    here = "/admin/articles/article"
    for path in (
        *("notices/", "notices/ways/", "paper/", f"{story.pk}/comments/", f"{story.pk}/preview-links/{link.pk}/"),
        *(f"{story.pk}/compare/?a=v1&b=v1", f"{elsewhere.pk}/change/"),
    ):
        page.goto(f"{here}/{path}")
        look(path)
    for path in ("/admin/guide/", "/admin/sessions/"):
        page.goto(path)
        look(path)
    assert not found, "\n".join(found)


def test_who_may_only_read_a_story_finds_nothing_in_the_way(page: Page, live_server: LiveServer) -> None:
    reporter = UserFactory.create(role="reporter")
    story = ArticleFactory.create(headline="Not mine")
    publishing.schedule(ArticleFactory.create(), by=SYSTEM, at=timezone.now() + timedelta(hours=1))
    let_in(page, live_server, reporter).goto(story.get_change_url())

    expect(page.get_by_role("heading", name="Not mine")).to_be_visible()
    assert looked_at(page) == []
