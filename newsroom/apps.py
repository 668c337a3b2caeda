"""Registers the app."""

from __future__ import annotations

from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    """Site-wide models, commands and the desk's frame."""

    name = "newsroom"
