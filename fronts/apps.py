"""The app's registration."""

from __future__ import annotations

from django.apps import AppConfig


class FrontsConfig(AppConfig):
    """What the home page shows: what producers chose, and what fills the rest."""

    name = "fronts"
    verbose_name = "Fronts"

    def ready(self) -> None:
        """Fill the hooks of the apps below."""
        from fronts.connecting import connect_fronts

        connect_fronts()
