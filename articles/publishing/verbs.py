"""The verbs: the only door from the desk to the site.

Each is one transaction, locks the article first (so two editors at once take turns), asks whether the person may,
writes the audit entry, and says which public pages it changed. Admin actions, commands, importers and the worker call
these; nothing else changes what is live.
"""

from __future__ import annotations

import datetime

from django.db.models import QuerySet

from articles.audit import record
from articles.cache_keys import keys_of
from articles.checks.checking import ask_checks
from articles.content.contents import content_of
from articles.content.parts import desk_parts, edition_parts
from articles.errors import NothingToPublish, NotLive, NotReady, StaleArticle, turn
from articles.letters import writing
from articles.models import Article, Change, Edition, Status, Withdrawal
from articles.outcomes import Actor, Outcome
from articles.publishing import chain, clock
from articles.publishing.erasing import erased_names
from articles.publishing.freezing import change_then, freeze
from articles.publishing.going_live import check_embargo, check_path, end, make_live, take_back
from articles.publishing.scheduled import (
    LaterVersions,
    check_answered,
    check_free,
    others_scheduled,
    scheduled_editions,
    settle,
    taken_back_with,
)
from articles.roles import System, demand, person_of
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
) -> Outcome:
    """Freeze the desk copy and make it live.

    `change` and the public `note` say what an update is; a first edition is always `first`. `version` is the desk
    copy's version the asker saw. `first_published` is for what was published elsewhere before (imports).
    `later_versions` is one of `LaterVersions`: where editions are scheduled, a person has to choose; a program keeps
    them.
    `override` is a person's reason to publish in spite of the checks' warnings (`articles.checks.checking`).
    Raises NotAllowed, StaleArticle, Embargoed, NotReady, NeedsReason, PathTaken, NothingToPublish.
    """
    article = _locked(article, by=by, action="publish", version=version)
    now = clock.now()
    check_embargo(article, now)
    scheduled = scheduled_editions(article)
    answer = later_versions or (LaterVersions.KEEP if isinstance(by, System) else "")
    live = live_edition(article)
    check_answered(article, scheduled, answer, live=live)
    held = ask_checks(article, by=by, at=now, override=override)
    before = content_of(live) if live and answer == LaterVersions.CHANGE else None
    edition = _frozen_desk_copy(article, by=by, now=now, change=change, note=note)
    if live and not note and _same_content(live, edition):
        raise NothingToPublish(f"“{article.headline}” has no changes that are not live already: nothing to publish.")
    keys = make_live(edition, live, at=now, first_published=first_published)
    _set_status(article, Status.PUBLISHED)
    word = "Published" if edition.number == 1 else f"Published edition {edition.number} of"
    settled = settle(article, scheduled, answer, before=before, published=edition, by=person_of(by), now=now)
    for each in settled.taken_back:
        record("unschedule", article, by=by, at=now, edition=each)
    detail = {**settled.detail, **held}
    record("publish", article, by=by, at=now, edition=edition, note=note, change=edition.change, **detail)
    if not isinstance(by, System) and first_published is None:  # what was published elsewhere before is no news
        writing.published(edition, by=by)
    return Outcome(f"{word} “{edition.headline}”.{settled.sentence}", edition, keys, settled.still_scheduled)


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
) -> Outcome:
    """Freeze the desk copy now, to go live at `at` (aware). Several may wait for one story.

    `override` is a person's reason to do so in spite of the checks' warnings.
    Raises NotAllowed, StaleArticle, Embargoed, NotReady, NeedsReason, PathTaken.
    """
    article = _locked(article, by=by, action="schedule", version=version)
    now = clock.now()
    if at <= now:
        raise NotReady(f"{time_in_words(at)} has passed. Choose a later time, or publish now.")
    check_free(article, at)
    check_embargo(article, at)
    held = ask_checks(article, by=by, at=at, override=override)
    others = others_scheduled(scheduled_editions(article))
    edition = _frozen_desk_copy(article, by=by, now=now, change=change, note=note, goes_live_at=at)
    _set_status(article, Status.SCHEDULED)
    record("schedule", article, by=by, at=now, edition=edition, note=note, goes_live_at=at.isoformat(), **held)
    plan = planned_withdrawal(article)
    said = f"Scheduled “{edition.headline}” for {time_in_words(at)}.{others}{taken_back_with(plan, [edition])}"
    return Outcome(said, edition)


@turn()
def unschedule(edition: Edition, *, by: Actor) -> Outcome:
    """Take a scheduled edition back; it stays on record and never goes live. Raises NotAllowed, NotReady."""
    article = _locked(edition.article, by=by, action="unschedule")
    now = clock.now()
    edition = Edition.objects.select_for_update().get(pk=edition.pk)
    if edition.live_since or edition.unscheduled_at or not edition.goes_live_at:
        raise NotReady(f"This version of “{edition.headline}” is not scheduled any more. Reload the page.")
    take_back(edition, now)
    if article.status == Status.SCHEDULED and not _as_it_stands(Edition.objects.scheduled(), article):
        live = _as_it_stands(Edition.objects.live(), article)
        _set_status(article, Status.PUBLISHED if live else Status.APPROVED)
    record("unschedule", article, by=by, at=now, edition=edition)
    return Outcome(f"“{edition.headline}” is no longer scheduled for {time_in_words(edition.goes_live_at)}.", edition)


@turn()
def go_live(edition: Edition, *, by: Actor, now: datetime.datetime) -> Outcome:
    """Make a scheduled edition live whose time has come; its article must be locked. Raises Embargoed, PathTaken."""
    article = edition.article
    keys = make_live(edition, live_edition(article), at=now)
    if edition.article_version == article.version:
        _set_status(article, Status.PUBLISHED)
    record("go_live", article, by=by, at=now, edition=edition, due=str(edition.goes_live_at))
    return Outcome(f"“{edition.headline}” went live.", edition, keys)


@turn()
def withdraw(article: Article, *, by: Actor, note: str = "", at: datetime.datetime | None = None) -> Outcome:
    """Take a story off the site now, or plan to at `at` (aware); its address answers 410 with the public note.

    Scheduled versions are taken back with it, or the story would return by itself. A plan takes the place of the one
    before. Raises NotAllowed, NotLive, NotReady for a time that has passed.
    """
    article = _locked(article, by=by, action="withdraw")
    now = clock.now()
    live = live_edition(article)
    if live is None:
        raise NotLive(f"“{article.headline}” is not on the site, so there is nothing to withdraw.")
    if at is not None and at <= now:
        raise NotReady(f"{time_in_words(at)} has passed. Choose a later time, or withdraw now.")
    plan = planned_withdrawal(article) or Withdrawal(article=article)
    plan.section, plan.slug, plan.note, plan.due_at = live.section, live.slug, note, at
    plan.by = person_of(by)
    if at is not None:
        plan.save()
        record("plan_withdrawal", article, by=by, at=now, edition=live, note=note, due_at=at.isoformat())
        lost = taken_back_with(plan, scheduled_editions(article))
        return Outcome(f"“{live.headline}” will be withdrawn on {time_in_words(at)}.{lost}", live)
    plan.done_at = now
    plan.save()
    return _take_off(article, live, by=by, now=now, note=note)


@turn()
def cancel_withdrawal(article: Article, *, by: Actor) -> Outcome:
    """Cancel a planned withdrawal. Raises NotAllowed, NotReady where none is planned."""
    article = _locked(article, by=by, action="withdraw")
    now = clock.now()
    plan = planned_withdrawal(article)
    if plan is None:
        raise NotReady(f"No withdrawal of “{article.headline}” is planned any more. Reload the page.")
    plan.cancelled_at = now
    plan.save(update_fields=["cancelled_at"])
    record("cancel_withdrawal", article, by=by, at=now, note=plan.note, due_at=plan.due_at and plan.due_at.isoformat())
    return Outcome(f"“{article.headline}” stays: it will not be withdrawn on {time_in_words(plan.due_at)}.")


@turn()
def revert(article: Article, *, by: Actor, note: str = "") -> Outcome:
    """Make the edition before the live one live again, as a new edition; the desk copy stays untouched.

    Raises NotAllowed, NotLive, NotReady (where there is no edition before), PathTaken.
    """
    article = _locked(article, by=by, action="revert")
    now = clock.now()
    live = live_edition(article)
    if live is None or live.number is None:
        raise NotLive(f"“{article.headline}” is not on the site, so there is nothing to revert.")
    before = article.editions.filter(number=live.number - 1).first()
    if before is None:
        raise NotReady(f"“{article.headline}” has had one edition only. Withdraw it to take it off the site.")
    if erased_names(before):
        raise NotReady(f"Part of edition {before.number} was erased by order, so it cannot be put live again.")
    check_path(before)
    edition = freeze(before, edition_parts(before), change=Change.REVERT, by=person_of(by), at=now, note="")
    keys = make_live(edition, live, at=now)
    if article.status in (Status.PUBLISHED, Status.DRAFT):
        _set_status(article, Status.PUBLISHED if edition.article_version == article.version else Status.DRAFT)
    record("revert", article, by=by, at=now, edition=edition, note=note, to=before.number)
    return Outcome(f"The site shows edition {before.number} of “{edition.headline}” again.", edition, keys)


def live_edition(article: Article) -> Edition | None:
    """Returns the edition that readers see, if any."""
    return Edition.objects.live().filter(article=article).select_related("section").first()


def planned_withdrawal(article: Article) -> Withdrawal | None:
    """Returns the withdrawal that is planned, if any."""
    return Withdrawal.objects.planned().filter(article=article).first()


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
    return _take_off(plan.article, live, by=by, now=now, note=plan.note)


def _locked(article: Article, *, by: Actor, action: str, version: int | None = None) -> Article:
    """Returns the article read anew under its row lock. Raises NotAllowed, StaleArticle.

    Ask for the time after this: waiting for the lock may take a while.
    """
    article = Article.objects.locked().get(pk=article.pk)
    demand(by, action, article)
    if version is not None and version != article.version:
        raise StaleArticle(f"“{article.headline}” was changed meanwhile. Look at the changes, then try again.")
    return article


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
        raise NotReady(f"Write the public note: readers are told what the {change} is.")
    if change == Change.MINOR and note:
        raise NotReady("Readers are not told of a minor change: remove the public note, or call it an update.")
    check_path(article)
    return freeze(
        article, desk_parts(article), change=change, by=person_of(by), at=now, note=note, goes_live_at=goes_live_at
    )


def _same_content(live: Edition, edition: Edition) -> bool:
    passing = ("change", "public_note")
    old, new = ({k: v for k, v in chain.published_values(e).items() if k not in passing} for e in (live, edition))
    return old == new


def _take_off(article: Article, live: Edition, *, by: Actor, now: datetime.datetime, note: str) -> Outcome:
    end(live, now)
    lost = scheduled_editions(article)
    for edition in lost:
        take_back(edition, now)
    _set_status(article, Status.WITHDRAWN)
    record("withdraw", article, by=by, at=now, edition=live, note=note, unscheduled=[e.pk for e in lost])
    message = f"“{live.headline}” is off the site. Readers see “This story has been withdrawn”."
    if lost:
        message += f" {len(lost)} scheduled version{'s were' if len(lost) > 1 else ' was'} unscheduled with it."
    return Outcome(message, live, keys_of(live))


def _as_it_stands(editions: QuerySet[Edition], article: Article) -> bool:
    """Is one of them the desk copy as it stands now?"""
    return editions.filter(article=article, article_version=article.version).exists()


def _set_status(article: Article, status: str) -> None:
    """The status is not content: neither version nor time of change moves."""
    article.status = status
    Article.objects.filter(pk=article.pk).update(status=status)
