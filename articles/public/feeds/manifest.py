"""The web app manifest, by which a phone names the newspaper on its home screen (https://www.w3.org/TR/appmanifest/)."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from articles.public.feeds.documents import document
from newsroom.site.accent import PAPER
from newsroom.site.newspaper import newspaper
from newsroom.text.languages import direction

ICON_SIZES = (192, 512)


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """The newspaper's name, languages, colours and icons."""
    paper = newspaper()
    said: dict[str, Any] = {
        "name": paper.name,
        "short_name": paper.name,
        "description": paper.description,
        "lang": paper.language,
        "dir": direction(paper.language),
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "browser",
        "background_color": PAPER,
        "theme_color": paper.accent or PAPER,
        "icons": _icons(),
    }
    text = json.dumps({name: value for name, value in said.items() if value}, ensure_ascii=False, indent=1)
    return document(text, "application/manifest+json; charset=utf-8", [])


def _icons() -> list[dict[str, str]]:
    logo = newspaper().logo
    if logo is None:
        return [{"src": static("icons/apple-touch-icon.png"), "sizes": "180x180", "type": "image/png"}]
    return [
        {"src": logo.url(f"icon-{size}"), "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any"}
        for size in ICON_SIZES
    ]
