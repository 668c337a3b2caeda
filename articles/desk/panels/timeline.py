"""The steps a story took, who took them and what they said: a piece of its form that loads itself."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.dateparse import parse_date
from django.utils.text import capfirst

from articles.models import Article, AuditEntry
from articles.models.acts import words_of
from newsroom.text.moments import day_in_words, said_moment, time_in_words

STEPS_SHOWN = 40
LATEST = 3
"""So many steps are seen at once; the earlier ones are folded."""


@dataclass(frozen=True)
class StepTaken:
    """An act as the timeline shows it."""

    what: str
    who: str
    at: datetime.datetime
    note: str = ""


def steps_taken(request: HttpRequest, article: Article) -> HttpResponse:
    """The newest steps first, down to the story's beginning; two queries, however many there are."""
    entries = article.audit.annotate(number=F("edition__number"), goes_live_at=F("edition__goes_live_at"))
    found = list(entries[: STEPS_SHOWN + 1])
    rows, more = [_row(entry) for entry in found[:STEPS_SHOWN]], len(found) > STEPS_SHOWN
    if not more:
        rows.append(StepTaken("Created", str(article.created_by or "Imported"), article.created_at))
    context = {"article": article, "latest": rows[:LATEST], "earlier": rows[LATEST:], "more": more}
    return render(request, "desk/panels/timeline_rows.html", context)


def _row(entry: AuditEntry) -> StepTaken:
    words = words_of(entry.verb)
    day = parse_date(str(entry.detail.get("day") or ""))
    known = {
        "number": entry.number,  # type: ignore[attr-defined]
        "goes_live_at": time_in_words(entry.goes_live_at),  # type: ignore[attr-defined]
        **{name: _said(entry.detail.get(name)) for name in ("due_at", "until", "before", "to")},
        "day": day_in_words(day) if day else "no day",
    }
    return StepTaken((words.details or words.done).format(**known), capfirst(entry.who), entry.at, entry.note)


def _said(recorded: object) -> str:
    """What the record keeps, in words: a moment as one says it."""
    moment = said_moment(recorded)
    return time_in_words(moment) if moment else str(recorded if recorded is not None else "")
