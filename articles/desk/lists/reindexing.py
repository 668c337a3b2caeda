"""Stories are found by the names of their authors and tags, so a new name means indexing them again."""

from __future__ import annotations

from django.db.models import QuerySet

from articles.models import Article, Tag
from articles.search.desk import reindex
from authors.models import Author

STORIES_AT_ONCE = 1000
"""As many as an editor may wait for: two seconds."""


def reindex_author(author: Author) -> str:
    """Have an author's stories found by the new name, the newest first. Returns what is left to do, or nothing."""
    return _indexed(Article.objects.filter(bylines__author=author).distinct(), f"--author {author.pk}")


def reindex_tag(tag: Tag) -> str:
    """Have a tag's stories found by the new name, the newest first. Returns what is left to do, or nothing."""
    return _indexed(Article.objects.filter(tagged__tag=tag), f"--tag {tag.pk}")


def _indexed(stories: QuerySet[Article], option: str) -> str:
    keys = list(stories.order_by("-updated_at", "-id").values_list("pk", flat=True))
    reindex(keys[:STORIES_AT_ONCE])
    left = len(keys) - STORIES_AT_ONCE
    if left <= 0:
        return ""
    return f"The {left} oldest stories are found by the new name after “manage.py reindex_desk {option}”."
