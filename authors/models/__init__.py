"""The authors of stories."""

from __future__ import annotations

from authors.models.author import Author, FormerAuthorSlug, authors_called, name_to_print, only_printed

__all__ = ["Author", "FormerAuthorSlug", "authors_called", "name_to_print", "only_printed"]
