"""The steps a story took, who took them and what they said: a piece of its form that loads itself."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.dateparse import parse_datetime

from articles.models import Article, AuditEntry
from newsroom.text.moments import said

MOST = 40

WORDS = {
    "send_for_review": "Sent for review",
    "approve": "Approved",
    "send_back": "Changes requested",
    "back_to_draft": "Back to draft",
    "publish": "Published as edition {number}",
    "schedule": "Scheduled for {goes_live_at}",
    "unschedule": "No longer scheduled for {goes_live_at}",
    "go_live": "Went live as edition {number}, at its time",
    "plan_withdrawal": "To be withdrawn on {due_at}",
    "cancel_withdrawal": "Not to be withdrawn any more",
    "withdraw": "Withdrawn",
    "revert": "Edition {to} put live again, as edition {number}",
    "restore": "An earlier version brought back onto the desk",
    "import": "Imported",
    "share": "Shown to somebody without a login",
    "revoke_link": "Not shown to somebody without a login any more",
}
"""What the record's verbs are called; others go by their own name."""


@dataclass(frozen=True)
class Row:
    """One step."""

    what: str
    who: str
    at: datetime.datetime
    note: str = ""


def steps_taken(request: HttpRequest, article: Article) -> HttpResponse:
    """The newest steps first, down to the story's beginning; two queries, however many there are."""
    entries = article.audit.annotate(number=F("edition__number"), goes_live_at=F("edition__goes_live_at"))
    found = list(entries[: MOST + 1])
    rows, more = [_row(entry) for entry in found[:MOST]], len(found) > MOST
    if not more:
        rows.append(Row("Begun", str(article.created_by or "Brought in from elsewhere"), article.created_at))
    context = {"article": article, "rows": rows, "more": more}
    return render(request, "desk/panels/timeline_rows.html", context)


def _row(entry: AuditEntry) -> Row:
    words = WORDS.get(entry.verb, entry.act)
    known = {
        "number": entry.number,  # type: ignore[attr-defined]
        "goes_live_at": said(entry.goes_live_at),  # type: ignore[attr-defined]
        "due_at": said(parse_datetime(str(entry.detail.get("due_at", "")))),
        "to": entry.detail.get("to"),
    }
    return Row(words.format(**known), _who(entry), entry.at, entry.note)


def _who(entry: AuditEntry) -> str:
    return entry.by_name if entry.by_id else "The newsroom itself"
