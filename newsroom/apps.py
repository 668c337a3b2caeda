"""Registers the app."""

from __future__ import annotations

from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    """Site-wide models, commands and the desk's frame."""

    name = "newsroom"

    def ready(self) -> None:
        """Note when the process began."""
        from newsroom.site import printed_settings  # noqa: F401
