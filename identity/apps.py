"""The app's registration."""

from __future__ import annotations

from django.apps import AppConfig


class IdentityConfig(AppConfig):
    """What the newspaper is called and looks like, as the desk sets it."""

    name = "identity"
