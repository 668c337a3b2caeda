"""Keeping what is suggested under each story: written when it goes live, and looked at again when others come or go.

The newsroom's own looking is bounded: so many stories at a time, and only where another list, or another order, comes
of it is anything written.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q

from articles.models import Article, Edition, IndexTotals, Suggestion, SuggestionsDue, SuggestionsMade, clock
from articles.models.edition import EditionQuerySet
from articles.search.profile import text_of
from articles.search.suggesting import Suggested, suggest

PAGES_A_MINUTE = 60
"""So many pages at most get other suggestions in a minute without being published."""
STORIES_A_LOOK = 10
STORIES_AT_ONCE = 20
STORIES_WHILE_MIGRATING = 200
MOST_NOTED = 200
"""So many of the stories that show one are looked at again when that one changes."""


def suggest_for(edition: Edition, *, at: datetime.datetime) -> None:
    """Write what is suggested under an edition that has just gone live, in the caller's transaction, and note which
    stories may want to suggest it, or suggest it no longer."""
    showing = _showing(edition.article_id)
    others = list(showing.values_list("article", flat=True)[:MOST_NOTED])
    if edition.sensitive:
        Suggestion.objects.filter(pk__in=_held(edition.article_id)).delete()
    suggested = _suggested(edition)
    _write(edition.article_id, suggested, made_at=at, made_by=edition.published_by_id)
    _note_look(edition.article_id, looked_at=at)
    note_due([*others, *(each.target for each in suggested)])


def forget_suggestions(article: int) -> None:
    """Of a story that leaves the site: take it from under all others, which are then looked at again."""
    note_due(_showing(article).values_list("article", flat=True))
    Suggestion.objects.filter(pk__in=_held(article)).delete()
    SuggestionsMade.objects.filter(article=article).delete()


def forget_reasons(article: int) -> None:
    """Of a story of which something was erased: keep no words that may come from it."""
    note_due([article, *_showing(article).values_list("article", flat=True)])
    Suggestion.objects.filter(pk__in=_held(article)).update(reasons={})


def part_updates(one: int, other: int) -> None:
    """Of two stories that are updates of each other, or are no longer: take each from under the other, and look at both
    again."""
    pair = Q(article=one, target=other) | Q(article=other, target=one)
    rows = Suggestion.objects.filter(pair).order_by("pk").select_for_update()
    Suggestion.objects.filter(pk__in=list(rows.values_list("pk", flat=True))).delete()
    note_due([one, other])


def note_due(articles: Iterable[int]) -> None:
    """Have the worker look at these stories again."""
    SuggestionsDue.objects.bulk_create(SuggestionsDue(article_id=key) for key in dict.fromkeys(articles))


def refresh_due(most: int = STORIES_A_LOOK, *, pages_a_minute: int = PAGES_A_MINUTE) -> int:
    """Look again at some of the stories that are due, the one that waited longest first. Returns at how many."""
    looked = 0
    waiting = SuggestionsDue.objects.order_by("pk").values_list("article", flat=True)[: 10 * most]
    for article in list(dict.fromkeys(waiting))[:most]:
        if _refreshed_lately() >= pages_a_minute:
            break
        looked += _refresh(article)
    return looked


@dataclass
class StoriesWithoutSuggestions:
    """Goes through the live stories for which none were ever looked for, the newest first."""

    at: datetime.datetime | None = None
    id: int = 0
    """The last one that was looked at."""

    def next_few(self, most: int = STORIES_AT_ONCE) -> int:
        """Make suggestions for the next few. Returns for how many; 0 when all were looked at, and then begins again."""
        before = Q() if self.at is None else Q(first_published__lt=self.at) | Q(first_published=self.at, pk__lt=self.id)
        found = _without_suggestions().filter(before).order_by("-first_published", "-pk")
        keys = list(found.values_list("first_published", "pk", "article")[:most])
        if not keys:
            self.at = None
            return 0
        self.at, self.id, _ = keys[-1]
        for _, _, article in keys:
            _refresh(article)
        return len(keys)


def suggest_for_archive(walk: StoriesWithoutSuggestions) -> int:
    """Make suggestions for the next few of an archive that is older than they are, once all of it can be found."""
    if IndexTotals.objects.filter(missing__gt=0).exists():
        return 0
    return walk.next_few()


def suggest_for_newest(most: int = STORIES_WHILE_MIGRATING) -> None:
    """After a migration: have the newest stories of an archive suggest others at once, and leave the rest to the
    worker."""
    walk = StoriesWithoutSuggestions()
    while most > 0 and (done := walk.next_few(min(most, STORIES_AT_ONCE))):
        most -= done


@transaction.atomic
def _refresh(article: int) -> bool:
    """Look again at one story, unless somebody is at it; then later. Returns whether it was looked at."""
    if not Article.objects.select_for_update(no_key=True, skip_locked=True).filter(pk=article).exists():
        return False
    SuggestionsDue.objects.filter(article=article).delete()
    edition = Edition.objects.live().filter(article=article).first()
    if edition is None:
        return True
    now, suggested = clock.now(), _suggested(edition)
    changed = _write(article, suggested, made_at=now, made_by=None)
    _note_look(article, looked_at=now, **({"refreshed_at": now} if changed else {}))
    return True


def _note_look(article: int, **at: datetime.datetime) -> None:
    """Note when a story was looked at, and when that changed its page."""
    look = SuggestionsMade(article_id=article, **at)
    SuggestionsMade.objects.bulk_create(
        [look], update_conflicts=True, unique_fields=["article"], update_fields=list(at)
    )


def _suggested(edition: Edition) -> list[Suggested]:
    """Nothing for a sensitive story: what its editor chose stands there alone."""
    if edition.sensitive:
        return []
    tags = edition.tagged.order_by("id").values_list("tag_id", flat=True)
    chosen = edition.related_stories.values_list("target_id", flat=True)
    at = edition.first_published or edition.made_at
    return suggest(text_of(edition, tags, at=at), chosen=list(chosen))


def _write(article: int, suggested: Sequence[Suggested], *, made_at: datetime.datetime, made_by: int | None) -> bool:
    """Write the list where it, its order or its reasons are others now. Returns whether its order is."""
    there = list(Suggestion.objects.filter(article=article).order_by("position").values_list("target", "reasons"))
    if there == [tuple(each) for each in suggested]:
        return False
    if there:
        Suggestion.objects.filter(article=article).delete()
    Suggestion.objects.bulk_create(
        Suggestion(
            article_id=article,
            position=position,
            target_id=each.target,
            reasons=each.reasons,
            made_at=made_at,
            made_by_id=made_by,
        )
        for position, each in enumerate(suggested)
    )
    return [target for target, _ in there] != [each.target for each in suggested]


def _showing(article: int) -> models.QuerySet[Suggestion]:
    return Suggestion.objects.filter(target=article).order_by("-pk")


def _held(article: int) -> list[int]:
    """The keys of all rows that lead from or to a story, locked in the order of their keys: of two stories that suggest
    each other, both withdrawn at the same moment, one waits for the other."""
    rows = Suggestion.objects.filter(Q(article=article) | Q(target=article)).order_by("pk")
    return list(rows.select_for_update().values_list("pk", flat=True))


def _refreshed_lately() -> int:
    minute_ago = clock.now() - datetime.timedelta(minutes=1)
    return SuggestionsMade.objects.filter(refreshed_at__gt=minute_ago).count()


def _without_suggestions() -> EditionQuerySet:
    made = SuggestionsMade.objects.filter(article=OuterRef("article"))
    return Edition.objects.live().filter(~Exists(made))
