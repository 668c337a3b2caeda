"""What Django's admin looks for: the desk, and its own addresses (see `articles.desk.doors`)."""

from __future__ import annotations

from articles.desk import (
    article_admin,
    calendar,
    checks,
    coming,
    comments,
    compare,
    history,
    home,
    linking,
    paper,
    picture_uses,
    presence,
    preview,
    preview_links,
    record_admin,
    sections_and_tags,
    small_doors,
    timeline,
    today,
    working,
)

__all__ = [
    "article_admin",
    "calendar",
    "checks",
    "coming",
    "comments",
    "compare",
    "history",
    "home",
    "linking",
    "paper",
    "picture_uses",
    "presence",
    "preview",
    "preview_links",
    "record_admin",
    "sections_and_tags",
    "small_doors",
    "timeline",
    "today",
    "working",
]
