"""Putting an earlier edition of a story live again."""

from __future__ import annotations

import copy
import datetime

from articles.audit import record
from articles.content.contents import content_of
from articles.content.parts import desk_parts, edition_parts, printed_name
from articles.errors import NotLive, NotReady, turn
from articles.models import Article, Change, Edition, Status, clock
from articles.models.byline import BylineBase
from articles.models.touched import before_the_live_one
from articles.outcomes import Actor, Outcome
from articles.publishing.erasing import erased_names
from articles.publishing.freezing import freeze
from articles.publishing.going_live import check_path, make_live
from articles.publishing.notes import NO_ANSWER, NotesAnswer, ask_notes, strike
from articles.publishing.standing import live_edition, locked, stand
from articles.roles import person_of


@turn()
def revert(
    article: Article, *, by: Actor, note: str = "", notes: NotesAnswer = NO_ANSWER, desk_was: int | None = None
) -> Outcome:
    """Make the edition before the live one live again, as a new edition; the desk copy stays untouched.

    `note` is for the record; `notes` says what readers are told where this brings back what a correction had corrected.
    `desk_was` is the desk copy's version before it was taken back too, where that was asked for.
    Raises NotAllowed, NotLive, NeedsAnswer, NotReady (where there is no edition before), PathTaken.
    """
    article = locked(article, by=by, action="revert")
    now = clock.now()
    live = live_edition(article)
    if live is None or live.number is None:
        raise NotLive(f"“{article.headline}” is not on the site, so there is nothing to revert.")
    before = edition_before(live)
    undone, change, public_note = ask_notes(article, before, notes, by=by, change=Change.REVERT, note="")
    edition = frozen_again(article, before, change=change, by=by, now=now, note=public_note)
    struck = strike(undone, notes, edition)
    keys = make_live(edition, live, at=now)
    detail = {"to": before.number, **struck, **stand(article, status_beside(article, edition))}
    if desk_was is not None:
        detail["desk_was"] = desk_was
    act = record("revert", article, by=by, at=now, edition=edition, note=note, **detail)
    newer = "" if edition.article_version == article.version else " The desk copy still has the newer text."
    message = f"The site shows edition {before.number} of “{edition.headline}” again.{newer}"
    return Outcome(message, edition, keys, act=act)


def says_the_same(article: Article, edition: Edition) -> bool:
    """Would the desk copy, published now, say what this edition says? A byline without a name prints the author's."""
    without: dict[str, list[object]] = {"bylines": []}
    if {**content_of(article), **without} != {**content_of(edition), **without}:
        return False
    ours, theirs = desk_parts(article).bylines, edition_parts(edition).bylines
    return [_printed(line) for line in ours] == [_printed(line) for line in theirs]


def _printed(line: BylineBase) -> tuple[int, str, str]:
    return line.author_id, line.role, printed_name(line)


def status_beside(article: Article, live: Edition) -> str:
    """Returns where the desk copy stands once this edition is live: as it stood, if it is on its way."""
    if article.status not in (Status.PUBLISHED, Status.DRAFT):
        return article.status
    return Status.PUBLISHED if live.article_version == article.version else Status.DRAFT


def edition_before(live: Edition) -> Edition:
    """Returns the edition that a revert puts live again. Raises NotReady where there is none, or not whole any more."""
    before = before_the_live_one(live.article_id).first()
    if before is None:
        raise NotReady(f"“{live.headline}” has had one edition only. Withdraw it to take it off the site.")
    if erased_names(before):
        raise NotReady(f"Part of edition {before.number} was erased by order, so it cannot be put live again.")
    return before


def frozen_again(
    article: Article,
    source: Edition,
    *,
    change: str,
    by: Actor,
    now: datetime.datetime,
    note: str = "",
    goes_live_at: datetime.datetime | None = None,
) -> Edition:
    """Returns a new edition that says what an earlier one does; of the desk copy's version, if that says the same.

    Raises NotReady, and PathTaken where another live story stands at its address.
    """
    check_path(source)
    again = copy.copy(source)
    if source.article_version != article.version and says_the_same(article, source):
        again.article_version = article.version
    parts = edition_parts(source)
    return freeze(again, parts, change=change, by=person_of(by), at=now, note=note, goes_live_at=goes_live_at)
