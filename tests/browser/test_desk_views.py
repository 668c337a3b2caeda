"""My desk, the calendar and a day's overview in a browser: by keyboard, at every width, light and dark."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles import publishing
from articles.editing import workflow
from articles.models import Article, Comment
from articles.roles import SYSTEM
from newsroom.models import User
from tests.browser.conftest import Shot
from tests.factories import ArticleFactory, edition_of, published
from tests.support.browser.axe import violations
from tests.support.browser.login import let_in

pytestmark = [pytest.mark.django_db(transaction=True)]

CALENDAR = "/admin/articles/article/calendar/"
VIEWS = {
    "my-desk": "/admin/",
    "calendar": f"{CALENDAR}?by=section",
    "today": "/admin/articles/article/today/",
}


def a_day(editor: User) -> None:
    """Something of everything that the views show, some of it long."""
    back = ArticleFactory.create(headline="Sent back " * 12, created_by=editor)
    workflow.take("send_for_review", back, by=editor)
    workflow.take("send_back", back, by=SYSTEM, note="Who says so, and why should anybody believe it?")
    ArticleFactory.create(headline="In review", status="in_review", planned_for=timezone.localdate())
    out = published(headline="Out", created_by=editor).article
    edition_of(out, note="More of it.")
    publishing.schedule(ArticleFactory.create(), by=SYSTEM, at=timezone.now() + timedelta(minutes=1))
    Comment.objects.create(article=back, by_name="Bo Lind", text="Why?", made_at=timezone.now())
    publishing.withdraw(published(headline="Gone").article, by=editor, note="Not ours.")


def test_every_view_fits_and_is_accessible(page: Page, live_server: LiveServer, editor: User, shot: Shot) -> None:
    a_day(editor)
    let_in(page, live_server, editor)

    for name, path in VIEWS.items():
        page.emulate_media(color_scheme="light")
        page.goto(path)
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 800})
            wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wider <= 0, (name, width)
            shot(page, f"{name}-{width}")
        assert violations(page) == [], name
        page.emulate_media(color_scheme="dark")
        assert violations(page, runOnly=["color-contrast"]) == [], f"{name}, dark"


def test_a_story_is_moved_by_keyboard_and_by_drag(page: Page, live_server: LiveServer, editor: User) -> None:
    monday = timezone.localdate() - timedelta(days=timezone.localdate().weekday())
    article = ArticleFactory.create(headline="Trams", planned_for=monday)
    let_in(page, live_server, editor).goto(CALENDAR)

    page.get_by_text("Move: Trams").focus()
    page.keyboard.press("Enter")
    day = page.get_by_label("Day for Trams")
    expect(day).to_be_focused()
    day.fill((monday + timedelta(days=2)).isoformat())
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="“Trams” is planned for")).to_be_visible()
    expect(page.get_by_role("link", name="Trams")).to_be_focused()
    assert Article.objects.get(pk=article.pk).planned_for == monday + timedelta(days=2)

    there = page.locator(f"[data-day='{monday + timedelta(days=4)}']")
    page.locator(".entry", has_text="Trams").drag_to(there)
    expect(there.get_by_role("link", name="Trams", exact=True)).to_be_visible()
    assert Article.objects.get(pk=article.pk).planned_for == monday + timedelta(days=4)
    there.get_by_role("link", name="Add").click()
    expect(page.get_by_label("Planned for")).to_have_value((monday + timedelta(days=4)).isoformat())
