"""What the database holds of stories, read for many at a time."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, models, transaction
from django.db.models.functions import Cast

from articles.models import (
    Article,
    AuditEntry,
    Correction,
    Edition,
    FormerPath,
    RecordHead,
    Status,
    StruckNote,
    Withdrawal,
)
from articles.proof.addresses import Address, addresses_left, last_touched, stands_at

MAKES_LIVE = ("publish", "go_live", "revert", "undo_withdraw", "undo_revert", "undo_publish")
"""Acts by which an edition goes live."""
SEEN = (Status.SCHEDULED, Status.PUBLISHED, Status.WITHDRAWN)
"""Where a story stands only after acts on record."""


@dataclass
class StoryEvidence:
    """All that a story's proof is made of. Editions are in the order in which they were frozen, acts as recorded."""

    article_id: int
    status: str = ""
    editions: list[Edition] = field(default_factory=list)
    acts: list[AuditEntry] = field(default_factory=list)
    head: RecordHead | None = None
    corrections: list[Correction] = field(default_factory=list)
    strikes: list[StruckNote] = field(default_factory=list)
    withdrawals: list[Withdrawal] = field(default_factory=list)
    former_paths: list[FormerPath] = field(default_factory=list)
    touched_by_others: dict[Address, datetime.datetime] = field(default_factory=dict)
    """When another story last came to, or left, an address that this one has left and that does not lead to it."""

    @property
    def numbered(self) -> list[Edition]:
        """The editions that readers see or saw, in the order of their numbers."""
        return sorted((each for each in self.editions if each.number is not None), key=lambda each: each.number or 0)

    @property
    def not_led_on(self) -> dict[Address, datetime.datetime]:
        """The addresses that it has left, and when, from which nothing leads to it."""
        lead = {stands_at(path) for path in self.former_paths}
        return {address: at for address, at in addresses_left(self.numbered).items() if address not in lead}

    @property
    def was_published(self) -> bool:
        """Is there anything that says that readers saw it?"""
        return (
            self.status in (Status.PUBLISHED, Status.WITHDRAWN)
            or bool(self.numbered)
            or any(act.verb in MAKES_LIVE for act in self.acts)
            or bool(self.head and self.head.sealed_numbers)
        )


def stories() -> list[int]:
    """Returns the numbers of all stories of which anything is left that has to agree, in order."""
    found: set[int] = set(Article.objects.filter(status__in=SEEN).order_by().values_list("pk", flat=True))
    for model in (Edition, AuditEntry, RecordHead, Correction, StruckNote, Withdrawal, FormerPath):
        found.update(model._default_manager.order_by().values_list("article_id", flat=True).distinct())
    return sorted(found)


@contextmanager
def one_moment() -> Iterator[None]:
    """Everything is read as it was at one moment, while the newsroom goes on; unless within a transaction already."""
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def evidence(article_ids: Sequence[int]) -> list[StoryEvidence]:
    """Returns what there is of these stories, in their order; a fixed number of queries, however many stories."""
    found = {key: StoryEvidence(key) for key in article_ids}
    with one_moment():
        for key, status in Article.objects.filter(pk__in=article_ids).order_by().values_list("pk", "status"):
            found[key].status = status
        for edition in _of(Edition, article_ids).defer("search_vector").prefetch_related(*PARTS).order_by("id"):
            found[edition.article_id].editions.append(edition)
        for act in _of(AuditEntry, article_ids).annotate(detail_text=Cast("detail", models.TextField())).order_by("id"):
            found[act.article_id].acts.append(act)
        for head in _of(RecordHead, article_ids):
            found[head.article_id].head = head
        for correction in _of(Correction, article_ids).order_by("id"):
            found[correction.article_id].corrections.append(correction)
        for strike in _of(StruckNote, article_ids).order_by("id"):
            found[strike.article_id].strikes.append(strike)
        for withdrawal in _of(Withdrawal, article_ids).filter(done_at__isnull=False).order_by("done_at", "id"):
            found[withdrawal.article_id].withdrawals.append(withdrawal)
        for path in _of(FormerPath, article_ids).order_by("id"):
            found[path.article_id].former_paths.append(path)
        _ask_who_came_after(list(found.values()))
    for story in found.values():
        story.acts.sort(key=_place)
    return list(found.values())


PARTS = ("bylines", "figures", "related_stories", "tagged")


def _ask_who_came_after(stories: list[StoryEvidence]) -> None:
    """Only of addresses that lead to none of these stories, which few are: editions are not indexed by address."""
    asked = {story.article_id: left for story in stories if (left := story.not_led_on)}
    if not asked:
        return
    addresses = [address for missing in asked.values() for address in missing]
    there = Edition.objects.filter(
        section__in={each[0] for each in addresses}, slug__in={each[1] for each in addresses}
    )
    others = Edition.objects.filter(article__in=there.values("article"), number__isnull=False).order_by("number")
    editions = defaultdict(list)
    for edition in others.only("article_id", "section_id", "slug", "live_since"):
        editions[edition.article_id].append(edition)
    for story in stories:
        if missing := asked.get(story.article_id):
            touched = last_touched(each for key, each in editions.items() if key != story.article_id)
            story.touched_by_others = {address: touched[address] for address in missing if address in touched}


def _of(model: Any, article_ids: Sequence[int]) -> Any:
    return model._default_manager.filter(article_id__in=article_ids)


def _place(act: AuditEntry) -> tuple[int, int]:
    """By position; what was recorded before there were positions comes first."""
    return (act.position or 0, act.pk)
