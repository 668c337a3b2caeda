"""Undoing: for ten minutes, what was done to the site is put back exactly as it was, where that can be done."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q
from django.utils.dateparse import parse_datetime

from articles.audit import record
from articles.errors import NotReady, turn
from articles.models import Article, AuditEntry, Change, Correction, Edition, Status, Withdrawal, clock
from articles.models.record import UNDO_MINUTES
from articles.models.seals import frozen_seal_of
from articles.outcomes import Actor, Outcome
from articles.publishing.erasing import erased_names
from articles.publishing.going_live import make_live, take_back
from articles.publishing.notes import lift, strike_likewise
from articles.publishing.reverting import edition_before, frozen_again, status_beside
from articles.publishing.standing import live_edition, locked, planned_withdrawal, set_status
from newsroom.models import User
from newsroom.text.moments import time_in_words

ON_THE_SITE = (
    *("publish", "go_live", "revert", "withdraw", "schedule", "update_scheduled", "unschedule", "erase"),
    *("plan_withdrawal", "cancel_withdrawal"),
    *("undo_withdraw", "undo_revert", "undo_publish", "undo_schedule", "undo_unschedule", "undo_update_scheduled"),
    *("undo_plan_withdrawal", "undo_cancel_withdrawal"),
)
"""Acts after which an earlier one cannot be undone exactly any more."""


@dataclass(frozen=True)
class Undo:
    """How an act is undone: what the person has to be allowed to do, and by what."""

    asks: str
    do: Callable[[AuditEntry, Article, Actor, datetime.datetime], Outcome]


def undoable_acts(which: Q, now: datetime.datetime) -> list[AuditEntry]:
    """Returns those of the acts that can still be undone exactly, in the order in which they were done; one query."""
    found = AuditEntry.objects.filter(which).just_done(UNDO, now, before=ON_THE_SITE)
    return [act for act in found.select_related("edition") if _exact(act)]


def undoable(article: Article, now: datetime.datetime) -> AuditEntry | None:
    """Returns the story's last act on the site, if it can still be undone exactly."""
    return next(iter(undoable_acts(Q(article=article), now)), None)


@turn()
def undo(act: AuditEntry, *, by: Actor) -> Outcome:
    """Undo an act: readers, the schedule and the story's state are as they were before it.

    Both stay on record, as do the editions. Raises NotAllowed; NotReady where ten minutes have passed, or something was
    done to the story since; Embargoed, PathTaken.
    """
    if act.verb not in UNDO:
        raise NotReady("This cannot be undone.")
    how = UNDO[act.verb]
    article = locked(Article(pk=act.article_id), by=by, action=how.asks)
    now = clock.now()
    last = undoable(article, now)
    if last is None or last.pk != act.pk:
        raise NotReady(
            f"“{article.headline}”: this cannot be undone any more. Either {UNDO_MINUTES} minutes have passed, or "
            "something else was done to the story since."
        )
    return how.do(last, article, by, now)


def _exact(act: AuditEntry) -> bool:
    """Can it be undone without leaving anything behind that readers see?"""
    edition = act.edition
    kept = "planned" if act.verb in ("plan_withdrawal", "cancel_withdrawal") else "stood"
    if act.verb not in UNDO or edition is None or kept not in act.detail:
        return False
    if act.verb == "publish":
        told = bool(edition.public_note) and bool(Correction.kind_after(edition.change))
        return (edition.number or 0) > 1 and edition.live and not told and not act.detail.get("notes_struck")
    if act.verb == "revert":
        return edition.live and not edition.public_note
    if act.verb == "withdraw":
        return not erased_names(edition)
    return kept == "planned" or not edition.live_since


def _put_back(act: AuditEntry, article: Article, by: Actor, now: datetime.datetime) -> Outcome:
    """A withdrawn story is on the site again, with the versions that were scheduled, and the withdrawal planned."""
    withdrawn = _edition(act)
    again = frozen_again(article, withdrawn, change=Change.MINOR, by=by, now=now)
    keys = make_live(again, None, at=now)
    put = _all_scheduled_again(article, [(pk, pk) for pk in act.detail.get("unscheduled", ())], by, now)
    Withdrawal.objects.filter(article=article, done_at=act.at).update(undone_at=now)
    _plan_again(act, article, withdrawn, now)
    _stand_again(act, article, Status.DRAFT)
    record("undo_withdraw", article, by=by, at=now, edition=again, undone=act.pk, **put)
    return Outcome(f"Undone: “{again.headline}” is on the site again, as it was.", again, keys)


def _back_again(act: AuditEntry, article: Article, by: Actor, now: datetime.datetime) -> Outcome:
    """What a revert or an update took the place of is live again; notes that it struck are in force again."""
    live = live_edition(article)
    if live is None or live.pk != act.edition_id:
        raise NotReady(f"“{article.headline}”: readers see another edition now. Reload the page.")
    again = frozen_again(article, edition_before(live), change=Change.REVERT, by=by, now=now)
    keys = make_live(again, live, at=now)
    lift(live, now)
    scheduled = [*((pk, pk) for pk in act.detail.get("later_gone", ())), *act.detail.get("put_into", ())]
    put = _all_scheduled_again(article, scheduled, by, now)
    _stand_again(act, article, status_beside(article, again))
    record(f"undo_{act.verb}", article, by=by, at=now, edition=again, undone=act.pk, **put)
    return Outcome(f"Undone: the site shows “{again.headline}” as it was before.", again, keys)


def _not_scheduled(act: AuditEntry, article: Article, by: Actor, now: datetime.datetime) -> Outcome:
    edition = _edition(act)
    take_back(edition, now)
    _stand_again(act, article, article.status)
    record("undo_schedule", article, by=by, at=now, edition=edition, undone=act.pk)
    when = time_in_words(edition.goes_live_at)
    return Outcome(f"Undone: “{edition.headline}” is not scheduled for {when} any more.", edition)


def _scheduled_as_before(act: AuditEntry, article: Article, by: Actor, now: datetime.datetime) -> Outcome:
    again = _scheduled_again(article, _edition(act), by, now)
    _stand_again(act, article, article.status)
    record("undo_unschedule", article, by=by, at=now, edition=again, undone=act.pk)
    return Outcome(f"Undone: “{again.headline}” is scheduled for {time_in_words(again.goes_live_at)} again.", again)


def _version_as_before(act: AuditEntry, article: Article, by: Actor, now: datetime.datetime) -> Outcome:
    """The version that was updated is scheduled as it was before."""
    put = _all_scheduled_again(article, act.detail["put_into"], by, now)
    again = Edition.objects.get(pk=put["put_into"][0][1])
    _stand_again(act, article, article.status)
    record("undo_update_scheduled", article, by=by, at=now, edition=again, undone=act.pk, **put)
    when = time_in_words(again.goes_live_at)
    return Outcome(f"Undone: what goes live on {when} is “{again.headline}” as it was before the update.", again)


def _not_planned(act: AuditEntry, article: Article, by: Actor, now: datetime.datetime) -> Outcome:
    """No withdrawal is planned, or the one that was planned before."""
    planned_now = planned_withdrawal(article)
    if planned_now is None:
        raise NotReady(f"No withdrawal of “{article.headline}” is planned any more. Reload the page.")
    planned_now.cancelled_at = now
    planned_now.save(update_fields=["cancelled_at"])
    before = _plan_again(act, article, _edition(act), now)
    record("undo_plan_withdrawal", article, by=by, at=now, edition=act.edition, undone=act.pk)
    then = f"will be withdrawn on {time_in_words(before.due_at)}, as before" if before else "will not be withdrawn"
    return Outcome(f"Undone: “{article.headline}” {then}.")


def _planned_as_before(act: AuditEntry, article: Article, by: Actor, now: datetime.datetime) -> Outcome:
    plan = _plan_again(act, article, _edition(act), now)
    due_at = plan.due_at if plan else None
    due = due_at and due_at.isoformat()
    record("undo_cancel_withdrawal", article, by=by, at=now, edition=act.edition, undone=act.pk, due_at=due)
    return Outcome(f"Undone: “{article.headline}” will be withdrawn on {time_in_words(due_at)}.")


def _all_scheduled_again(
    article: Article, versions: Iterable[Sequence[int]], by: Actor, now: datetime.datetime
) -> dict[str, Any]:
    """Schedule versions again, each given with the one that took its place (itself, where none did). Returns what the
    record keeps of it."""
    put, seals = [], {}
    for was, instead in versions:
        if instead != was:
            take_back(Edition.objects.select_for_update().get(pk=instead), now)
        again = _scheduled_again(article, Edition.objects.get(pk=was), by, now)
        put.append([instead, again.pk])
        seals[str(again.pk)] = frozen_seal_of(again)
    return {"put_into": put, "seals": seals} if put else {}


def _scheduled_again(article: Article, edition: Edition, by: Actor, now: datetime.datetime) -> Edition:
    """Raises NotReady where its time has come meanwhile."""
    if edition.goes_live_at is None or edition.goes_live_at <= now:
        raise NotReady(
            f"“{article.headline}”: a version was scheduled for {time_in_words(edition.goes_live_at)}, and that has "
            "passed. Publish the story instead."
        )
    note, at = edition.public_note, edition.goes_live_at
    again = frozen_again(article, edition, change=edition.change, by=by, now=now, note=note, goes_live_at=at)
    strike_likewise(edition, again)
    return again


def _plan_again(act: AuditEntry, article: Article, edition: Edition, now: datetime.datetime) -> Withdrawal | None:
    """Returns the withdrawal that was planned before the act, planned again; None where none was. Raises NotReady
    where its time has come meanwhile."""
    planned = act.detail.get("planned") or {}
    due = parse_datetime(planned.get("due_at", ""))
    if due is None:
        return None
    if due <= now:
        raise NotReady(f"“{article.headline}” was to be withdrawn on {time_in_words(due)} in any case.")
    by = User.objects.filter(pk=planned["by"]).first()
    place = {"section": edition.section, "slug": edition.slug}
    return Withdrawal.objects.create(article=article, due_at=due, note=planned["note"], by=by, **place)


def _stand_again(act: AuditEntry, article: Article, otherwise: str) -> None:
    """The story's state as it was; `otherwise` where its text was changed since, unless somebody moved it on."""
    if article.status == act.detail["stands"]:
        same = article.version == act.detail["version"]
        set_status(article, act.detail["stood"] if same else otherwise)
    elif act.verb in ("revert", "publish"):
        set_status(article, otherwise)


def _edition(act: AuditEntry) -> Edition:
    return Edition.objects.select_for_update().get(pk=act.edition_id or 0)


UNDO: Final = {
    "withdraw": Undo("withdraw", _put_back),
    "revert": Undo("revert", _back_again),
    "publish": Undo("revert", _back_again),
    "schedule": Undo("unschedule", _not_scheduled),
    "unschedule": Undo("unschedule", _scheduled_as_before),
    "update_scheduled": Undo("schedule", _version_as_before),
    "plan_withdrawal": Undo("withdraw", _not_planned),
    "cancel_withdrawal": Undo("withdraw", _planned_as_before),
}
"""The acts that can be undone, by their verb."""
