"""Surrogate keys: what a public page was made from, for caches and CDNs to purge by."""

from __future__ import annotations

from collections.abc import Iterable

from articles.models import Edition
from newsroom.models.merged import stands_for

FRONT = "front"
"""Of every page that may show any story: the home page, the site's feeds, search, sitemaps."""
ROBOTS = "robots"
NEWSPAPER = "newspaper"
"""Of every page and document, as each prints the newspaper's name, uses its time zone, or has its address in it."""
FRAME = "frame"
"""Of every page that has the newspaper's frame: its navigation, and the banner with breaking news."""


def article_key(article: int) -> str:
    """Of the pages that show a story as their own, or under another."""
    return f"article-{article}"


def section_key(section: int) -> str:
    """Of a section's lists, and of the stories in it."""
    return f"section-{section}"


def section_front_key(section: int) -> str:
    """Of the first page of a section's list, which a front may open."""
    return f"front-section-{section}"


def author_key(author: int) -> str:
    """Of an author's lists, and of the stories with their name."""
    return f"author-{author}"


def tag_key(tag: int) -> str:
    """Of a tag's lists, and of the stories that have it."""
    return f"tag-{tag}"


def tag_front_key(tag: int) -> str:
    """Of the first page of a tag's list, which a front may open."""
    return f"front-tag-{tag}"


def keys_of_story(*, article: int, section: int, authors: Iterable[int], tags: Iterable[int]) -> tuple[str, ...]:
    """The keys of a story: of its page, and of the lists that it stands in by its section, authors and tags."""
    return (article_key(article), section_key(section), *map(author_key, authors), *map(tag_key, tags))


def keys_of(edition: Edition) -> frozenset[str]:
    """The keys of every page that shows this edition: its own, its lists', the front's."""
    return frozenset(
        {
            FRONT,
            *keys_of_story(
                article=edition.article_id,
                section=edition.section_id,
                authors=edition.bylines.values_list(stands_for("author"), flat=True),
                tags=edition.tagged.values_list(stands_for("tag"), flat=True),
            ),
        }
    )
