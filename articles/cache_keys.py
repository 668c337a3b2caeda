"""Surrogate keys: what a public page was made from, for caches and CDNs to purge by."""

from __future__ import annotations

from articles.models import Edition

FRONT = "front"


def keys_of(edition: Edition) -> frozenset[str]:
    """The keys of every page that shows this edition: its own, its lists', the front's."""
    return frozenset(
        {
            FRONT,
            f"article-{edition.article_id}",
            f"section-{edition.section_id}",
            *(f"author-{author}" for author in edition.bylines.values_list("author_id", flat=True)),
            *(f"tag-{tag}" for tag in edition.tagged.values_list("tag_id", flat=True)),
        }
    )
