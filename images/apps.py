"""The picture library: intake, renditions, how pictures are drawn in pages."""

from __future__ import annotations

from django.apps import AppConfig


class ImagesConfig(AppConfig):
    name = "images"
    verbose_name = "Pictures"
