"""The verbs: the only door from the desk to the site.

Each is one transaction, locks the article first (so two editors at once take turns), asks whether the person may,
writes the audit entry, and says which public pages it changed. Admin actions, commands, importers and the worker call
these; nothing else changes what is live.
"""

from __future__ import annotations

import datetime

from articles.audit import record
from articles.checks.checking import ask_checks
from articles.content.contents import content_of
from articles.content.parts import desk_parts
from articles.errors import NothingToPublish, NotReady, turn
from articles.letters import writing
from articles.models import Article, Change, Edition, Status, clock
from articles.outcomes import Actor, Outcome
from articles.publishing import chain
from articles.publishing.freezing import change_then, freeze
from articles.publishing.going_live import check_embargo, check_path, make_live, take_back
from articles.publishing.notes import NO_ANSWER, NotesAnswer, ask_notes, strike
from articles.publishing.scheduled import (
    LaterVersions,
    check_answered,
    check_free,
    others_scheduled,
    scheduled_editions,
    settle,
    taken_back_with,
)
from articles.publishing.standing import as_it_stands, live_edition, locked, planned_withdrawal, set_status, stand
from articles.roles import System, person_of
from newsroom.text.characters import visible_text
from newsroom.text.moments import time_in_words


@turn()
def publish(
    article: Article,
    *,
    by: Actor,
    change: str = Change.UPDATE,
    note: str = "",
    version: int | None = None,
    first_published: datetime.datetime | None = None,
    later_versions: str = "",
    override: str = "",
    notes: NotesAnswer = NO_ANSWER,
) -> Outcome:
    """Freeze the desk copy and make it live.

    `change` and the public `note` say what an update is; a first edition is always `first`. `version` is the desk
    copy's version the asker saw. `first_published` is for what was published elsewhere before (imports).
    `later_versions` is one of `LaterVersions`: where editions are scheduled, a person has to choose; a program keeps
    them.
    `override` is a person's reason to publish in spite of the checks' warnings (`articles.checks.checking`). `notes`
    says what readers are told where a text comes back that a correction had corrected (`articles.publishing.notes`).
    Raises NotAllowed, StaleArticle, Embargoed, NotReady, NeedsAnswer, NeedsReason, PathTaken, NothingToPublish.
    """
    article = locked(article, by=by, action="publish", version=version)
    now = clock.now()
    check_embargo(article, now)
    scheduled = scheduled_editions(article)
    answer = later_versions or (LaterVersions.KEEP if isinstance(by, System) else "")
    live = live_edition(article)
    check_answered(article, scheduled, answer, live=live)
    held = ask_checks(article, by=by, at=now, override=override)
    undone, change, note = ask_notes(article, article, notes, by=by, change=change, note=note)
    before = content_of(live) if live and answer == LaterVersions.CHANGE else None
    edition = _frozen_desk_copy(article, by=by, now=now, change=change, note=note)
    if live and not note and _same_content(live, edition):
        raise NothingToPublish(f"“{article.headline}” has no changes that are not live already: nothing to publish.")
    struck = strike(undone, notes, edition)
    keys = make_live(edition, live, at=now, first_published=first_published)
    stands = stand(article, Status.PUBLISHED)
    word = "Published" if edition.number == 1 else f"Published edition {edition.number} of"
    settled = settle(article, scheduled, answer, before=before, published=edition, by=person_of(by), now=now)
    for each in settled.taken_back:
        record("unschedule", article, by=by, at=now, edition=each)
    detail = {**settled.detail, **held, **struck, **stands, "change": edition.change}
    act = record("publish", article, by=by, at=now, edition=edition, note=note, **detail)
    if not isinstance(by, System) and first_published is None:  # what was published elsewhere before is no news
        writing.published(edition, by=by)
    message = f"{word} “{edition.headline}”.{settled.sentence}"
    return Outcome(message, edition, keys, settled.still_scheduled, act)


@turn()
def schedule(
    article: Article,
    *,
    by: Actor,
    at: datetime.datetime,
    change: str = Change.UPDATE,
    note: str = "",
    version: int | None = None,
    override: str = "",
    notes: NotesAnswer = NO_ANSWER,
) -> Outcome:
    """Freeze the desk copy now, to go live at `at` (aware). Several may be scheduled for one story.

    `override` is a person's reason to do so in spite of the checks' warnings; `notes` as for `publish`.
    Raises NotAllowed, StaleArticle, Embargoed, NotReady, NeedsAnswer, NeedsReason, PathTaken.
    """
    article = locked(article, by=by, action="schedule", version=version)
    now = clock.now()
    if at <= now:
        raise NotReady(f"{time_in_words(at)} has passed. Choose a later time, or publish now.", about="at")
    check_free(article, at)
    check_embargo(article, at)
    held = ask_checks(article, by=by, at=at, override=override)
    undone, change, note = ask_notes(article, article, notes, by=by, change=change, note=note)
    others = others_scheduled(scheduled_editions(article))
    edition = _frozen_desk_copy(article, by=by, now=now, change=change, note=note, goes_live_at=at)
    struck, stands = strike(undone, notes, edition), stand(article, Status.SCHEDULED)
    detail = {**held, **struck, **stands, "goes_live_at": at.isoformat()}
    act = record("schedule", article, by=by, at=now, edition=edition, note=note, **detail)
    plan = planned_withdrawal(article)
    said = f"Scheduled “{edition.headline}” for {time_in_words(at)}.{others}{taken_back_with(plan, [edition])}"
    return Outcome(said, edition, act=act)


@turn()
def unschedule(edition: Edition, *, by: Actor) -> Outcome:
    """Take a scheduled edition back; it stays on record and never goes live. Raises NotAllowed, NotReady."""
    article = locked(edition.article, by=by, action="unschedule")
    now = clock.now()
    edition = Edition.objects.select_for_update().get(pk=edition.pk)
    if edition.live_since or edition.unscheduled_at or not edition.goes_live_at:
        raise NotReady(f"This version of “{edition.headline}” is not scheduled any more. Reload the page.")
    take_back(edition, now)
    status = article.status
    if status == Status.SCHEDULED and not as_it_stands(Edition.objects.scheduled(), article):
        status = Status.PUBLISHED if as_it_stands(Edition.objects.live(), article) else Status.APPROVED
    act = record("unschedule", article, by=by, at=now, edition=edition, **stand(article, status))
    message = f"“{edition.headline}” is no longer scheduled for {time_in_words(edition.goes_live_at)}."
    return Outcome(message, edition, act=act)


@turn()
def go_live(edition: Edition, *, by: Actor, now: datetime.datetime) -> Outcome:
    """Make a scheduled edition live whose time has come; its article must be locked. Raises Embargoed, PathTaken."""
    article = edition.article
    keys = make_live(edition, live_edition(article), at=now)
    if edition.article_version == article.version:
        set_status(article, Status.PUBLISHED)
    record("go_live", article, by=by, at=now, edition=edition, due=str(edition.goes_live_at))
    return Outcome(f"“{edition.headline}” went live.", edition, keys)


def _frozen_desk_copy(
    article: Article,
    *,
    by: Actor,
    now: datetime.datetime,
    change: str,
    note: str,
    goes_live_at: datetime.datetime | None = None,
) -> Edition:
    note = visible_text(note).strip()
    change = change_then(article, change, goes_live_at or now)
    if change in (Change.CORRECTION, Change.CLARIFICATION) and not note:
        raise NotReady(f"Write the public note: readers are told what the {change} is.", about="note")
    if change == Change.MINOR and note:
        raise NotReady(
            "Readers are not told of a minor change: remove the public note, or call it an update.", about="note"
        )
    check_path(article)
    return freeze(
        article, desk_parts(article), change=change, by=person_of(by), at=now, note=note, goes_live_at=goes_live_at
    )


def _same_content(live: Edition, edition: Edition) -> bool:
    passing = ("change", "public_note")
    old, new = ({k: v for k, v in chain.published_values(e).items() if k not in passing} for e in (live, edition))
    return old == new
