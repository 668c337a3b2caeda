"""Addresses of other sites that a body may embed, and some that only look like one."""

from __future__ import annotations

FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"

KNOWN = [
    ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", FILM),
    ("http://youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=3s#x", FILM),
    ("https://m.youtube.com/watch?v=dQw4w9WgXcQ", FILM),
    ("https://youtu.be/dQw4w9WgXcQ?si=abc", FILM),
    ("https://www.youtube.com/shorts/dQw4w9WgXcQ", FILM),
    ("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1", FILM),
    ("https://vimeo.com/76979871", "https://vimeo.com/76979871"),
    ("https://player.vimeo.com/video/76979871?h=8272103f6e", "https://vimeo.com/76979871"),
    ("https://vimeo.com/channels/staffpicks/76979871", "https://vimeo.com/76979871"),
    ("https://www.dailymotion.com/video/x8abcde_a-title", "https://www.dailymotion.com/video/x8abcde"),
    ("https://dai.ly/x8abcde", "https://www.dailymotion.com/video/x8abcde"),
    ("https://www.ted.com/talks/a_talk_on_fog?language=en", "https://www.ted.com/talks/a_talk_on_fog"),
    ("https://soundcloud.com/port-radio/fog-horns?si=1", "https://soundcloud.com/port-radio/fog-horns"),
    (
        "https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk?si=1",
        "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk",
    ),
    ("https://datawrapper.dwcdn.net/aB3dE/4/", "https://datawrapper.dwcdn.net/aB3dE/"),
    ("https://twitter.com/port/status/1234567890123456789?s=20", "https://x.com/port/status/1234567890123456789"),
    (
        "https://bsky.app/profile/port.example/post/3kabcdefghi2x",
        "https://bsky.app/profile/port.example/post/3kabcdefghi2x",
    ),
    ("https://www.instagram.com/p/Cabc_123-XY/?hl=en", "https://www.instagram.com/p/Cabc_123-XY/"),
    ("https://mastodon.example/@port/109876543210987654", "https://mastodon.example/@port/109876543210987654"),
]
"""Addresses as people paste them, and as they are kept."""

STRANGE = [
    "",
    "https://www.youtube.com/",
    "https://www.youtube.com/watch?v=short",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQdQw4w9",
    "https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
    "https://evil.example/?https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com@evil.example/watch?v=dQw4w9WgXcQ",
    "https://evil.example#www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtubexcom/watch?v=dQw4w9WgXcQ",
    "javascript:https://youtu.be/dQw4w9WgXcQ",
    "https://youtu.be/dQw4w9WgXcQ\nhttps://evil.example",
    'https://youtu.be/dQw4w9WgXcQ?"><script>',
    "https://youtu.be/dQw4w9WgXcQ\x00",
    "https://vimeo.com/１２３４５６７",
    "https://soundcloud.com/../evil",
    "https://open.spotify.com/track/../../evil",
    "https://youtu.be/dQw4w9WgXcQ?" + "a" * 600,
]
