"""Keeping the sketches by which stories with much the same text are found: written with each version of a desk copy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef

from articles.models import Article, TextSketch
from articles.search.shingles import ComparedText
from newsroom.text.html import plain_text

STORIES_AT_ONCE = 20


def sketch_story(article: Article) -> None:
    """Keep the sketch of what a desk copy says, in the caller's transaction. Safe to repeat."""
    _keep([article])


@dataclass
class StoriesWithoutSketch:
    """Goes through the stories whose text was never read, or was changed by an older release; the newest first."""

    before: int | None = None
    """The last one that was read."""

    def next_few(self, most: int = STORIES_AT_ONCE) -> int:
        """Read the next few. Returns how many there were; 0 when all are read, and then begins again."""
        read = TextSketch.objects.filter(article=OuterRef("pk"), version=OuterRef("version"))
        unread = Article.objects.filter(~Exists(read)).order_by("-pk")
        if self.before is not None:
            unread = unread.filter(pk__lt=self.before)
        keys = list(unread.values_list("pk", flat=True)[:most])
        self.before = keys[-1] if keys else None
        with transaction.atomic():
            _keep(Article.objects.locked().filter(pk__in=keys).order_by("pk").only("pk", "version", "body"))
        return len(keys)


def _keep(stories: Iterable[Article]) -> None:
    TextSketch.objects.bulk_create(
        [
            TextSketch(article=story, version=story.version, passages=ComparedText(plain_text(story.body)).sketch())
            for story in stories
        ],
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=["version", "passages"],
    )
