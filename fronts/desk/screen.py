"""The producer's screen: a front's areas, the stories that could stand there, and the acts."""

from __future__ import annotations

import datetime

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode

from articles.desk.person import person
from articles.desk.times import DATE_AND_TIME
from articles.errors import NotReady
from articles.models import Section
from articles.roles import allows_front_of
from fronts.desk.asked import FRONT, choices_for, front_to_show, screen_of, topic_named
from fronts.desk.board import board_of
from fronts.desk.candidates import ASKED, COMING, CandidateQuestion, candidates_for
from fronts.desk.filled import filled_of, sections_with_strips
from fronts.models import Front, FrontEdition
from fronts.publishing.working import draft_of, live_front

EDITIONS_SHOWN = 10


def front_screen(request: HttpRequest) -> HttpResponse:
    """The screen; a constant number of queries, whatever stands on the front."""
    user = person(request)
    if "topic" in request.GET:
        return _topic(request)
    if FRONT not in request.GET and not allows_front_of(user, None):
        return _first_of_theirs(request)
    front = front_to_show(request)
    draft, live = draft_of(front), live_front(front)
    base = draft or live
    sections = sections_with_strips(front)
    board = board_of(front, base, live, filled_of(front, sections, base), sections, user)
    asked = CandidateQuestion.of(request.GET, front)
    editions = FrontEdition.objects.filter(front=front.pk)
    context = {
        **admin.site.each_context(request),
        "title": str(front),
        "front": front,
        "choices": choices_for(user, front),
        "may_topics": allows_front_of(user, None),
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
        "back": urlencode({name: request.GET[name] for name in ASKED if name in request.GET}),
        "tomorrow": f"{timezone.localtime() + datetime.timedelta(days=1):{DATE_AND_TIME}}",
    }
    return render(request, "desk/fronts/screen.html", context)


def _topic(request: HttpRequest) -> HttpResponse:
    """To the front of the topic that was named, or back with a sentence."""
    try:
        front = topic_named(request.GET["topic"], person(request))
    except NotReady as refused:
        messages.error(request, str(refused))
        return HttpResponseRedirect(screen_of(Front()))
    return HttpResponseRedirect(screen_of(front))


def _first_of_theirs(request: HttpRequest) -> HttpResponse:
    """For whoever may not work on the home page: to the first front that they may work on."""
    theirs = choices_for(person(request))
    if not theirs:
        raise PermissionDenied("You edit no section, so there is no front of yours. Ask the editor-in-chief.")
    return HttpResponseRedirect(theirs[0].url)
