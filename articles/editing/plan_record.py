"""What is planned of a story beside its content, and the record of who planned it otherwise."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils import timezone

from articles.audit import record
from articles.letters import writing
from articles.models import Article
from articles.roles import System
from newsroom.models import User


@dataclass(frozen=True)
class Planned:
    """What is planned of a story beside its content; each change of it is an act on record."""

    assignee: User | None = None
    day: datetime.date | None = None
    embargo: datetime.datetime | None = None
    deadline: datetime.datetime | None = None
    length: int | None = None

    @classmethod
    def of(cls, article: Article) -> Planned:
        """Returns what is planned of it."""
        return cls(
            article.assignee, article.planned_for, article.embargo_until, article.deadline, article.length_target
        )


def record_planning(article: Article, before: Planned, *, by: User | System, letter: bool) -> None:
    """Record what was planned otherwise than before, and write to the person the story was given to."""
    now, after = timezone.now(), Planned.of(article)
    if after.day != before.day:
        record("plan", article, by=by, at=now, day=_text(after.day), before=_text(before.day))
    if after.deadline != before.deadline:
        verb = "set_deadline" if after.deadline else "lift_deadline"
        record(verb, article, by=by, at=now, until=_text(after.deadline), before=_text(before.deadline))
    if after.length != before.length:
        verb = "set_length" if after.length else "lift_length"
        record(verb, article, by=by, at=now, to=after.length, before=before.length)
    if after.embargo != before.embargo:
        verb = "set_embargo" if after.embargo else "lift_embargo"
        record(verb, article, by=by, at=now, until=_text(after.embargo), before=_text(before.embargo))
    if after.assignee != before.assignee:
        verb, to, by_then = "assign" if after.assignee else "unassign", after.assignee, before.assignee
        record(verb, article, by=by, at=now, to=to and str(to), before=by_then and str(by_then), login=to and to.pk)
    if letter and after.assignee:
        writing.assigned(article, by=by)


def _text(moment: datetime.date | None) -> str | None:
    return moment.isoformat() if moment else None
