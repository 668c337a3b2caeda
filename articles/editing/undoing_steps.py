"""Undoing a step: for ten minutes, who sent, approved or sent back a story puts it where it was."""

from __future__ import annotations

import datetime
from typing import Final

from django.db.models import Q
from django.utils import timezone

from articles.audit import record
from articles.editing.workflow import MOVES, STEPS, move_to_state
from articles.errors import NotReady, turn
from articles.letters import writing
from articles.models import Article, AuditEntry, Status
from articles.models.acts import ACT_WORDS
from articles.models.record import UNDO_MINUTES
from articles.outcomes import Outcome
from articles.roles import demand
from newsroom.models import User

AFTERWARDS: Final = (*MOVES, "unschedule", "revert", *(verb for verb in ACT_WORDS if verb.startswith("undo_")))
"""Acts that may change where a desk copy stands: after one of them an earlier step cannot be undone any more."""


def undoable_steps(which: Q, user: User, now: datetime.datetime) -> list[AuditEntry]:
    """Returns those of the steps that this person took and can still undo exactly; one query."""
    found = AuditEntry.objects.filter(which, by=user).just_done(STEPS, now, before=AFTERWARDS)
    return [act for act in found.select_related("article") if _exact(act, act.article)]


@turn()
def undo_step(act: AuditEntry, *, by: User) -> Outcome:
    """Undo a step: the story is where it was before, and colleagues are not told of it, or told that it was undone.

    Both stay on record. Raises NotAllowed; NotReady where ten minutes have passed, somebody else took the step, or
    the story moved on.
    """
    article = Article.objects.locked().get(pk=act.article_id)
    demand(by, act.verb, article)
    now = timezone.now()
    if act.pk not in [each.pk for each in undoable_steps(Q(pk=act.pk), by, now)]:
        raise NotReady(
            f"“{article.headline}”: this cannot be undone any more. Either {UNDO_MINUTES} minutes have passed, or the "
            "story has moved on since."
        )
    stood = Status(act.detail["stood"])
    move_to_state(article, stood)
    record(f"undo_{act.verb}", article, by=by, at=now, undone=act.pk)
    writing.step_undone(act, article, by=by)
    return Outcome(f"Undone: “{article.headline}” is {stood.label.lower()} again.")


def _exact(act: AuditEntry, article: Article) -> bool:
    """Is the story where the step led, and was it read as it is now by whoever approved it before?"""
    if "stood" not in act.detail or article.status != STEPS[act.verb].ends:
        return False
    return act.detail["stood"] != Status.APPROVED or act.detail["version"] == article.version
