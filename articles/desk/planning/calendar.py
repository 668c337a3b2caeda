"""The planning calendar: a week by day and section, and planning a story for another day."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from articles.desk.person import person
from articles.desk.planning import days
from articles.desk.planning.week import WeekAsked, strips
from articles.editing.planning import plan
from articles.errors import Refused
from articles.models import Article, Section
from articles.roles import allows

BY_SECTION = "section"


def calendar(request: HttpRequest) -> HttpResponse:
    """A week; of one section (with those within it) or of all, together or a strip for each."""
    user, monday = person(request), days.week_named(request.GET.get("week", ""))
    sections = list(Section.objects.order_by("position", "name"))
    section = _chosen(request.GET.get("section", ""), sections)
    here = [s for s in sections if section is None or section.pk in (s.pk, s.parent_id)]
    grouped = request.GET.get("by") == BY_SECTION
    asked = WeekAsked(monday, frozenset(s.pk for s in here) if section else None, user)
    week = strips(asked, list(here) if grouped else [None], today=timezone.localdate())
    context = {
        **admin.site.each_context(request),
        "title": "Calendar",
        "monday": monday,
        "sunday": monday + 6 * days.ONE,
        "week": days.name_of_week(monday),
        "week_before": days.name_of_week(monday - 7 * days.ONE),
        "week_after": days.name_of_week(monday + 7 * days.ONE),
        "zone": timezone.localtime().tzname(),
        "sections": sections,
        "section": section,
        "grouped": grouped,
        "strips": [s for s in week if not grouped or section or any(d.entries for d in s.days)],
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
    back = {name: request.POST[name] for name in ("week", "section", "by") if request.POST.get(name, "").strip()}
    return HttpResponseRedirect(f"{reverse('admin:articles_article_calendar')}?{urlencode(back)}#story-{article.pk}")


def _chosen(key: str, sections: list[Section]) -> Section | None:
    return next((section for section in sections if str(section.pk) == key), None)


def _kept(section: Section | None, grouped: bool) -> dict[str, str]:
    """The parameters that a link to another week keeps."""
    kept = {"section": str(section.pk)} if section else {}
    return kept | ({"by": BY_SECTION} if grouped else {})
