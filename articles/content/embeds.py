"""Films, sound and posts of other sites that a story may show: one allow-list of who and how.

An embed stands in a body as `<figure data-embed="canonical address">caption</figure>`. The table below says which
addresses are one, and is what the editor reads too. Nothing is asked of a provider before a reader clicks: where there
is a player, the story shows a card of our own (`/embed/…`) in a frame, which leads to it; elsewhere, a link.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

LONGEST_ADDRESS = 500

# Printable ASCII without quotes, angle brackets and backslashes: what no markup can come of.
_PLAIN = re.compile(r"https?://[!#-&(-;=?-\[\]-_a-~]+")

NAMES = {"video": "Video", "audio": "Audio", "chart": "Chart", "post": "Post"}
"""The kinds, as readers are told them."""


@dataclass(frozen=True)
class Provider:
    """A site whose addresses may be shown. Patterns match a whole address; their one group is the key.

    They are read by the browser as well: only what Python's and JavaScript's expressions both understand.
    """

    name: str
    label: str
    kind: str
    """What it is: video, audio, chart (each with a player) or post (a link)."""
    patterns: tuple[str, ...]
    canonical: str
    player: str = ""
    """The address that a reader's click leads to; empty where only a link is shown."""

    @cached_property
    def compiled(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(pattern) for pattern in self.patterns)

    @property
    def host(self) -> str:
        """Where its player comes from, as a Content-Security-Policy names it."""
        return f"https://{urlsplit(self.player).netloc}"

    def key_of(self, address: str) -> str:
        """What the provider knows the thing by; empty where the address is none of theirs."""
        return next((found[1] for pattern in self.compiled if (found := pattern.fullmatch(address))), "")


@dataclass(frozen=True)
class Embed:
    """One thing to show."""

    provider: Provider
    key: str

    @property
    def address(self) -> str:
        """The canonical address, for a link."""
        return self.provider.canonical.format(self.key)

    @property
    def name(self) -> str:
        """What it is called where it cannot be seen: 'Video from YouTube'."""
        return f"{NAMES[self.provider.kind]} from {self.provider.label}"

    @property
    def player(self) -> str:
        """Where a click leads; empty where there is no player."""
        return self.provider.player.format(self.key)

    @property
    def card(self) -> str:
        """The path of the card that stands for it until then."""
        return f"/embed/{self.provider.name}/{self.key}/"


_REST = r"(?:[/?#].*)?"

PROVIDERS: tuple[Provider, ...] = (
    Provider(
        "youtube",
        "YouTube",
        "video",
        (
            r"https?://(?:www\.|m\.|music\.)?youtube\.com/watch\?(?:[^#]*&)?v=([A-Za-z0-9_-]{11})(?:[&#].*)?",
            r"https?://(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:embed|shorts|live|v)/([A-Za-z0-9_-]{11})" + _REST,
            r"https?://youtu\.be/([A-Za-z0-9_-]{11})" + _REST,
        ),
        "https://www.youtube.com/watch?v={}",
        "https://www.youtube-nocookie.com/embed/{}?autoplay=1",
    ),
    Provider(
        "vimeo",
        "Vimeo",
        "video",
        (
            r"https?://(?:www\.)?vimeo\.com/(?:channels/[A-Za-z0-9_-]+/)?([0-9]{1,12})/?(?:[?#].*)?",
            r"https?://player\.vimeo\.com/video/([0-9]{1,12})/?(?:[?#].*)?",
        ),
        "https://vimeo.com/{}",
        "https://player.vimeo.com/video/{}?autoplay=1&dnt=1",
    ),
    Provider(
        "dailymotion",
        "Dailymotion",
        "video",
        (
            r"https?://(?:www\.)?dailymotion\.com/(?:embed/)?video/([A-Za-z0-9]{3,20})(?:[_/?#].*)?",
            r"https?://dai\.ly/([A-Za-z0-9]{3,20})" + _REST,
        ),
        "https://www.dailymotion.com/video/{}",
        "https://geo.dailymotion.com/player.html?video={}",
    ),
    Provider(
        "ted",
        "TED",
        "video",
        (r"https?://(?:www\.|embed\.)?ted\.com/talks/([a-z0-9_]{3,150})" + _REST,),
        "https://www.ted.com/talks/{}",
        "https://embed.ted.com/talks/{}",
    ),
    Provider(
        "soundcloud",
        "SoundCloud",
        "audio",
        (r"https?://(?:www\.|m\.)?soundcloud\.com/([A-Za-z0-9_-]+/(?:sets/)?[A-Za-z0-9_-]+)/?(?:[?#].*)?",),
        "https://soundcloud.com/{}",
        "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/{}&auto_play=true",
    ),
    Provider(
        "spotify",
        "Spotify",
        "audio",
        (
            r"https?://open\.spotify\.com/(?:embed/|intl-[a-z]{2}/)?((?:track|album|playlist|episode|show)/"
            r"[A-Za-z0-9]{22})" + _REST,
        ),
        "https://open.spotify.com/{}",
        "https://open.spotify.com/embed/{}",
    ),
    Provider(
        "datawrapper",
        "Datawrapper",
        "chart",
        (r"https?://datawrapper\.dwcdn\.net/([A-Za-z0-9]{5})" + _REST,),
        "https://datawrapper.dwcdn.net/{}/",
        "https://datawrapper.dwcdn.net/{}/",
    ),
    Provider(
        "x",
        "X",
        "post",
        (r"https?://(?:www\.|mobile\.)?(?:x|twitter)\.com/([A-Za-z0-9_]{1,15}/status/[0-9]{1,20})" + _REST,),
        "https://x.com/{}",
    ),
    Provider(
        "bluesky",
        "Bluesky",
        "post",
        (r"https?://bsky\.app/profile/([a-z0-9.:-]{3,250}/post/[a-z0-9]{3,20})/?(?:[?#].*)?",),
        "https://bsky.app/profile/{}",
    ),
    Provider(
        "instagram",
        "Instagram",
        "post",
        (r"https?://(?:www\.)?instagram\.com/((?:p|reel)/[A-Za-z0-9_-]{5,40})" + _REST,),
        "https://www.instagram.com/{}/",
    ),
    Provider(
        "tiktok",
        "TikTok",
        "post",
        (r"https?://(?:www\.|m\.)?tiktok\.com/(@[A-Za-z0-9_.]{1,30}/video/[0-9]{5,25})" + _REST,),
        "https://www.tiktok.com/{}",
    ),
    Provider(
        "mastodon",
        "Mastodon",
        "post",
        (r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)+/@[A-Za-z0-9_]+(?:@[a-z0-9.-]+)?/[0-9]{15,20})/?(?:[?#].*)?",),
        "https://{}",
    ),
)

BY_NAME = {provider.name: provider for provider in PROVIDERS}

_FIGURE = re.compile(r'<figure data-embed="([^"]*)">((?:(?!</?figure\b).)*)</figure>', re.S)
_CARD = re.compile(rb'src="/embed/([a-z]+)/')


def embed_of(address: str) -> Embed | None:
    """What an address shows; None where it is of nobody in the table."""
    if len(address) > LONGEST_ADDRESS or not _PLAIN.fullmatch(address):
        return None
    for provider in PROVIDERS:
        if key := provider.key_of(address):
            return Embed(provider, key)
    return None


def embed_at(name: str, key: str) -> Embed | None:
    """What a card's path stands for; None where it is none of ours, or has no player."""
    provider = BY_NAME.get(name)
    if provider is None or not provider.player:
        return None
    found = embed_of(provider.canonical.format(key))
    return found if found == Embed(provider, key) else None


def in_body(body: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each embed of a clean body, with its address as it was written."""
    return ((match, html.unescape(match[1])) for match in _FIGURE.finditer(body))


def players_in(page: bytes) -> list[str]:
    """The hosts whose players a page's cards lead to, each once."""
    names = dict.fromkeys(name.decode() for name in _CARD.findall(page))
    return [BY_NAME[name].host for name in names if name in BY_NAME and BY_NAME[name].player]


def for_the_editor() -> list[dict[str, Any]]:
    """The table as the editor's module reads it (`static/js/editor/embed.js`)."""
    return [
        {"label": each.label, "kind": each.kind, "patterns": each.patterns, "canonical": each.canonical}
        for each in PROVIDERS
    ]
