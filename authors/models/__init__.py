"""The authors of stories."""

from __future__ import annotations

from authors.models.author import Author, FormerAuthorSlug

__all__ = ["Author", "FormerAuthorSlug"]
