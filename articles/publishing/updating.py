"""Updating a scheduled version: the desk copy takes its place, and the time stays."""

from __future__ import annotations

import datetime

from articles.audit import record
from articles.checks.checking import ask_checks
from articles.content.parts import desk_parts
from articles.errors import NothingToPublish, NotReady, turn
from articles.models import Article, Edition, Status, clock
from articles.outcomes import Actor, Outcome
from articles.publishing.freezing import change_then, freeze
from articles.publishing.going_live import check_embargo, check_path, take_back
from articles.publishing.notes import NO_ANSWER, NotesAnswer, ask_notes, strike, strike_likewise
from articles.publishing.scheduled import taken_back_with
from articles.publishing.standing import planned_withdrawal, stand
from articles.roles import demand, person_of
from newsroom.text.moments import time_in_words


@turn()
def update_scheduled(edition: Edition, *, by: Actor, override: str = "", notes: NotesAnswer = NO_ANSWER) -> Outcome:
    """Freeze the desk copy in the place of a scheduled edition, for the same time, with the same kind of change and
    public note.

    The edition is taken back and the new one frozen in one transaction, so a version is scheduled at every moment.
    It asks what scheduling asks: the right, the embargo, the checks; `override` is a person's reason to do so in spite
    of their warnings, `notes` as for `publish`. Raises NotAllowed, NotReady, NothingToPublish, Embargoed, NeedsAnswer,
    NeedsReason, PathTaken.
    """
    article = Article.objects.locked().get(pk=edition.article_id)
    demand(by, "schedule", article)
    now = clock.now()
    old = _scheduled_now(edition)
    at = _time_kept(old, article, now)
    check_embargo(article, at)
    check_path(article)
    held = ask_checks(article, by=by, at=at, override=override)
    settled = set(old.strikes.values_list("correction", flat=True))
    kind, note = change_then(article, old.change, at), old.public_note
    undone, change, note = ask_notes(article, article, notes, by=by, change=kind, note=note, settled=settled)
    take_back(old, now)
    new = freeze(article, desk_parts(article), change=change, by=person_of(by), at=now, note=note, goes_live_at=at)
    strike_likewise(old, new)
    held |= {**strike(undone, notes, new), **stand(article, Status.SCHEDULED)}
    detail = {"goes_live_at": at.isoformat(), "put_into": [[old.pk, new.pk]], **held}
    act = record("update_scheduled", article, by=by, at=now, edition=new, note=new.public_note, **detail)
    lost = taken_back_with(planned_withdrawal(article), [new])
    said = f"Updated the scheduled version of “{new.headline}”: it goes live on {time_in_words(at)}.{lost}"
    return Outcome(said, new, act=act)


def _scheduled_now(edition: Edition) -> Edition:
    """Returns the edition as it is now; where somebody updated it meanwhile, the one that has taken its place."""
    editions = Edition.objects.select_for_update()
    now = editions.get(pk=edition.pk)
    if not now.unscheduled_at:
        return now
    return editions.scheduled().filter(article=now.article_id, goes_live_at=now.goes_live_at).first() or now


def _time_kept(edition: Edition, article: Article, now: datetime.datetime) -> datetime.datetime:
    """Returns when it goes live. Raises NotReady where it no longer will, NothingToPublish where it has this text."""
    when = time_in_words(edition.goes_live_at)
    if edition.live_since:
        raise NotReady(f"The version scheduled for {when} went live without this change. Publish the change now.")
    if edition.unscheduled_at or not edition.goes_live_at:
        raise NotReady(f"This version of “{edition.headline}” is not scheduled any more. Reload the page.")
    if edition.article_version == article.version:
        raise NothingToPublish(f"The version scheduled for {when} has this text already: nothing to update.")
    if edition.goes_live_at <= now:
        raise NotReady(
            f"{when} has passed. Publish this change now, or unschedule that version and choose another time."
        )
    return edition.goes_live_at
