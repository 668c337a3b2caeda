"""What Django's admin looks for: the desk, and its own addresses (see `articles.desk.doors`)."""

from __future__ import annotations

from articles.desk.form import article_admin, linking, presence, requests, working
from articles.desk.history import compare, page
from articles.desk.lists import picture_uses, record_admin, sections_and_tags
from articles.desk.panels import checks, comments, next_up, preview, preview_links, timeline
from articles.desk.planning import calendar, home, paper, today

__all__ = [
    "article_admin",
    "calendar",
    "checks",
    "comments",
    "compare",
    "home",
    "linking",
    "next_up",
    "page",
    "paper",
    "picture_uses",
    "presence",
    "preview",
    "preview_links",
    "record_admin",
    "requests",
    "sections_and_tags",
    "timeline",
    "today",
    "working",
]
