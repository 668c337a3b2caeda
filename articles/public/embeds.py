"""The card that stands in a story until its reader wants a film, a sound or a chart of another site."""

from __future__ import annotations

from collections.abc import Callable

from csp.constants import SELF
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from articles.content.embeds import embed_at, players_in

ACTS = {"video": "Play the video", "audio": "Play the sound", "chart": "Show the chart"}


@require_safe
@xframe_options_sameorigin
def card(request: HttpRequest, provider: str, key: str) -> HttpResponse:
    """A page for a frame in ours: one link, to the provider's player, which then takes the frame."""
    embed = embed_at(provider, key)
    if embed is None:
        raise Http404("There is no such embed.")
    context = {"embed": embed, "name": embed.name, "act": ACTS[embed.provider.kind]}
    response = render(request, "public/embed.html", context)
    response._csp_replace = {"frame-ancestors": [SELF]}  # type: ignore[attr-defined]
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


class FramePolicyMiddleware:
    """Lets a page frame the players that its own cards lead to, and no others."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, with `frame-src` widened where the page has cards."""
        response = self.get_response(request)
        if response.streaming or not response.headers.get("Content-Type", "").startswith("text/html"):
            return response
        if hosts := players_in(response.content):
            policy = dict(getattr(response, "_csp_update", None) or {})
            frames = [*policy.get("frame-src", []), SELF, *hosts]
            response._csp_update = {**policy, "frame-src": frames}  # type: ignore[attr-defined]
        return response
