"""Days of the newspaper: what is planned, due, scheduled, live, under embargo, to be withdrawn on each."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet

from articles.desk.lists.editions import visible_editions
from articles.desk.planning.days import ONE, Day, bounds, day_of
from articles.models import Article, Edition, Section, Status, Withdrawal, clock
from articles.models.article import UNDER_WAY
from articles.models.edition import on_the_site, was_withdrawn
from articles.models.missed import misses_changes
from articles.models.template import stories_only
from articles.roles import open_to, seen_by
from newsroom.models import User

MOST_ENTRIES = 400
"""Of each kind in a week; a bigger newspaper looks at a section at a time."""
LIVE_SHOWN = 8
"""Stories shown of those that went live on a day; its overview has them all."""
A_WEEK = 7
MONTH_SHOWN = 5
"""Entries shown of a day in a month; its week has them all."""
ENDED = (Status.PUBLISHED, Status.WITHDRAWN)


@dataclass(frozen=True)
class CalendarEntry:
    """A story on a day. `kind` is planned, due, waiting, live, embargo or withdrawal; backlog is without a day."""

    kind: str
    headline: str
    article_id: int
    section_id: int
    section: str
    day: Day | None
    at: datetime.datetime | None = None
    status: str = ""
    who: str = ""
    failed: bool = False
    later_changes: bool = False
    """Does it go live without what was changed since it was scheduled?"""
    withdrawn: bool = False
    """Did it go live then, and is it off the site by now?"""
    movable: bool = False
    article: Article | None = None
    """Of what is planned, with deadline and length."""


@dataclass
class DayOf:
    """A day's entries, and how many more stories and updates went live on it than are shown."""

    day: Day
    entries: list[CalendarEntry] = field(default_factory=list)
    more: int = 0
    updates: int = 0
    is_today: bool = False
    hidden: int = 0
    """Entries of a month's day that there is no room for."""
    outside: bool = False
    """It belongs to the month before or after."""

    def fold(self, shown: int = LIVE_SHOWN) -> None:
        """Keep only the latest of what went live."""
        live = [entry for entry in self.entries if entry.kind == "live"]
        self.more = max(0, len(live) - shown)
        folded = {entry.article_id for entry in live[: self.more]}
        self.entries = [each for each in self.entries if each.kind != "live" or each.article_id not in folded]


@dataclass(frozen=True)
class Strip:
    """Seven days, of one section or of all."""

    section: Section | None
    days: list[DayOf]


@dataclass(frozen=True)
class DaysAsked:
    """Which days, of which sections, for whom."""

    first: Day
    sections: frozenset[int] | None
    user: User
    number: int = A_WEEK
    """In a month, what went live is counted and not shown one by one (`fit_month`)."""

    @property
    def all(self) -> list[Day]:
        """The days, in order."""
        return [self.first + number * ONE for number in range(self.number)]

    @property
    def most(self) -> int:
        """How many entries of each kind are read."""
        return MOST_ENTRIES * self.number // A_WEEK

    @property
    def times(self) -> tuple[datetime.datetime, datetime.datetime]:
        """Their first moment, and the first after them."""
        return bounds(self.first)[0], bounds(self.all[-1])[1]

    def within(self, name: str) -> Q:
        """Returns the condition that a moment is in these days."""
        first, after = self.times
        return Q(**{f"{name}__gte": first, f"{name}__lt": after})

    def here(self) -> Q:
        """Returns the condition that a story is in these sections."""
        return Q() if self.sections is None else Q(section__in=self.sections)


def strips(asked: DaysAsked, sections: list[Section | None], *, today: Day) -> list[Strip]:
    """The days for each of these sections (None: of all there are together); nine queries, however much there is."""
    entries = sorted(_once(_entries(asked)), key=_order)
    updates = _went_live(asked, number__gt=1)
    found = []
    for section in sections:
        week = [DayOf(day, is_today=day == today) for day in asked.all]
        for entry in entries:
            if section is None or entry.section_id == section.pk:
                week[((entry.day or asked.first) - asked.first).days].entries.append(entry)
        for day, section_id in updates:
            if section is None or section_id == section.pk:
                week[(day - asked.first).days].updates += 1
        for each in week:
            each.fold()
        found.append(Strip(section, week))
    return found


def fit_month(month: list[DayOf], asked: DaysAsked, first: Day) -> None:
    """Keep of each day of a month what there is room for, and say how many stories went live on it: one query."""
    went_live = Counter(day for day, _ in _went_live(asked, number=1))
    for day in month:
        day.hidden, day.entries = max(0, len(day.entries) - MONTH_SHOWN), day.entries[:MONTH_SHOWN]
        day.more = went_live[day.day]
        day.outside = (day.day.year, day.day.month) != (first.year, first.month)


def _entries(asked: DaysAsked) -> Iterator[CalendarEntry]:
    """What happened first, then what will: a story that is live on a day is not shown as planned for it as well."""
    editions = visible_editions(asked.user).filter(asked.here())
    out = editions.filter(asked.within("live_since"), number=1).annotate(withdrawn=~on_the_site())
    for first in out.order_by("live_since")[: asked.most] if asked.number == A_WEEK else ():
        yield _timed("live", first, first.headline, first.live_since, withdrawn=first.withdrawn)
    coming = editions.scheduled().with_later_changes().filter(asked.within("goes_live_at"))
    for edition in coming.order_by("goes_live_at")[: asked.most]:
        changed = edition.later_changes  # type: ignore[attr-defined]
        failed = bool(edition.failure)
        yield _timed("waiting", edition, edition.headline, edition.goes_live_at, failed=failed, later_changes=changed)
    yield from _withdrawals(asked)
    yield from _planned(asked)
    stories = stories_asked(asked).filter(asked.within("embargo_until")).exclude(status__in=ENDED)
    for article in stories.order_by("embargo_until")[: asked.most]:
        yield of_article("embargo", article, day_of(article.embargo_until), at=article.embargo_until)


def _planned(asked: DaysAsked) -> Iterator[CalendarEntry]:
    """What is planned for a day, then what is due on one that it is not planned for."""
    days = Q(planned_for__gte=asked.first, planned_for__lte=asked.all[-1])
    planned = list(stories_asked(asked).filter(days).order_by("planned_for", "pk")[: asked.most])
    due = stories_asked(asked).filter(asked.within("deadline"), status__in=UNDER_WAY)
    movable = movable_among(planned, asked.user)
    for article in planned:
        yield of_article("planned", article, article.planned_for, movable=article.pk in movable)
    for article in due.order_by("deadline", "pk")[: asked.most]:
        yield of_article("due", article, day_of(article.deadline), at=article.deadline)


def movable_among(stories: Sequence[Article], user: User) -> set[int]:
    """The keys of those that this person may plan for another day."""
    mine = Article.objects.filter(open_to(user, "assign"), pk__in=[each.pk for each in stories])
    return set(mine.values_list("pk", flat=True))


def _withdrawals(asked: DaysAsked) -> Iterator[CalendarEntry]:
    seen = seen_by(asked.user, through="article")
    planned = Withdrawal.objects.planned().filter(seen, asked.here(), asked.within("due_at"))
    for each in planned.select_related("article", "section").defer("article__body").order_by("due_at")[: asked.most]:
        yield _timed("withdrawal", each, each.article.headline, each.due_at)


def stories_asked(asked: DaysAsked) -> QuerySet[Article]:
    """Returns the stories of these sections that this person may see, with what entries show of them."""
    stories = Article.objects.filter(seen_by(asked.user), asked.here(), stories_only())
    stories = stories.select_related("section", "assignee")
    return stories.defer("body").annotate(later_changes=misses_changes(), withdrawn=was_withdrawn())


def of_article(kind: str, article: Article, day: Any, **more: Any) -> CalendarEntry:
    """Returns the entry of a desk copy."""
    section, who = article.section, str(article.assignee or "")
    status = article.state_words
    return CalendarEntry(
        kind,
        article.headline,
        article.pk,
        section.pk,
        section.name,
        day,
        status=status,
        who=who,
        article=article,
        **more,
    )


def _timed(kind: str, row: Any, headline: str, at: Any, **more: Any) -> CalendarEntry:
    """What an edition or a withdrawal does at a time."""
    return CalendarEntry(kind, headline, row.article_id, row.section.pk, row.section.name, day_of(at), at, **more)


def _once(entries: Iterator[CalendarEntry]) -> Iterator[CalendarEntry]:
    """A story that is live on the day it was planned for stands there once, and so does one that is due on it."""
    told = set()
    for entry in entries:
        here = (entry.article_id, entry.day)
        if entry.kind in ("planned", "due") and here in told:
            continue
        if entry.kind in ("live", "waiting", "planned"):
            told.add(here)
        yield entry


def _order(entry: CalendarEntry) -> tuple[bool, float, str]:
    """By time; what has none comes first, as it is still to be written."""
    return entry.at is not None, entry.at.timestamp() if entry.at else 0.0, entry.headline


def _went_live(asked: DaysAsked, **numbers: int) -> list[tuple[Day, int]]:
    """Day and section of each edition of these numbers that went live.

    Stories that the person may not see are few, all under an embargo: they are left out by their own index, as asking
    each of a month's stories would read the whole table.
    """
    hidden = Article.objects.filter(embargo_until__gt=clock.in_query()).exclude(seen_by(asked.user))
    editions = Edition.objects.filter(asked.here(), asked.within("live_since"), **numbers).exclude(article__in=hidden)
    rows = editions.order_by("live_since").values_list("live_since", "section")[: 10 * asked.most]
    return [(day_of(at), section) for at, section in rows if at]
