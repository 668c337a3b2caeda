"""What somebody has read under the bell, and how long it is kept there."""

from __future__ import annotations

import datetime
from typing import Final

from django.db.models import QuerySet
from django.utils import timezone

from articles.models import DeskNotice
from articles.models.desk_notice import DeskNoticeQuerySet
from articles.roles import seen_by
from newsroom.models import User

KEPT_FOR: Final = datetime.timedelta(days=60)
AT_ONCE = 5000
"""How many old notices are deleted in one go."""


def notices_of(person: User) -> DeskNoticeQuerySet:
    """What somebody was told, the newest first, but for stories that they may not see any more."""
    seen: QuerySet[DeskNotice] = DeskNotice.objects.filter(seen_by(person, through="article"), person=person)
    return seen  # type: ignore[return-value]


def mark_read(notices: DeskNoticeQuerySet) -> int:
    """Mark these as read. Returns how many were not."""
    return notices.unread().update(seen_at=timezone.now())


def delete_old() -> int:
    """Delete some of those that are older than KEPT_FOR, read or not. Returns how many."""
    old = DeskNotice.objects.filter(made_at__lt=timezone.now() - KEPT_FOR).order_by("made_at").values("pk")[:AT_ONCE]
    return DeskNotice.objects.filter(pk__in=list(old.values_list("pk", flat=True))).delete()[0]
