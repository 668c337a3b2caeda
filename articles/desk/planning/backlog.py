"""Stories that are under way and planned for no day: they stand beside the calendar's days, to be given one."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from articles.desk.planning.week import CalendarEntry, DaysAsked, movable_among, of_article, stories_asked
from articles.models import Edition
from articles.models.article import UNDER_WAY

BACKLOG_SHOWN = 40


@dataclass(frozen=True)
class Backlog:
    """The stories that changed last, and whether there are more."""

    entries: list[CalendarEntry]
    more: bool


def backlog(asked: DaysAsked) -> Backlog:
    """Returns the stories of these sections without a day, none of which is or will be on the site: two queries."""
    there = Edition.objects.filter(article=OuterRef("pk"), unscheduled_at=None, live_until=None).order_by()
    stories = stories_asked(asked).filter(~Exists(there), planned_for=None, status__in=UNDER_WAY)
    found = list(stories.order_by("-updated_at", "-id")[: BACKLOG_SHOWN + 1])
    movable = movable_among(found, asked.user)
    entries = [of_article("backlog", each, None, movable=each.pk in movable) for each in found[:BACKLOG_SHOWN]]
    return Backlog(entries, more=len(found) > BACKLOG_SHOWN)
