"""What Django's admin looks for: the desk."""

from __future__ import annotations

from articles.desk import article_admin, home, other_admins

__all__ = ["article_admin", "home", "other_admins"]
