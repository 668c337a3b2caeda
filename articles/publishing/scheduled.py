"""Versions scheduled for later while another is published: the change put into them, or not.

A frozen version never changes, so one that takes a change in is taken back, and another with both is frozen for the
same time.
"""

from __future__ import annotations

import copy
import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import models

from articles.content.aligning import changes
from articles.content.blocks import blocks
from articles.content.budget import UNDER_A_LOCK, Budget
from articles.content.contents import Content, applied, content_of
from articles.content.fields import CONTENT_FIELDS, LISTS, in_a_sentence
from articles.content.merging import IDENTITY, Conflict, Merged, merge
from articles.content.parts import parts_of
from articles.content.picture_names import keys_of_pictures, picture_numbers, picture_place
from articles.errors import NeedsAnswer, NotReady
from articles.models import Article, Change, Edition, Withdrawal
from articles.models.seals import frozen_seal_of
from articles.publishing.freezing import freeze
from articles.publishing.going_live import take_back
from articles.publishing.notes import CORRECTING, strike_likewise
from newsroom.models import User
from newsroom.text.html import plain_text
from newsroom.text.moments import time_in_words
from newsroom.text.words import first_words

SHOWN_WORDS = 8
MORE_OF = {"bylines": "names in the byline"}


class LaterVersions(models.TextChoices):
    """What becomes of the versions scheduled for later when another is published now."""

    INSTEAD = "instead", "Publish this instead; nothing stays scheduled"
    KEEP = "keep", "Keep it as scheduled, without this change"
    CHANGE = "change", "Update it with this change"


def scheduled_editions(article: Article) -> list[Edition]:
    """Returns a story's scheduled editions, the next one first."""
    return list(Edition.objects.scheduled().filter(article=article).order_by("goes_live_at", "pk"))


def check_free(article: Article, at: datetime.datetime) -> None:
    """Raise NotReady where another version goes live at that very time: one of them would be seen by nobody."""
    if Edition.objects.scheduled().filter(article=article, goes_live_at=at).exists():
        raise NotReady(
            f"A version of “{article.headline}” goes live on {time_in_words(at)} already. Unschedule that "
            "version, or choose another time.",
            about="at",
        )


def others_scheduled(others: Sequence[Edition]) -> str:
    """A sentence where other versions of a story that was just scheduled are scheduled too."""
    return f" Another version still goes live {_times(others)}." if others else ""


def taken_back_with(plan: Withdrawal | None, editions: Sequence[Edition]) -> str:
    """A sentence where the planned withdrawal comes before these go live, and so takes them back."""
    due = plan.due_at if plan else None
    lost = [each for each in editions if due and each.goes_live_at and each.goes_live_at >= due]
    return (
        f" The withdrawal on {time_in_words(due)} also unschedules what would go live {_times(lost)}." if lost else ""
    )


def check_answered(article: Article, scheduled: Sequence[Edition], answer: str, *, live: Edition | None) -> None:
    """Raise NeedsAnswer where versions are scheduled and nobody said what becomes of them."""
    if not scheduled or answer in LaterVersions.values:
        return
    times = _times(scheduled)
    what = (
        f"“{article.headline}” is also scheduled to go live {times}."
        if live
        else f"Not published yet: “{article.headline}” would go live now instead of {times}."
    )
    which = "that version" if len(scheduled) == 1 else "those versions"
    raise NeedsAnswer(f"{what} Say whether this change goes into {which} too, then publish.")


@dataclass(frozen=True)
class Settled:
    """What is scheduled after a publishing, and what no longer is: the editions, a sentence on them, and what the
    record keeps of it beside them."""

    still_scheduled: tuple[Edition, ...] = ()
    taken_back: tuple[Edition, ...] = ()
    sentence: str = ""
    detail: Mapping[str, object] = field(default_factory=dict)


def settle(
    article: Article,
    scheduled: Sequence[Edition],
    answer: str,
    *,
    before: Content | None,
    published: Edition,
    by: User | None,
    now: datetime.datetime,
) -> Settled:
    """Do what was answered about the scheduled versions, now that another is live.

    `before` is what was live until then, so that only what this publishing changed goes into them. A version that
    would lose something, or changed the same passage, raises NotReady, and so nothing was published at all.
    """
    if not scheduled:
        return Settled()
    if answer == LaterVersions.INSTEAD:
        return _none_stays(scheduled, now)
    if answer != LaterVersions.CHANGE:
        left = {"left_waiting": [each.pk for each in scheduled]}
        said = f" Without this {_called(published)}, another version goes live {_times(scheduled)}."
        return Settled(tuple(scheduled), sentence=said, detail=left)
    said_now = content_of(published)
    budget = Budget(UNDER_A_LOCK)
    made = [_with_change(article, each, before, said_now, by, now, budget) for each in scheduled]
    put = {
        "put_into": [[old.pk, new.pk] for old, new in zip(scheduled, made, strict=True)],
        "seals": {str(new.pk): frozen_seal_of(new) for new in made},
    }
    said = f" The change is also in the version that goes live {_times(made)}."
    return Settled(tuple(made), sentence=said, detail=put)


def _called(published: Edition) -> str:
    return published.change if published.change in CORRECTING else "change"


def _none_stays(scheduled: Sequence[Edition], now: datetime.datetime) -> Settled:
    for each in scheduled:
        take_back(each, now)
    said = f" What was scheduled to go live {_times(scheduled)} is no longer scheduled."
    return Settled(taken_back=tuple(scheduled), sentence=said, detail={"later_gone": [each.pk for each in scheduled]})


def _times(editions: Sequence[Edition]) -> str:
    """“on Tuesday 24 November 2026, 06:00 UTC, and on …”."""
    return ", and ".join(f"on {time_in_words(edition.goes_live_at)}" for edition in editions)


def _with_change(
    article: Article,
    edition: Edition,
    before: Content | None,
    published: Content,
    by: User | None,
    now: datetime.datetime,
    budget: Budget,
) -> Edition:
    theirs = content_of(edition)
    _check_nothing_is_lost(edition, theirs, before, published, budget)
    merged = merge(before or theirs, published, theirs, budget)
    _check_agreed(edition, merged)
    source = applied(copy.copy(article), merged.content)
    if merged.content != published:
        source.version = edition.article_version
    take_back(edition, now)
    made = freeze(
        source,
        parts_of(merged.content),
        change=Change.UPDATE if edition.change == Change.FIRST else edition.change,
        by=by,
        at=now,
        note=edition.public_note,
        goes_live_at=edition.goes_live_at,
    )
    strike_likewise(edition, made)
    return made


def _check_nothing_is_lost(
    edition: Edition, theirs: Content, before: Content | None, published: Content, budget: Budget
) -> None:
    """Where nothing was live, compare what was published with the scheduled version itself: what only that one has may
    be the very reason why it is scheduled."""
    lost = _lost(theirs, published, budget) if before is None else ""
    if lost:
        raise NotReady(
            f"The version for {time_in_words(edition.goes_live_at)} has {lost}, which this one has not. "
            "Nothing was published. Keep that version as scheduled, or unschedule it and schedule a new one."
        )


def _lost(theirs: Content, published: Content, budget: Budget) -> str:
    """The first thing of theirs that is not in what was published, or was not rewritten there."""
    passages = blocks(theirs["body"])
    kept = changes(passages, blocks(published["body"]), budget)
    gone = next((passage for passage, instead in zip(passages, kept.instead, strict=True) if not instead), None)
    if gone is not None:
        return f"the paragraph {_quoted(gone)}"
    field = next((name for name in CONTENT_FIELDS if theirs[name] and not published[name]), None)
    if field is not None:
        return f"a {in_a_sentence(field)}"
    for name in LISTS:
        left = {IDENTITY[name](each) for each in published[name]}
        if any(IDENTITY[name](each) not in left for each in theirs[name]):
            return f"more {MORE_OF.get(name) or in_a_sentence(name)}"
    return ""


def _check_agreed(edition: Edition, merged: Merged) -> None:
    if merged.conflicts:
        raise NotReady(
            f"The version for {time_in_words(edition.goes_live_at)} changed the same as this one: "
            f"{_place(merged.conflicts[0], merged.content)}. Nothing was published. Keep that version as "
            "scheduled, or unschedule it and schedule a new one."
        )


def _place(conflict: Conflict, merged: Content) -> str:
    """Where two versions differ, for whoever has to look: “the paragraph “The ferry left at six …””."""
    name = conflict.where.partition(".")[0]
    if name == "body":
        return f"the paragraph {_quoted(str(conflict.base or conflict.theirs or conflict.mine))}"
    if name == "figures":
        return picture_place(conflict.where, picture_numbers(keys_of_pictures(merged)))
    return f"the {in_a_sentence(name)}"


def _quoted(passage: str) -> str:
    words, cut = first_words(plain_text(passage), SHOWN_WORDS, "en")
    return f"“{words}{' …' if cut else ''}”"
