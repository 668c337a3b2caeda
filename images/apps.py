"""Registers the app."""

from __future__ import annotations

from django.apps import AppConfig


class ImagesConfig(AppConfig):
    """The picture library: intake, renditions, how pages show pictures."""

    name = "images"
    verbose_name = "Pictures"
