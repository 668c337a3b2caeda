"""A week of the newspaper: what is planned, scheduled, live, under embargo, to be withdrawn."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet

from articles.desk.lists.editions import visible_editions
from articles.desk.planning.days import ONE, Day, bounds, day_of
from articles.models import Article, Section, Status, Withdrawal
from articles.models.edition import on_the_site, was_withdrawn
from articles.models.missed import misses_changes
from articles.roles import open_to, seen_by
from newsroom.models import User

MOST_ENTRIES = 400
"""Of each kind in a week; a bigger newspaper looks at a section at a time."""
LIVE_SHOWN = 8
"""Stories shown of those that went live on a day; its overview has them all."""
ENDED = (Status.PUBLISHED, Status.WITHDRAWN)


@dataclass(frozen=True)
class CalendarEntry:
    """A story on a day. `kind` is planned, waiting, live, embargo or withdrawal."""

    kind: str
    headline: str
    article_id: int
    section_id: int
    section: str
    day: Day
    at: datetime.datetime | None = None
    status: str = ""
    who: str = ""
    failed: bool = False
    later_changes: bool = False
    """Does it go live without what was changed since it was scheduled?"""
    withdrawn: bool = False
    """Did it go live then, and is it off the site by now?"""
    movable: bool = False


@dataclass
class DayOf:
    """A day's entries, and how many more stories and updates went live on it than are shown."""

    day: Day
    entries: list[CalendarEntry] = field(default_factory=list)
    more: int = 0
    updates: int = 0
    is_today: bool = False

    def fold(self) -> None:
        """Keep only the latest of what went live."""
        live = [entry for entry in self.entries if entry.kind == "live"]
        self.more = max(0, len(live) - LIVE_SHOWN)
        folded = set(live[: self.more])
        self.entries = [entry for entry in self.entries if entry not in folded]


@dataclass(frozen=True)
class Strip:
    """Seven days, of one section or of all."""

    section: Section | None
    days: list[DayOf]


@dataclass(frozen=True)
class WeekAsked:
    """Which week, of which sections, for whom."""

    monday: Day
    sections: frozenset[int] | None
    user: User

    @property
    def times(self) -> tuple[datetime.datetime, datetime.datetime]:
        """The week's first moment, and the first after it."""
        return bounds(self.monday)[0], bounds(self.monday + 6 * ONE)[1]

    def within(self, name: str) -> Q:
        """Returns the condition that a moment is in the week."""
        first, after = self.times
        return Q(**{f"{name}__gte": first, f"{name}__lt": after})

    def here(self) -> Q:
        """Returns the condition that a story is in these sections."""
        return Q() if self.sections is None else Q(section__in=self.sections)


def strips(asked: WeekAsked, sections: list[Section | None], *, today: Day) -> list[Strip]:
    """The week for each of these sections (None: of all there are together); seven queries, however much there is."""
    entries = sorted(_once(_entries(asked)), key=_order)
    updates = _updates(asked)
    found = []
    for section in sections:
        week = [DayOf(asked.monday + n * ONE, is_today=asked.monday + n * ONE == today) for n in range(7)]
        for entry in entries:
            if section is None or entry.section_id == section.pk:
                week[(entry.day - asked.monday).days].entries.append(entry)
        for day, section_id in updates:
            if section is None or section_id == section.pk:
                week[(day - asked.monday).days].updates += 1
        for each in week:
            each.fold()
        found.append(Strip(section, week))
    return found


def _entries(asked: WeekAsked) -> Iterator[CalendarEntry]:
    """What happened first, then what will: a story that is live on a day is not shown as planned for it as well."""
    editions = visible_editions(asked.user).filter(asked.here())
    out = editions.filter(asked.within("live_since"), number=1).annotate(withdrawn=~on_the_site())
    for edition in out.order_by("live_since")[:MOST_ENTRIES]:
        withdrawn = edition.withdrawn  # type: ignore[attr-defined]
        yield _timed("live", edition, edition.headline, edition.live_since, withdrawn=withdrawn)
    coming = editions.scheduled().with_later_changes().filter(asked.within("goes_live_at"))
    for edition in coming.order_by("goes_live_at")[:MOST_ENTRIES]:
        changed = edition.later_changes  # type: ignore[attr-defined]
        failed = bool(edition.failure)
        yield _timed("waiting", edition, edition.headline, edition.goes_live_at, failed=failed, later_changes=changed)
    yield from _withdrawals(asked)
    yield from _planned(asked)
    stories = _stories(asked).filter(asked.within("embargo_until")).exclude(status__in=ENDED)
    for article in stories.order_by("embargo_until")[:MOST_ENTRIES]:
        yield _of_article("embargo", article, day_of(article.embargo_until), at=article.embargo_until)


def _planned(asked: WeekAsked) -> Iterator[CalendarEntry]:
    week = Q(planned_for__gte=asked.monday, planned_for__lt=asked.monday + 7 * ONE)
    stories = list(_stories(asked).filter(week).order_by("planned_for", "pk")[:MOST_ENTRIES])
    mine = Article.objects.filter(open_to(asked.user, "assign"), pk__in=[each.pk for each in stories])
    movable = set(mine.values_list("pk", flat=True))
    for article in stories:
        yield _of_article("planned", article, article.planned_for, movable=article.pk in movable)


def _withdrawals(asked: WeekAsked) -> Iterator[CalendarEntry]:
    seen = seen_by(asked.user, through="article")
    planned = Withdrawal.objects.planned().filter(seen, asked.here(), asked.within("due_at"))
    for each in planned.select_related("article", "section").defer("article__body").order_by("due_at")[:MOST_ENTRIES]:
        yield _timed("withdrawal", each, each.article.headline, each.due_at)


def _stories(asked: WeekAsked) -> QuerySet[Article]:
    stories = Article.objects.filter(seen_by(asked.user), asked.here()).select_related("section", "assignee")
    return stories.defer("body").annotate(later_changes=misses_changes(), withdrawn=was_withdrawn())


def _of_article(kind: str, article: Article, day: Any, **more: Any) -> CalendarEntry:
    section, who = article.section, str(article.assignee or "")
    status = article.state_words
    return CalendarEntry(
        kind, article.headline, article.pk, section.pk, section.name, day, status=status, who=who, **more
    )


def _timed(kind: str, row: Any, headline: str, at: Any, **more: Any) -> CalendarEntry:
    """What an edition or a withdrawal does at a time."""
    return CalendarEntry(kind, headline, row.article_id, row.section.pk, row.section.name, day_of(at), at, **more)


def _once(entries: Iterator[CalendarEntry]) -> Iterator[CalendarEntry]:
    """A story that is live on the day it was planned for stands there once."""
    told = set()
    for entry in entries:
        if entry.kind in ("live", "waiting"):
            told.add((entry.article_id, entry.day))
        elif entry.kind == "planned" and (entry.article_id, entry.day) in told:
            continue
        yield entry


def _order(entry: CalendarEntry) -> tuple[bool, float, str]:
    """By time; what has none comes first, as it is still to be written."""
    return entry.at is not None, entry.at.timestamp() if entry.at else 0.0, entry.headline


def _updates(asked: WeekAsked) -> list[tuple[Day, int]]:
    """Day and section of each edition after the first that went live."""
    editions = visible_editions(asked.user).filter(asked.here(), asked.within("live_since"), number__gt=1)
    rows = editions.select_related(None).order_by().values_list("live_since", "section")[: 10 * MOST_ENTRIES]
    return [(day_of(at), section) for at, section in rows if at]
