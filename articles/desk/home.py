"""The desk's first page: what waits for the person, and what the paper does today."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from articles.desk.person import person
from articles.models import Article, Edition, Status
from articles.roles import allows, owned_by, seen_by

MOST = 8


@admin.site.on_home  # type: ignore[attr-defined, untyped-decorator]
def home(request: HttpRequest) -> dict[str, Any]:
    """Four short lists, each the newest or the next few; nothing for who sees no stories."""
    me = person(request)
    if not allows(me, "view"):
        return {"sees_stories": False}
    today, tomorrow = _today()
    stories = Article.objects.filter(seen_by(me))
    editions = Edition.objects.filter(seen_by(me, through="article"))
    editions = editions.select_related("section", "article", "published_by")
    open_ones = stories.exclude(status__in=(Status.PUBLISHED, Status.WITHDRAWN))
    return {
        "sees_stories": True,
        "may_write": allows(me, "write"),
        "newsroom_zone": timezone.get_current_timezone_name(),
        "mine": _few(open_ones.filter(owned_by(me))),
        "in_review": _few(stories.filter(status=Status.IN_REVIEW)),
        "scheduled": editions.waiting().filter(goes_live_at__lt=tomorrow).order_by("goes_live_at")[:MOST],
        "live_today": editions.live().filter(live_since__gte=today).order_by("-live_since")[:MOST],
    }


def _few(stories: QuerySet[Article]) -> QuerySet[Article]:
    return stories.select_related("section").order_by("-updated_at", "-id")[:MOST]


def _today() -> tuple[datetime.datetime, datetime.datetime]:
    """The newsroom's day: its first moment and the next day's."""
    day = timezone.localdate()
    first, after = (datetime.datetime.combine(d, datetime.time()) for d in (day, day + datetime.timedelta(days=1)))
    return timezone.make_aware(first), timezone.make_aware(after)
