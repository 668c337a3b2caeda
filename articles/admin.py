"""What Django's admin looks for: the desk."""

from __future__ import annotations

from articles.desk import article_admin, home, picture_uses, record_admin, sections_and_tags

__all__ = ["article_admin", "home", "picture_uses", "record_admin", "sections_and_tags"]
