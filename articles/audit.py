"""Writing the record of who did what."""

from __future__ import annotations

import datetime

from articles.models import Article, AuditEntry, Edition
from articles.roles import System
from newsroom.models import User


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
    person = None if isinstance(by, System) else by
    return AuditEntry.objects.create(
        article=article,
        edition=edition,
        verb=verb,
        by=person,
        by_name=by.name if isinstance(by, System) else str(by),
        at=at,
        note=note,
        detail=detail,
    )
