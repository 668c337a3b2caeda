"""The producer's screen: the home page's areas, the stories that could stand there, and the acts."""

from __future__ import annotations

import datetime

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode

from articles.desk.person import person
from articles.desk.times import DATE_AND_TIME
from articles.models import Section
from fronts.desk.board import board_of
from fronts.desk.candidates import ASKED, COMING, CandidateQuestion, candidates_for
from fronts.home import front_now
from fronts.models import FrontEdition
from fronts.publishing.working import draft_of, home_front, live_front

EDITIONS_SHOWN = 10


def front_screen(request: HttpRequest) -> HttpResponse:
    """The screen; a constant number of queries, whatever stands on the front."""
    front, user = home_front(), person(request)
    draft, live = draft_of(front), live_front(front)
    base = draft or live
    sections = list(Section.objects.filter(in_navigation=True, parent__isnull=True).order_by("position", "name"))
    filled = front_now([section.slug for section in sections], base.pk if base else None)
    board = board_of(base, live, filled, sections, user)
    asked = CandidateQuestion.of(request.GET)
    editions = FrontEdition.objects.filter(front=front)
    context = {
        **admin.site.each_context(request),
        "title": "Home page",
        "board": board,
        "targets": [(area.key, area.name) for area in board.areas if area.area.chosen],
        "draft": draft,
        "live": live,
        "seen": live.number if live else 0,
        "overtaken": bool(draft and live and draft.begun_from_id != live.pk),
        "scheduled": list(editions.scheduled().order_by("goes_live_at")),
        "editions": list(editions.numbered()[:EDITIONS_SHOWN]),
        "candidates": candidates_for(user, asked, board.stands),
        "asked": asked,
        "coming": COMING,
        "sections": Section.objects.order_by("position", "name"),
        "back": urlencode({name: request.GET[name] for name in ASKED if request.GET.get(name)}),
        "tomorrow": f"{timezone.localtime() + datetime.timedelta(days=1):{DATE_AND_TIME}}",
    }
    return render(request, "desk/fronts/screen.html", context)
