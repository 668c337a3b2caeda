"""What Django's admin looks for: the desk, and its own addresses (see `articles.desk.doors`)."""

from __future__ import annotations

from articles.desk import (
    article_admin,
    compare,
    history,
    home,
    picture_uses,
    presence,
    preview,
    record_admin,
    sections_and_tags,
    small_doors,
    working,
)

__all__ = [
    "article_admin",
    "compare",
    "history",
    "home",
    "picture_uses",
    "presence",
    "preview",
    "record_admin",
    "sections_and_tags",
    "small_doors",
    "working",
]
