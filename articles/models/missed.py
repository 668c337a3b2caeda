"""Changes that the scheduled versions of a story miss: saved since, and in no version that goes live then or later."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.db.models import Exists, OuterRef
from django.utils import timezone

from articles.models.article import Article
from articles.models.edition import Edition, EditionQuerySet
from newsroom.text.moments import at_or_on


def missing_changes() -> EditionQuerySet:
    """Returns the scheduled versions of the `Article` of the query around this one that miss its changes."""
    return Edition.objects.missing_changes().filter(article=OuterRef("pk")).order_by()


def misses_changes() -> Exists:
    """Returns a condition for `Article`s: are changes missed? Annotated as `later_changes`, it is in their state."""
    return Exists(missing_changes())


def missing_latest(version: int, scheduled: Sequence[Edition]) -> list[Edition]:
    """Returns the scheduled editions, in the order of their times, after which readers never get this version of the
    desk copy: those that follow the last one that has it."""
    missing: list[Edition] = []
    for edition in scheduled:
        missing = [] if edition.article_version == version else [*missing, edition]
    return missing


def missed_by_schedule(article: Article) -> str:
    """Returns a sentence on the scheduled versions that miss the story's latest changes, else nothing. One query."""
    scheduled = Edition.objects.scheduled().filter(article=article).order_by("goes_live_at", "pk")
    missing = missing_latest(article.version, list(scheduled.only("article_version", "made_at", "goes_live_at")))
    if not missing:
        return ""
    versions = [
        f"the version of {_of(each.made_at)} {at_or_on(each.goes_live_at)}" for each in missing if each.goes_live_at
    ]
    return f"Readers get {', and '.join(versions)}; this change is not in {'it' if len(versions) == 1 else 'them'}."


def _of(moment: datetime.datetime) -> str:
    local = timezone.localtime(moment)
    return f"{local.day} {local:%b}, {local:%H:%M}"
