"""What a desk copy says, as plain values: to know whether a save moved its content."""

from __future__ import annotations

from typing import Any

from articles.models import CONTENT_FIELDS, Article


def said(article: Article) -> dict[str, Any]:
    """Fields and parts, read now; equal values mean that a reader would read the same."""
    fields = [name if name != "section" else "section_id" for name in CONTENT_FIELDS]
    stored = Article.objects.filter(pk=article.pk).values(*fields).first() or {}
    return {
        **stored,
        "bylines": list(article.bylines.values_list("author_id", "role", "name")),
        "figures": list(
            article.figures.values_list("image_id", "key", "place", "caption", "credit", "alt", "decorative")
        ),
        "related": list(article.related_stories.values_list("target_id", "headline")),
        "tags": sorted(article.tagged.values_list("tag_id", flat=True)),
    }
