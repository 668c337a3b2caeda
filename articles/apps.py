"""The app's registration."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class ArticlesConfig(AppConfig):
    """Stories: the desk copy, its editions, the verbs between them."""

    name = "articles"

    def ready(self) -> None:
        """After migrations, remake the readers' window and the roles, and index what is not indexed yet; by signals, as
        `migrate` calls nothing else then."""
        from articles.public.window import close_window, open_window
        from articles.role_groups import after_migrations
        from articles.search.after_migrating import index_archive

        pre_migrate.connect(close_window, sender=self)
        post_migrate.connect(open_window, sender=self)
        post_migrate.connect(after_migrations, sender=self)
        post_migrate.connect(index_archive, sender=self)
