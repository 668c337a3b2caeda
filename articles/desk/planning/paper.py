"""Tomorrow's paper: the whole site as it will be at a time to come, for those who may see every embargoed story.

What is scheduled is done by the very verbs that will do it, the readers' own view makes the page, and all of it is
undone before the page is sent. So the paper cannot differ from what comes, and nothing comes of looking at it.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from articles.desk.panels.next_up import Coming
from articles.desk.planning.paper_page import led_inside, readers_answer
from articles.desk.times import DATE_AND_TIME, read_time
from articles.errors import NotReady
from articles.models import Edition
from articles.public.site import base_url
from articles.publishing.due import Ahead, DueAct, applied_until
from newsroom.text.moments import as_of

STAMP = "%Y%m%dT%H%MZ"
MORNING = datetime.time(6)


def paper(request: HttpRequest) -> HttpResponse:
    """The page on which a moment is chosen, with what changes until then."""
    asked = request.GET.get("at", "") or f"{_tomorrow():{DATE_AND_TIME}}"
    context = {**admin.site.each_context(request), "title": "Tomorrow’s paper", "asked": asked}
    try:
        moment = read_time(asked, what="Choose a moment")
    except NotReady as refused:
        context["error"] = str(refused)
    else:
        with applied_until(moment.at) as ahead:
            pass
        context["changes"], context["beside"] = _changes(ahead), sorted(ahead.beside)
        front = reverse("admin:articles_article_paper_front", args=[_stamp(moment.at)])
        context |= {"at": moment.at, "remark": moment.remark, "front": front}
    return render(request, "desk/planning/paper.html", context)


def paper_page(request: HttpRequest, at: str, path: str = "") -> HttpResponse:
    """One page of the site as it will be at that moment, its links leading to other pages of the paper."""
    chooser = reverse("admin:articles_article_paper")
    try:
        moment = datetime.datetime.strptime(at, STAMP).replace(tzinfo=datetime.UTC)
        read_time(moment.isoformat(), what="Choose a moment")
    except (ValueError, NotReady):
        return HttpResponseRedirect(f"{chooser}?{urlencode({'at': at[:40]})}")
    with applied_until(moment) as ahead, as_of(moment):
        answer = readers_answer(request, f"/{path}")
    root = reverse("admin:articles_article_paper_front", args=[at])
    again = f"{chooser}?{urlencode({'at': f'{timezone.localtime(moment):{DATE_AND_TIME}}'})}"
    banner = {
        "moment": moment,
        "failing": len(ahead.failing),
        "later_changes": len(_with_later_changes(ahead)),
        "again": again,
    }
    return led_inside(
        answer,
        root=root,
        base=base_url(request),
        banner=render_to_string("desk/planning/paper_banner.html", banner),
    )


def _tomorrow() -> datetime.datetime:
    """Tomorrow at six, by the clock on the newsroom's wall."""
    return datetime.datetime.combine(timezone.localdate() + datetime.timedelta(days=1), MORNING)


def _stamp(at: datetime.datetime) -> str:
    return at.astimezone(datetime.UTC).strftime(STAMP)


def _changes(ahead: Ahead) -> list[Coming]:
    """What goes live or off until then, and what will not and why, in the order of its times."""
    changed = _with_later_changes(ahead)
    changes = [_coming(act, changed) for act in ahead.done]
    changes += [_coming(act, changed, failure) for act, failure in ahead.failing]
    return sorted(changes, key=lambda each: each.at)


def _with_later_changes(ahead: Ahead) -> set[int]:
    """The keys of editions that go live until then without what was changed since; asked when all is undone again."""
    keys = [act.pk for act in ahead.done if isinstance(act, Edition)]
    return set(Edition.objects.missing_changes().filter(pk__in=keys).values_list("pk", flat=True))


def _coming(act: DueAct, changed: Collection[int], failure: str = "") -> Coming:
    if not isinstance(act, Edition):
        return Coming(act.due_at or timezone.now(), act.article.headline, act.article, withdrawn=True, failure=failure)
    at, later_changes = act.goes_live_at or timezone.now(), act.pk in changed
    return Coming(at, act.headline, act.article, failure=failure, later_changes=later_changes)
