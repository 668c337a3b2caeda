"""The authors of stories."""

from __future__ import annotations

from authors.models.author import Author, FormerAuthorSlug, authors_called

__all__ = ["Author", "FormerAuthorSlug", "authors_called"]
