"""Addresses of preview links, under `preview/`. Nothing else of the site may stand there: see `ReaderMiddleware`."""

from __future__ import annotations

from django.urls import path, re_path, register_converter
from django.urls.converters import StringConverter

from articles.previews import view


class Secret(StringConverter):
    """What `secrets.token_urlsafe(32)` makes."""

    regex = r"[A-Za-z0-9_-]{43}"


register_converter(Secret, "secret")

urlpatterns = [
    path("<secret:secret>/", view.version, name="preview-link"),
    path("<secret:secret>", view.version),
    re_path("", view.nothing),
]
