"""The planning calendar: a week or a month by day, what has no day yet, and planning a story for another day."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from articles.desk.person import person
from articles.desk.planning import days
from articles.desk.planning.backlog import backlog
from articles.desk.planning.week import DaysAsked, fit_month, strips
from articles.editing.planning import plan
from articles.errors import Refused
from articles.models import Article, Section
from articles.roles import allows

BY_SECTION = "section"


@dataclass(frozen=True)
class CalendarView:
    """What is looked at: a week, or a month with the days of its first and last weeks."""

    first: days.Day
    """Its Monday."""
    number: int
    month: days.Day | None = None
    """The first of the month, where it is one."""

    @classmethod
    def asked(cls, query: QueryDict) -> CalendarView:
        """Returns the view that an address names."""
        if "month" not in query:
            return cls(days.week_named(query.get("week", "")), 7)
        month = days.month_named(query.get("month", ""))
        return cls(*days.weeks_of_month(month), month)

    @property
    def last(self) -> days.Day:
        return self.first + (self.number - 1) * days.ONE

    def links(self) -> dict[str, str]:
        """Returns the queries of the view itself, of those before and after it, and of the other kind."""
        if not self.month:
            weeks = {name: f"week={days.name_of_week(self.first + n * days.ONE)}" for name, n in _NEAR.items()}
            return {**weeks, "today": "", "other": f"month={self.first:%Y-%m}"}
        before, after = self.month - days.ONE, days.month_after(self.month)
        months = {"here": self.month, "before": before, "after": after}
        named = {name: f"month={day:%Y-%m}" for name, day in months.items()}
        return {**named, "today": "month=", "other": f"week={days.name_of_week(self._week_to_show())}"}

    def _week_to_show(self) -> days.Day:
        today = timezone.localdate()
        return today if self.month and (today.year, today.month) == (self.month.year, self.month.month) else self.last


_NEAR = {"before": -7, "here": 0, "after": 7}


def calendar(request: HttpRequest) -> HttpResponse:
    """A week or a month; of one section (with those within it) or of all, together or a strip for each."""
    user, view = person(request), CalendarView.asked(request.GET)
    sections = list(Section.objects.order_by("position", "name"))
    section = _chosen(request.GET.get("section", ""), sections)
    here = [s for s in sections if section is None or section.pk in (s.pk, s.parent_id)]
    grouped = request.GET.get("by") == BY_SECTION and not view.month
    asked = DaysAsked(view.first, frozenset(s.pk for s in here) if section else None, user, view.number)
    found = strips(asked, list(here) if grouped else [None], today=timezone.localdate())
    if view.month:
        fit_month(found[0].days, asked, view.month)
    context = {
        **admin.site.each_context(request),
        "title": "Calendar",
        "view": view,
        "week": days.name_of_week(view.first),
        "links": view.links(),
        "zone": timezone.localtime().tzname(),
        "sections": sections,
        "section": section,
        "grouped": grouped,
        "strips": [s for s in found if not grouped or section or any(d.entries for d in s.days)],
        "backlog": backlog(asked),
        "kept": "".join(f"&{urlencode({k: v})}" for k, v in _kept(section, grouped).items()),
        "may_plan": allows(user, "assign"),
    }
    return render(request, "desk/planning/calendar.html", context)


def plan_story(request: HttpRequest, article: Article) -> HttpResponse:
    """Move a story to another day, or off the calendar with an empty one; back to the week one came from."""
    text = request.POST.get("day", "").strip()
    day = days.day_named(text)
    if text and day is None:
        messages.error(request, f"“{article.headline}” was not moved: choose a day, such as {timezone.localdate()}.")
    elif day != article.planned_for:
        try:
            messages.success(request, plan(article, by=person(request), day=day).message)
        except Refused as refused:
            messages.error(request, str(refused))
    names = ("week", "month", "section", "by")
    back = {name: request.POST[name] for name in names if request.POST.get(name, "").strip()}
    return HttpResponseRedirect(f"{reverse('admin:articles_article_calendar')}?{urlencode(back)}#story-{article.pk}")


def _chosen(key: str, sections: list[Section]) -> Section | None:
    return next((section for section in sections if str(section.pk) == key), None)


def _kept(section: Section | None, grouped: bool) -> dict[str, str]:
    """The parameters that a link to another week keeps."""
    kept = {"section": str(section.pk)} if section else {}
    return kept | ({"by": BY_SECTION} if grouped else {})
