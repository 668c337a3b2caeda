"""What went live on a day, and who published it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.contrib import admin
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from articles.desk.lists.editions import visible_editions
from articles.desk.person import person
from articles.desk.planning import days
from articles.models import Change, Edition, Withdrawal
from articles.models.edition import on_the_site
from articles.roles import seen_by, spoken_name
from newsroom.text.moments import day_in_words

ACTS_SHOWN = 500
"""Acts shown of a day; a newspaper that does more sees the latest."""


@dataclass(frozen=True)
class DayAct:
    """An edition that went live, or a story that was taken off: what, who, when, and where to see it."""

    at: datetime.datetime
    word: str
    kind: str
    headline: str
    article_id: int
    section: str
    by: str
    note: str
    number: int | None = None
    words: int = 0
    more_words: int | None = None
    """Than the edition before had."""
    before: int | None = None
    """The number of the edition before, to compare with."""
    url: str = ""
    """Where readers find it, while they do."""
    planned: datetime.datetime | None = None
    withdrawn: bool = False
    """It went live, and its story is off the site by now."""
    edition_id: int = 0
    compare: str = ""


def today(request: HttpRequest) -> HttpResponse:
    """First editions, updates, corrections and withdrawals of one day, the latest first."""
    day = days.day_named(request.GET.get("day", "")) or timezone.localdate()
    acts = sorted([*_published(request, day), *_withdrawn(request, day)], key=lambda act: act.at, reverse=True)
    context = {
        **admin.site.each_context(request),
        "title": f"Live on {day_in_words(day)}",
        "day": day,
        "is_today": day == timezone.localdate(),
        "day_before": day - days.ONE,
        "day_after": day + days.ONE if day < timezone.localdate() else None,
        "zone": timezone.localtime().tzname(),
        "acts": acts[:ACTS_SHOWN],
        "capped": len(acts) > ACTS_SHOWN,
        "summary": _summary(acts),
    }
    return render(request, "desk/planning/today.html", context)


def _published(request: HttpRequest, day: datetime.date) -> list[DayAct]:
    first, after = days.bounds(day)
    # Numbers have no gaps: the edition before is one look into the index of numbers away.
    before = Edition.objects.filter(article=OuterRef("article"), number=OuterRef("number") - 1)
    editions = visible_editions(person(request)).filter(live_since__gte=first, live_since__lt=after)
    editions = editions.annotate(
        before_words=Subquery(before.values("word_count")[:1]),
        before_id=Subquery(before.values("pk")[:1]),
        withdrawn=~on_the_site(),
    )
    return [_act(each) for each in editions.order_by("-live_since", "-id")[: ACTS_SHOWN + 1]]


def _act(edition: Any) -> DayAct:
    compare = reverse("admin:articles_article_compare", args=[edition.article_id])
    return DayAct(
        at=edition.live_since,
        word=edition.became.label,
        kind=edition.became.value,
        headline=edition.headline,
        article_id=edition.article_id,
        section=edition.section.name,
        by=spoken_name(edition.published_by),
        note=edition.public_note,
        number=edition.number,
        words=edition.word_count,
        more_words=None if edition.before_words is None else edition.word_count - edition.before_words,
        before=edition.number - 1 if edition.before_id else None,
        url=edition.get_absolute_url() if edition.live else "",
        planned=edition.goes_live_at,
        withdrawn=edition.withdrawn,
        edition_id=edition.pk,
        compare=f"{compare}?a=e{edition.number - 1}&b=e{edition.number}" if edition.before_id else "",
    )


def _withdrawn(request: HttpRequest, day: datetime.date) -> list[DayAct]:
    first, after = days.bounds(day)
    seen = seen_by(person(request), through="article")
    found = Withdrawal.objects.filter(seen, done_at__gte=first, done_at__lt=after)
    found = found.select_related("article", "section", "by").defer("article__body").order_by("-done_at")
    return [
        DayAct(
            at=each.done_at,
            word="Withdrawn",
            kind="withdrawn",
            headline=each.article.headline,
            article_id=each.article_id,
            section=each.section.name,
            by=spoken_name(each.by),
            note=each.note,
            planned=each.due_at,
        )
        for each in found[: ACTS_SHOWN + 1]
        if each.done_at
    ]


def _summary(acts: list[DayAct]) -> list[tuple[str, int]]:
    """How many of each kind, in the order in which a newspaper asks."""
    order = [*Change.values, "withdrawn"]
    kinds = sorted(acts, key=lambda act: order.index(act.kind))
    counts = [(list(group)) for _, group in groupby(kinds, key=lambda act: act.kind)]
    return [(group[0].word, len(group)) for group in counts]
