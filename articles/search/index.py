"""Writing readers' index: when an edition is frozen, and again for what is live."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef, Prefetch, Q

from articles.content.parts import Parts, edition_parts
from articles.models import Edition, EditionByline, IndexTotals, StoryIndex, TaggedEdition
from articles.models.edition import EditionQuerySet
from articles.search.vectors import index_row

STORIES_AT_ONCE = 50
"""In one transaction, during which none of them can be published anew or withdrawn: a third of a second."""
STORIES_WHILE_MIGRATING = 1000
FOUND_AGAIN = ("section", "kind", "live", "published_at", "length", "words")


def index_edition(edition: Edition, parts: Parts) -> None:
    """Note the words of an edition that was just frozen, in the caller's transaction. Readers find it once it is
    live."""
    index_row(edition, parts).save(force_insert=True)


def have_indexed(edition: Edition) -> None:
    """Note the words of an edition that goes live, if it was frozen by a release that did not."""
    if not StoryIndex.objects.filter(edition=edition).exists():
        index_edition(edition, edition_parts(edition))


def forget_edition(edition: Edition) -> None:
    """Forget the words of an edition that will not be live any more, or of which something was erased."""
    StoryIndex.objects.filter(edition=edition).delete()


@transaction.atomic
def index_again(editions: Sequence[int]) -> int:
    """Write the words of these editions anew, of those that are live or scheduled; returns how many. Publishing of
    these waits meanwhile, so give it few."""
    found = (
        findable()
        .filter(pk__in=editions)
        .order_by("pk")
        .select_for_update(no_key=True, of=("self",))
        .defer("rendered_body", "salts", "field_digests", "search_vector")
        .prefetch_related(
            Prefetch("bylines", EditionByline.objects.select_related("author")),
            Prefetch("tagged", TaggedEdition.objects.order_by("id")),
        )
    )
    rows = [index_row(edition, _parts(edition)) for edition in found]
    StoryIndex.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["edition"], update_fields=list(FOUND_AGAIN)
    )
    return len(rows)


def _parts(edition: Edition) -> Parts:
    """What is indexed of an edition's parts, as they were read with it."""
    return Parts(list(edition.bylines.all()), [], [], [tagged.tag_id for tagged in edition.tagged.all()])


def findable() -> EditionQuerySet:
    """Returns the editions that have a place in the index: what is live, and what is scheduled."""
    return Edition.objects.live() | Edition.objects.scheduled()


def missing_from_index() -> EditionQuerySet:
    """Returns what is live and cannot be found: from before this index, or published by the release before."""
    indexed = StoryIndex.objects.filter(edition=OuterRef("pk"), live=True)
    return Edition.objects.live().filter(~Exists(indexed))


@dataclass
class MissingStories:
    """Goes through the live stories once, the newest first, and indexes those that are missing."""

    at: datetime.datetime | None = None
    id: int = 0
    """The last one that was looked at."""

    def index_next(self, most: int = STORIES_AT_ONCE) -> int:
        """Index the next few. Returns how many; 0 when all were looked at, and then begins again."""
        before = Q() if self.at is None else Q(first_published__lt=self.at) | Q(first_published=self.at, pk__lt=self.id)
        found = missing_from_index().filter(before).order_by("-first_published", "-pk")
        keys = list(found.values_list("first_published", "pk")[:most])
        if not keys:
            self.at = None
            return 0
        self.at, self.id = keys[-1]
        index_again([key for _, key in keys])
        return len(keys)


def index_newest(most: int = STORIES_WHILE_MIGRATING) -> None:
    """After a migration: make the newest stories of an archive from before this index found at once, and leave the rest
    to the worker, which needs some minutes for a hundred thousand."""
    left, walk = note_missing(), MissingStories()
    while left and most > 0 and (done := walk.index_next()):
        most -= done
    if left:
        note_missing()


def note_missing() -> int:
    """Count the live stories that cannot be found yet, for readers' search to say so. Returns how many."""
    count = missing_from_index().count()
    IndexTotals.objects.update_or_create(pk=1, defaults={"missing": count})
    return count
