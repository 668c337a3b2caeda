"""A film in a story, as its reader meets it: nothing of another site before a click, and no script of ours either."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, Shot
from tests.factories import published
from tests.support.browser.axe import looked_at

pytestmark = pytest.mark.django_db(transaction=True)

PLAYER = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"
BODY = (
    '<p>Before.</p><figure data-embed="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Fog at noon</figure>'
    '<figure data-embed="https://soundcloud.com/port-radio/fog-horns"></figure>'
    '<figure data-embed="https://x.com/port/status/1234567890"></figure><p>After.</p>'
)


def opened(page: Page) -> Page:
    page.goto(published(headline="Fog on film", body=BODY).get_absolute_url())
    return page


@pytest.mark.console(r"youtube-nocookie\.com/embed/")  # asked for by a click, and not to be had without a network
def test_a_click_brings_the_player_where_the_card_was_without_any_script(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False, proxy={"server": "http://127.0.0.1:9", "bypass": "localhost"})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page)
    card = page.frame_locator("iframe[title='Video from YouTube: Fog at noon']")
    expect(card.get_by_role("link", name="Play the video")).to_be_visible()
    assert [url for url in asked if "://localhost" not in url] == []

    with page.expect_request(PLAYER) as request:
        card.get_by_role("link", name="Play the video").click()

    assert request.value.frame.parent_frame == page.main_frame


@pytest.mark.console(r" \(\)$")  # said by no file: by axe, measuring
def test_embeds_stand_in_nobodys_way(new_page: NewPage, shot: Shot) -> None:
    page = opened(new_page())

    shot(page, "embeds")
    assert looked_at(page) == []
    page.goto("/embed/youtube/dQw4w9WgXcQ/")
    assert looked_at(page) == []


def test_on_paper_the_link_stands_for_the_film(page: Page) -> None:
    opened(page)
    page.emulate_media(media="print")

    expect(page.locator("iframe").first).to_be_hidden()
    link = page.get_by_role("link", name="Watch on YouTube")
    expect(link).to_be_visible()
    assert "youtube.com/watch?v=" in link.evaluate("link => getComputedStyle(link, '::after').content + link.href")
