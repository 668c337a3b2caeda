"""What migrating does for search."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig

from articles.search.index import index_newest
from articles.search.statistics import add_up_all
from articles.search.suggestion_rows import suggest_for_newest


def index_archive(*, sender: AppConfig, **_: Any) -> None:
    """After migrations: have the newest stories found that are not indexed yet, and suggest others."""
    index_newest()
    add_up_all()
    suggest_for_newest()
