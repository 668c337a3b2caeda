"""Reverting and undoing, with the desk copy where that was asked for: both or neither."""

from __future__ import annotations

from django.db.models import Q
from django.utils import timezone

from articles import publishing
from articles.editing.restoring import restore
from articles.editing.undoing_steps import undo_step, undoable_steps
from articles.editing.workflow import STEPS
from articles.errors import NotLive, turn
from articles.models import Article, AuditEntry, SavedVersion
from articles.outcomes import Outcome
from articles.publishing.notes import NotesAnswer
from articles.publishing.reverting import edition_before
from articles.publishing.undoing import UNDO, undoable_acts
from newsroom.models import User


@turn()
def revert_act(article: Article, *, by: User, note: str, notes: NotesAnswer, desk_copy: bool) -> Outcome:
    """Revert the site and, with `desk_copy`, take the desk copy back to the same edition. Raises Refused."""
    if not desk_copy:
        return publishing.revert(article, by=by, note=note, notes=notes)
    live = publishing.live_edition(article)
    if live is None:
        raise NotLive(f"“{article.headline}” is not on the site, so there is nothing to revert.")
    was = Article.objects.locked().get(pk=article.pk).version
    restore(edition_before(live), by=by)
    return publishing.revert(article, by=by, note=note, notes=notes, desk_was=was)


def undoable_now(which: Q, user: User) -> list[AuditEntry]:
    """Returns those of the acts that this person can undo now, in the order in which they were done: what was done to
    the site by anybody, and steps of their own."""
    now = timezone.now()
    return sorted([*undoable_acts(which, now), *undoable_steps(which, user, now)], key=lambda act: act.pk)


@turn()
def undo_act(act: AuditEntry, *, by: User) -> Outcome:
    """Undo an act, and what was done to the desk copy with it, if nobody changed that since. Raises Refused."""
    if act.verb in STEPS:
        return undo_step(act, by=by)
    was = act.detail.get("desk_was")
    if was is not None:
        article = Article.objects.locked().get(pk=act.article_id)
        before = SavedVersion.objects.filter(article=article, version=was).first()
        if before and article.version == act.detail["version"]:
            restore(before, by=by)
    return publishing.undo(act, by=by)


def action_to_undo(act: AuditEntry) -> str:
    """Returns which of `roles.ACTIONS` undoing it asks for."""
    return act.verb if act.verb in STEPS else UNDO[act.verb].asks
