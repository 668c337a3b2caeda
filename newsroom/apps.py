"""The app's registration."""

from __future__ import annotations

from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    """What is site-wide: the database, the desk, background work."""

    name = "newsroom"
