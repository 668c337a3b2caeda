"""Saving a desk copy: its parts, and its version, which moves exactly when its content does."""

from __future__ import annotations

from typing import Any

from django.db.models import F

from articles.desk.said import said
from articles.models import Article, Byline, RelatedStory, Tag


def save_parts(article: Article, cleaned: dict[str, Any]) -> None:
    """Byline, tags and related stories as the form has them, written only where they differ."""
    lines = [(line.author.pk, line.role, line.name) for line in cleaned.get("byline", [])]
    if lines != list(article.bylines.values_list("author_id", "role", "name")):
        article.bylines.all().delete()
        Byline.objects.bulk_create(
            Byline(article=article, author_id=pk, role=role, name=name, position=position)
            for position, (pk, role, name) in enumerate(lines)
        )
    related = cleaned.get("related", [])
    if related != list(article.related_stories.values_list("target_id", "headline")):
        article.related_stories.all().delete()
        RelatedStory.objects.bulk_create(
            RelatedStory(article=article, target_id=pk, position=position, headline=shown)
            for position, (pk, shown) in enumerate(related)
        )
    article.tags.set([_tag(name) for name in cleaned.get("tags", [])])


def move_version(article: Article, before: dict[str, Any]) -> bool:
    """Count the version on if the content is not what `before` says; returns whether it is not."""
    if said(article) == before:
        return False
    Article.objects.filter(pk=article.pk).update(version=F("version") + 1)
    article.refresh_from_db(fields=["version"])
    return True


def _tag(name: str) -> Tag:
    return Tag.objects.filter(name__iexact=name).first() or Tag.objects.create(name=name)
