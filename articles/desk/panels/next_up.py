"""What goes live next, and whether a worker is running: a part of a page that loads by itself."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from operator import attrgetter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.desk.own_choices import own_choices
from articles.desk.person import person
from articles.models import Article, Edition, Withdrawal
from articles.roles import PAPER, allows, seen_by
from newsroom.models import User
from newsroom.ops.health import WORKER_BEAT
from newsroom.ops.heartbeat import seconds_since_heartbeat

NEXT_SHOWN = 5
SILENT_SECONDS = 10
_BODIES = ("body", "rendered_body", "search_vector", "article__body")


@dataclass(frozen=True)
class Coming:
    """A story that goes live at a time, or is withdrawn then; `failure` says why it will not, as things stand."""

    at: datetime.datetime
    headline: str
    article: Article
    withdrawn: bool = False
    failure: str = ""
    later_changes: bool = False
    """Does it go live without what was changed since it was scheduled?"""


@dataclass(frozen=True)
class WorkerPulse:
    """When the worker was last heard of. `alive` is false from SILENT_SECONDS on."""

    alive: bool
    words: str = ""


def next_up(request: HttpRequest) -> HttpResponse:
    """The worker's pulse and the newsroom's next few times: three queries, however many wait."""
    user = person(request)
    context = {
        "worker": worker_pulse(),
        "coming": next_changes(user, most=NEXT_SHOWN),
        "sees_paper": allows(user, PAPER),
        "chosen": own_choices(user),
    }
    return render(request, "desk/panels/next_up.html", context)


def worker_pulse() -> WorkerPulse:
    """Is there a worker that does what is due?"""
    ago = seconds_since_heartbeat(WORKER_BEAT)
    if ago is None:
        return WorkerPulse(
            alive=False,
            words="The newsroom’s background process was never started: nothing goes live at its time. Start it.",
        )
    if ago >= SILENT_SECONDS:
        words = f"The newsroom’s background process stopped {_length(ago)} ago: nothing goes live until it runs again."
        return WorkerPulse(alive=False, words=words)
    return WorkerPulse(alive=True)


def next_changes(user: User, *, most: int) -> list[Coming]:
    """What goes live or off next, of the stories that this person may see."""
    editions = Edition.objects.scheduled().filter(seen_by(user, through="article")).order_by("goes_live_at", "pk")
    plans = Withdrawal.objects.planned().filter(seen_by(user, through="article")).order_by("due_at", "pk")
    live = [
        Coming(each.goes_live_at, each.headline, each.article, failure=each.failure, later_changes=each.later_changes)  # type: ignore[attr-defined]
        for each in editions.with_later_changes().select_related("article__section").defer(*_BODIES)[:most]
        if each.goes_live_at
    ]
    off = [
        Coming(each.due_at, each.article.headline, each.article, withdrawn=True)
        for each in plans.select_related("article__section").defer("article__body")[:most]
        if each.due_at
    ]
    return sorted([*live, *off], key=attrgetter("at"))[:most]


def _length(seconds: float) -> str:
    """“1 s”, “3 min”, “2 h”: as long as matters."""
    if seconds < 100:
        return f"{max(0, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 6000 else f"{round(seconds / 3600)} h"
