"""Undoing what was just done to several stories: offered over the list for as long as it can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from articles.desk.panels.putting_back import undo_act, undoable_now
from articles.desk.person import person
from articles.errors import Refused
from articles.models import AuditEntry
from newsroom.text.numbers import whole_number

SESSION_KEY = "desk_bulk_acts"
"""In the session: the acts that the person did last to several stories at once."""
MOST_AT_ONCE = 100


@dataclass(frozen=True)
class DoneTogether:
    """What can still be undone of it: the acts, and what they are called."""

    acts: Sequence[AuditEntry]
    words: str


def remember_acts(request: HttpRequest, acts: Sequence[AuditEntry]) -> None:
    """Keep what was just done, so that it can be undone together."""
    if acts:
        request.session[SESSION_KEY] = [act.pk for act in acts]


def done_together(request: HttpRequest) -> DoneTogether | None:
    """Returns what can be undone of what the person did last; None where nothing can be any more."""
    kept = request.session.get(SESSION_KEY)
    if not kept:
        return None
    found = undoable_now(Q(pk__in=kept), person(request))
    if not found:
        del request.session[SESSION_KEY]
        return None
    number = "one story" if len(found) == 1 else f"{len(found)} stories"
    return DoneTogether(found, f"{found[0].act}: {number}")


def undo_together(request: HttpRequest) -> HttpResponse:
    """Undo the acts that were sent, each by itself; back to the list, which says what came of each."""
    keys = [key for key in map(whole_number, request.POST.getlist("act")[:MOST_AT_ONCE]) if key]
    acts = list(AuditEntry.objects.filter(pk__in=keys).order_by("id"))
    if not acts:
        messages.error(request, "There is nothing to undo. Reload the list.")
    for act in acts:
        try:
            messages.success(request, undo_act(act, by=person(request)).message)
        except Refused as refused:
            messages.error(request, str(refused))
    request.session.pop(SESSION_KEY, None)
    return HttpResponseRedirect(reverse("admin:articles_article_changelist"))
