"""Taking a story off the site, now or at a time to come."""

from __future__ import annotations

import datetime

from articles.audit import record
from articles.cache_keys import keys_of
from articles.errors import NotLive, NotReady, turn
from articles.models import Article, Edition, Status, Withdrawal, clock
from articles.outcomes import Actor, Outcome
from articles.publishing.going_live import end, take_back
from articles.publishing.scheduled import scheduled_editions, taken_back_with
from articles.publishing.standing import live_edition, locked, planned_withdrawal, stand
from articles.roles import person_of
from articles.search.suggestion_rows import forget_suggestions
from newsroom.text.characters import visible_text
from newsroom.text.moments import time_in_words


@turn()
def withdraw(
    article: Article, *, by: Actor, note: str = "", at: datetime.datetime | None = None, reason: str = ""
) -> Outcome:
    """Take a story off the site now, or plan to at `at` (aware); its address answers 410 with the public note.

    `reason` is for the record alone. Scheduled versions are taken back with it, or the story would return by itself. A
    plan takes the place of the one before. Raises NotAllowed, NotLive, NotReady for a time that has passed.
    """
    article = locked(article, by=by, action="withdraw")
    now = clock.now()
    live = live_edition(article)
    if live is None:
        raise NotLive(f"“{article.headline}” is not on the site, so there is nothing to withdraw.")
    if at is not None and at <= now:
        raise NotReady(f"{time_in_words(at)} has passed. Choose a later time, or withdraw now.", about="at")
    planned = planned_withdrawal(article)
    plan, before = planned or Withdrawal(article=article), as_planned(planned)
    plan.section, plan.slug, plan.note, plan.due_at = live.section, live.slug, note, at
    plan.by = person_of(by)
    if at is not None:
        plan.save()
        detail = {"due_at": at.isoformat(), "planned": before, **_said(reason)}
        act = record("plan_withdrawal", article, by=by, at=now, edition=live, note=note, **detail)
        lost = taken_back_with(plan, scheduled_editions(article))
        return Outcome(f"“{live.headline}” will be withdrawn on {time_in_words(at)}.{lost}", live, act=act)
    plan.done_at = now
    plan.save()
    return _off(article, live, by=by, now=now, note=note, planned=before, **_said(reason))


@turn()
def cancel_withdrawal(article: Article, *, by: Actor) -> Outcome:
    """Cancel a planned withdrawal. Raises NotAllowed, NotReady where none is planned."""
    article = locked(article, by=by, action="withdraw")
    now = clock.now()
    plan = planned_withdrawal(article)
    if plan is None:
        raise NotReady(f"No withdrawal of “{article.headline}” is planned any more. Reload the page.")
    plan.cancelled_at = now
    plan.save(update_fields=["cancelled_at"])
    detail = {"due_at": plan.due_at and plan.due_at.isoformat(), "planned": as_planned(plan)}
    act = record("cancel_withdrawal", article, by=by, at=now, edition=live_edition(article), note=plan.note, **detail)
    return Outcome(f"“{article.headline}” stays: it will not be withdrawn on {time_in_words(plan.due_at)}.", act=act)


def take_off_as_planned(plan: Withdrawal, *, by: Actor, now: datetime.datetime) -> Outcome:
    """Carry out a planned withdrawal whose time has come; its article must be locked."""
    live = live_edition(plan.article)
    plan.done_at = now
    if live is None:
        plan.cancelled_at, plan.done_at = now, None
        plan.save()
        return Outcome(f"“{plan.article.headline}” was not on the site any more.")
    plan.section, plan.slug = live.section, live.slug
    plan.save()
    return _off(plan.article, live, by=by, now=now, note=plan.note)


def as_planned(plan: Withdrawal | None) -> dict[str, object] | None:
    """Returns what the record keeps of a plan that ends, so that it can be made again; None where there is none."""
    if plan is None or plan.due_at is None:
        return None
    return {"due_at": plan.due_at.isoformat(), "note": plan.note, "by": plan.by_id}


def _said(reason: str) -> dict[str, object]:
    reason = visible_text(reason).strip()
    return {"reason": reason} if reason else {}


def _off(article: Article, live: Edition, *, by: Actor, now: datetime.datetime, note: str, **detail: object) -> Outcome:
    end(live, now)
    forget_suggestions(article.pk)
    lost = scheduled_editions(article)
    for edition in lost:
        take_back(edition, now)
    detail |= {"unscheduled": [each.pk for each in lost], **stand(article, Status.WITHDRAWN)}
    act = record("withdraw", article, by=by, at=now, edition=live, note=note, **detail)
    message = f"“{live.headline}” is off the site. Readers see “This story has been withdrawn”."
    if lost:
        message += f" {len(lost)} scheduled version{'s were' if len(lost) > 1 else ' was'} unscheduled with it."
    return Outcome(message, live, keys_of(live), act=act)
