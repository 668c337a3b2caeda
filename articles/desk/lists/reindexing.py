"""Stories are found by the names of their authors and tags, so a new name means indexing them again."""

from __future__ import annotations

from articles.models import Article, Tag
from articles.search.desk import reindex_newest
from authors.models import Author


def reindex_author(author: Author) -> str:
    """Have an author's stories found by the new name, the newest first. Returns what is left to do, or nothing."""
    return reindex_newest(Article.objects.filter(bylines__author=author).distinct(), f"--author {author.pk}")


def reindex_tag(tag: Tag) -> str:
    """Have a tag's stories found by the new name, the newest first. Returns what is left to do, or nothing."""
    return reindex_newest(Article.objects.filter(tagged__tag=tag), f"--tag {tag.pk}")
