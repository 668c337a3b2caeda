"""What may be shown of other sites: the table's addresses and no others, and never a request before a click."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from articles.content.embeds import PROVIDERS, embed_at, embed_of, players_in
from articles.models import Edition
from articles.publishing.rendering import render_body
from newsroom.text.html import clean_body, plain_text
from tests.factories import published
from tests.support.embed_addresses import FILM, KNOWN, STRANGE


@pytest.mark.parametrize(("address", "canonical"), KNOWN)
def test_an_address_of_the_table_has_one_canonical_form(address: str, canonical: str) -> None:
    embed = embed_of(address)

    assert embed is not None
    assert embed.address == canonical
    assert embed_of(canonical) == embed


@pytest.mark.parametrize("address", STRANGE)
def test_what_only_looks_like_one_is_none(address: str) -> None:
    assert embed_of(address) is None


@pytest.mark.parametrize("provider", PROVIDERS, ids=lambda provider: provider.name)
def test_both_languages_read_the_patterns_the_same(provider: Any) -> None:
    for pattern in provider.patterns:
        assert pattern.startswith("https?://")
        assert not re.search(r"\(\?[P<!=#a-zA-Z]|\\[AZzGdwsbpu]|[^\x21-\x7e]", pattern), pattern
        assert re.compile(pattern).groups == 1


def test_a_body_keeps_an_embed_and_its_caption() -> None:
    body = f'<p>a</p><figure data-embed="{FILM}">The fog at noon</figure><p>b</p>'

    assert clean_body(body) == body
    assert plain_text(body) == "a The fog at noon b"


@pytest.mark.parametrize(
    "figure",
    [
        '<figure data-embed="javascript:alert(1)"></figure>',
        '<figure data-embed="http://example.com/x"></figure>',
        '<figure data-embed="https://a b"></figure>',
        '<figure data-embed="https://a.example/&quot;onload=x"></figure>',
        "<figure data-embed></figure>",
        "<figure><p><br></p></figure>",
    ],
)
def test_a_body_keeps_no_other_address(figure: str) -> None:
    assert clean_body(f"<p>a</p>{figure}") == "<p>a</p>"


def test_a_story_shows_a_card_a_caption_and_a_link() -> None:
    shown = render_body(Edition(body=f'<figure data-embed="{FILM}">Fog &amp; <em>rain</em></figure>'), {})

    assert '<iframe class="embed__frame" src="/embed/youtube/dQw4w9WgXcQ/"' in shown
    assert 'title="Video from YouTube: Fog &amp; rain"' in shown
    assert '<span class="caption">Fog &amp; rain</span>' in shown
    assert f'<a class="embed__link" href="{FILM}">Watch on YouTube</a>' in shown
    assert players_in(shown.encode()) == ["https://www.youtube-nocookie.com"]


def test_a_post_is_a_link_and_so_is_what_nobody_knows() -> None:
    post = render_body(Edition(body='<figure data-embed="https://x.com/port/status/12345"></figure>'), {})
    unknown = render_body(Edition(body='<figure data-embed="https://example.com/?a=1&amp;b=2"></figure>'), {})

    assert 'href="https://x.com/port/status/12345">Read the post on X</a>' in post
    assert 'href="https://example.com/?a=1&amp;b=2">https://example.com/?a=1&amp;b=2</a>' in unknown
    assert "iframe" not in post + unknown


@pytest.mark.django_db
def test_a_page_frames_the_players_of_its_own_cards_and_no_others(client: Client) -> None:
    body = f'<figure data-embed="{FILM}"></figure><figure data-embed="https://vimeo.com/76979871"></figure>'
    with_films = client.get(published(body=body).get_absolute_url())
    without = client.get(published(body="<p>No film, but src=/embed/youtube/ in words.</p>").get_absolute_url())

    frames = next(part for part in with_films["Content-Security-Policy"].split("; ") if part.startswith("frame-src"))
    assert frames == "frame-src 'self' https://www.youtube-nocookie.com https://player.vimeo.com"
    assert "frame-src" not in without["Content-Security-Policy"]


@pytest.mark.django_db
def test_a_card_leads_to_the_player_and_loads_nothing_of_it(client: Client) -> None:
    response = client.get("/embed/soundcloud/port-radio/fog-horns/")
    page = response.content.decode()

    assert response.status_code == 200
    assert re.findall(r'(?:src|href)="(https?:[^"]*)"', page) == [
        "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/port-radio/fog-horns&amp;auto_play=true"
    ]
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("name", "key"),
    [("youtube", "x"), ("youtube", "dQw4w9WgXcQ/../.."), ("x", "port/status/1"), ("nobody", "1"), ("youtube", "")],
)
def test_there_are_cards_for_the_table_only(name: str, key: str) -> None:
    assert embed_at(name, key) is None
