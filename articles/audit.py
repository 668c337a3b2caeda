"""Writing the record of who did what."""

from __future__ import annotations

import datetime

from articles.models import Article, AuditEntry, Edition
from articles.roles import System, person_of, recorded_name
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
