"""Writing the record of who did what."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone

from articles.models import Article, AuditEntry, Edition
from articles.roles import System, person_of, recorded_name
from newsroom.models import User

NO_STORY = 0
"""The number that stands for no story in the record: acts on logins have none, nor have those on authors and tags."""


def record_login(verb: str, login: User, *, by: User, note: str) -> None:
    """Add an entry on what `by` did to a login, which it names."""
    said = f"{login.username}: {note}" if note else login.username
    record(verb, Article(pk=NO_STORY), by=by, at=timezone.now(), note=said, login=login.pk)


def record_names(verb: str, *, by: User | System, note: str, **detail: Any) -> None:
    """Add an entry on what `by` did to authors or tags, which the note names."""
    record(verb, Article(pk=NO_STORY), by=by, at=timezone.now(), note=note, **detail)


def record(
    verb: str,
    article: Article,
    *,
    by: User | System,
    at: datetime.datetime,
    edition: Edition | None = None,
    note: str = "",
    **detail: object,
) -> AuditEntry:
    """Add an entry; `detail` is anything JSON can hold."""
    return AuditEntry.objects.create(
        article=article,
        edition=edition,
        verb=verb,
        by=person_of(by),
        by_name=recorded_name(by),
        at=at,
        note=note,
        detail=detail,
    )
