"""The one door through which a desk copy changes.

Every change names the version it started from. Changes that others saved meanwhile are merged with it; where both
changed the same, nothing is written and `Conflicting` tells both. Each version is kept whole in the history, so what
was written over can be read and restored, and so is what a person typed in a conflict.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from articles.audit import record
from articles.content.budget import UNDER_A_LOCK, Budget
from articles.content.contents import Content, applied, content_of, normal, read_stored
from articles.content.library_texts import fill_library
from articles.content.merging import Merged, merge
from articles.content.names_today import with_names_today
from articles.content.parts import write_parts
from articles.editing.conflict_texts import keep_conflict_text, waiting_for_numbers
from articles.editing.plan_record import Planned, record_planning
from articles.errors import NotAllowed, StaleArticle, turn
from articles.models import Article, SavedVersion, Status
from articles.models.missed import missed_by_schedule
from articles.roles import System, allows, demand, person_of, recorded_name
from articles.search.desk import index_story
from articles.search.near_duplicates import forget_what_differs
from newsroom.models import User

How = SavedVersion.How
JUDGED_STATUSES = (Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED)
"""A text that was judged is a draft again when it changes: what was approved is not this."""


@dataclass(frozen=True)
class Written:
    """What a write did. `moved`: is the content another than before? `taken`: where others' changes came in."""

    article: Article
    moved: bool
    taken: tuple[str, ...] = ()
    status_before: str = ""

    @property
    def back_to_draft(self) -> bool:
        return self.status_before == Status.APPROVED and self.article.status == Status.DRAFT

    @property
    def remark(self) -> str:
        """Sentences to add where its state moved with it, or where readers get a scheduled version without it."""
        state = " It was approved, and is a draft again." if self.back_to_draft else ""
        missed = missed_by_schedule(self.article) if self.moved else ""
        return f"{state} {missed}".rstrip()


class Conflicting(StaleArticle):
    """Two people changed the same passage or field: `merged` has all that could be brought together, and what could
    not; `newer` is the version that stands on the desk."""

    def __init__(self, merged: Merged, newer: SavedVersion, by: User | System) -> None:
        self.merged, self.newer = merged, newer
        mine = newer.saved_by is not None and newer.saved_by == by
        who = "you, in another window," if mine else newer.by_name or "somebody"
        super().__init__(
            f"Not saved yet: you and {who} changed the same text in “{merged.content['headline']}”. "
            "Look at both texts, keep the right one, then save."
        )


@transaction.atomic
def begin(
    content: Content,
    *,
    by: User | System,
    guid: str = "",
    how: str = How.SAVE,
    unread_from: int | None = None,
    **planning: Any,
) -> Article:
    """A new story on the desk; `planning` is what is about it and not in it, such as its assignee, `unread_from` the
    section whose four eyes have not read it. Raises IntegrityError where the guid is taken, TooDeep."""
    content = normal(content)
    article = applied(Article(**planning), content)
    article.guid = guid or article.guid
    article.created_by = article.updated_by = person_of(by)
    article.save(force_insert=True)
    write_parts(article, content)
    index_story(article)
    record_planning(article, Planned(), by=by, letter=True)
    _fill_library(article, content, by)
    keep(article, content_of(article), started_from=0, by=by, how=how, unread_from=unread_from)
    return article


def save(
    article: Article, content: Content, *, started_from: int, by: User, planning: Mapping[str, Any] | None = None
) -> Written:
    """Write what a person typed, if they may still do so now that it is their turn. Raises what `write` raises; where
    that is Conflicting, what they typed is kept in the history first, so this is no part of a larger transaction."""
    try:
        return write(article, content, started_from=started_from, by=by, planning=planning, asks=True)
    except Conflicting as conflict:
        keep_conflict_text(article, content, started_from=started_from, newer=conflict.newer.version, by=by)
        raise


@turn()
def write(
    article: Article,
    content: Content,
    *,
    started_from: int,
    by: User | System,
    how: str = How.SAVE,
    note: str = "",
    planning: Mapping[str, Any] | None = None,
    asks: bool = False,
) -> Written:
    """Make the desk copy say this. `started_from` is the version its writer had before them; `planning` are fields
    that are no content (assignee, embargo, planned day) and never a cause of conflict.

    With `asks`, a person's rights are asked once the story is locked; else the caller has asked whether they may
    write. Whether they may move the story is always asked. Raises NotAllowed, Conflicting, TooMuch, and StaleArticle
    for a version that never was.
    """
    content = normal(content)
    ahead = _merged_ahead(article, content, started_from)
    article = Article.objects.locked().get(pk=article.pk)
    if asks:
        _demand_rights(article, by, planning)
    now = kept_version(article)
    merged = _merged(article, content, started_from, now, by, ahead)
    status, planned = article.status, Planned.of(article)
    before = _read_today(now)
    moved = merged.content != before
    _check_move(article, merged.content, by)
    for name, value in (planning or {}).items():
        setattr(article, name, value)
    if moved:
        _put(article, merged.content, by)
        how = How.MERGE if merged.taken and how == How.SAVE else how
        saved = content_of(article)
        moved = saved != before
    if moved:
        _count_on(article, saved)
        index_story(article)
        forget_what_differs(article)
        keep(article, saved, started_from=started_from, by=by, how=how, note=note)
        back_to_draft(article, by)
    elif planning:
        Article.objects.filter(pk=article.pk).update(**planning, word_count=article.counted_words())
    if planning:
        record_planning(article, planned, by=by, letter="assignee" in planning)
    _fill_library(article, merged.content, by)
    return Written(article, moved, merged.taken, status)


def kept_version(article: Article) -> SavedVersion:
    """The history's row of the desk copy as it stands; made now for one that was never saved since it came in."""
    found = SavedVersion.objects.filter(article=article, version=article.version).first()
    return found or SavedVersion.objects.create(
        article=article,
        version=article.version,
        started_from=article.version - 1,
        how=How.FOUND,
        content=content_of(article),
        saved_at=article.updated_at,
        saved_by=article.updated_by,
        by_name=str(article.updated_by or ""),
    )


def _demand_rights(article: Article, by: User | System, planning: Mapping[str, Any] | None) -> None:
    demand(by, "write", article)
    if planning and {"assignee", "planned_for", "deadline", "length_target"} & set(planning):
        demand(by, "assign", article)


def _check_move(article: Article, content: Content, by: User | System) -> None:
    """Raise NotAllowed where the story goes to another section and `by` could not write it there."""
    there = applied(copy.copy(article), content)
    if there.section_id != article.section_id and not allows(by, "write", there):
        raise NotAllowed(
            f"You may not move “{article.headline}” from {article.section} to {there.section}: there you write your "
            "own stories only. Ask somebody who writes in both sections."
        )


@dataclass(frozen=True)
class _Ahead:
    """What a content was merged with before its story was locked, and what came of it."""

    version: int
    merged: Merged


def _merged_ahead(article: Article, mine: Content, started_from: int) -> _Ahead | None:
    """Merge with the version that stands on the desk now, without a lock: comparing takes time, and a locked story is
    neither saved by others nor published. None where there is nothing to merge, or nothing to merge it with."""
    now = SavedVersion.objects.filter(article=article, version=F("article__version")).first()
    if now is None or now.version == started_from:
        return None
    base = SavedVersion.objects.filter(article=article, version=started_from).first()
    if base is None:
        return None
    return _Ahead(now.version, merge(_read_today(base), mine, _read_today(now), Budget()))


def _merged(
    article: Article, mine: Content, started_from: int, now: SavedVersion, by: User | System, ahead: _Ahead | None
) -> Merged:
    if started_from == article.version:
        return Merged(mine)
    base = SavedVersion.objects.filter(article=article, version=started_from).first()
    if base is None:
        raise StaleArticle(
            f"“{article.headline}” has no version {started_from}. Copy what you wrote, and reload the page."
        )
    if ahead is not None and ahead.version == now.version:
        merged = ahead.merged
    else:  # somebody saved while we compared
        merged = merge(_read_today(base), mine, _read_today(now), Budget(UNDER_A_LOCK))
    if merged.conflicts:
        raise Conflicting(merged, now, by)
    return merged


def _read_today(version: SavedVersion) -> Content:
    """What a version said; names that were merged into others since are no change that anybody made."""
    return with_names_today(read_stored(version.content))


def _put(article: Article, content: Content, by: User | System) -> None:
    applied(article, content)
    article.updated_by = person_of(by)
    article.save()
    write_parts(article, content)


def _fill_library(article: Article, content: Content, by: User | System) -> None:
    """What a story says of its pictures fills what the library lacks, for who may change the library. Everybody at the
    desk reads it, so words under an embargo wait until the story goes live."""
    may = isinstance(by, System) or by.has_perm("images.change_image")
    if may and not article.embargoed:
        fill_library(content["figures"])


def _count_on(article: Article, saved: Content) -> None:
    """Move a locked article to its next version; texts from conflicts before it get the numbers before its own."""
    for text in waiting_for_numbers(article, saved):
        text.version = _next_version(article)
        text.save(update_fields=["version"])
    _next_version(article)


def _next_version(article: Article) -> int:
    article.version += 1
    Article.objects.filter(pk=article.pk).update(version=article.version)
    return article.version


def keep(
    article: Article,
    content: Content,
    *,
    started_from: int,
    by: User | System,
    how: str,
    note: str = "",
    unread_from: int | None = None,
) -> None:
    """Add the article's present version to its history."""
    SavedVersion.objects.create(
        article=article,
        version=article.version,
        started_from=started_from,
        how=how,
        content=content,
        saved_at=timezone.now(),
        saved_by=person_of(by),
        by_name=recorded_name(by),
        note=note,
        unread_from_id=unread_from,
    )


def back_to_draft(article: Article, by: User | System) -> None:
    """A text that was approved or published is a draft again once it changes; on record where it was approved."""
    if article.status not in JUDGED_STATUSES:
        return
    if article.status == Status.APPROVED:
        record("back_to_draft", article, by=by, at=timezone.now(), note="The text was changed after it was approved.")
    article.status = Status.DRAFT
    Article.objects.filter(pk=article.pk).update(status=article.status)
