"""My desk, the calendar and a day's overview in a browser: by keyboard, at every width, light and dark."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles import publishing
from articles.editing import copying, workflow
from articles.models import Article, Comment
from articles.roles import SYSTEM
from newsroom.models import User
from tests.browser.conftest import Shot
from tests.factories import ArticleFactory, edition_of, published
from tests.support.browser.axe import looked_at, violations
from tests.support.browser.login import let_in

pytestmark = [pytest.mark.django_db(transaction=True)]

CALENDAR = "/admin/articles/article/calendar/"
VIEWS = {
    "my-desk": "/admin/",
    "calendar": f"{CALENDAR}?by=section",
    "month": f"{CALENDAR}?month=",
    "templates": "/admin/articles/article/templates/",
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
    soon = timezone.now() + timedelta(hours=2)
    ArticleFactory.create(headline="No day yet " * 9, deadline=soon, length_target=500, assignee=editor)
    copying.make_template(back, by=editor)
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


def test_a_story_without_a_day_is_given_one_and_loses_it_by_drag_and_by_keyboard(
    page: Page, live_server: LiveServer, editor: User
) -> None:
    monday = timezone.localdate() - timedelta(days=timezone.localdate().weekday())
    article = ArticleFactory.create(headline="Trams")
    let_in(page, live_server, editor).goto(CALENDAR)

    there = page.locator(f"[data-day='{monday + timedelta(days=3)}']")
    page.locator(".backlog .entry", has_text="Trams").drag_to(there)
    expect(there.get_by_role("link", name="Trams", exact=True)).to_be_focused()
    assert Article.objects.get(pk=article.pk).planned_for == monday + timedelta(days=3)

    page.locator(".week .entry", has_text="Trams").drag_to(page.locator(".backlog h2"))
    expect(page.locator(".backlog").get_by_role("link", name="Trams", exact=True)).to_be_focused()
    assert Article.objects.get(pk=article.pk).planned_for is None

    page.get_by_text("Plan: Trams").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Day for Trams").fill((monday + timedelta(days=1)).isoformat())
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="“Trams” is planned for")).to_be_visible()
    page.get_by_role("link", name="Month", exact=True).click()
    expect(page.locator(".week--month").get_by_role("link", name="Trams", exact=True)).to_be_visible()


def test_my_desk_follows_what_happens_and_marks_what_is_new(page: Page, live_server: LiveServer, editor: User) -> None:
    page.clock.install()
    ArticleFactory.create(headline="Seen before", status="in_review")
    let_in(page, live_server, editor).goto("/admin/")
    expect(page.get_by_role("link", name="Seen before")).to_be_visible()
    expect(page.locator(".new")).to_have_count(0)

    page.get_by_role("link", name="Seen before").focus()
    ArticleFactory.create(headline="Just sent", status="in_review")
    page.clock.run_for(16_000)

    row = page.locator("p", has=page.get_by_role("link", name="Just sent"))
    expect(row.get_by_text("New", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", name="To review 1 new")).to_be_visible()
    expect(page).to_have_title(re.compile(r"^\(1\) "))
    expect(page.get_by_role("link", name="Seen before")).to_be_focused()
    assert violations(page) == []

    page.reload()
    expect(page.get_by_role("link", name="Just sent")).to_be_visible()
    expect(page.locator(".new")).to_have_count(0)


def test_the_form_follows_length_and_address_as_one_types(page: Page, live_server: LiveServer, editor: User) -> None:
    article = published(headline="Trams", slug="trams").article
    let_in(page, live_server, editor).goto(article.get_change_url())

    page.locator(".more > summary").click()
    expect(page.locator(".card--search")).to_contain_text("Trams")
    page.get_by_label("Length").fill("9")
    expect(page.locator(".text-count")).to_contain_text("of 9 words")
    page.get_by_label("Slug").fill("trams-again")
    moves = page.get_by_text("links to it keep working")
    expect(moves).to_contain_text(f"/{article.section.slug}/trams/")
    expect(page.locator(".address")).to_contain_text("/trams-again/")
    page.get_by_label("Title for search results").fill("Every tram")
    expect(page.locator(".card--search .card__title")).to_contain_text("Every tram")
    assert looked_at(page) == []
