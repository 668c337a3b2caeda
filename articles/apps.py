"""The app's registration."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class ArticlesConfig(AppConfig):
    """Stories: the desk copy, its editions, the verbs between them."""

    name = "articles"

    def ready(self) -> None:
        """Remake the readers' window and the roles after migrations, by signals: `migrate` calls nothing else then."""
        from articles.public.window import close_window, open_window
        from articles.role_groups import after_migrations

        pre_migrate.connect(close_window, sender=self)
        post_migrate.connect(open_window, sender=self)
        post_migrate.connect(after_migrations, sender=self)
