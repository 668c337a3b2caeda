"""The bell in the desk's bar: how much is unread, and the latest notices, asked for again and again."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from articles.desk.person import person, sees_stories
from articles.letters.reading import notices_of
from newsroom.models import User

MOST_COUNTED = 99
LATEST_SHOWN = 6


def bell(request: HttpRequest) -> dict[str, Any]:
    """Returns what the bar shows on every page; nothing for who sees no stories, as no notice concerns them."""
    if not request.user.is_authenticated or not sees_stories(request):
        return {}
    return {"bell": on_the_bell(unread(person(request)))}


def whats_new(request: HttpRequest) -> JsonResponse:
    """How much is unread, in the bell's words, and the latest of it: its key, and what it says."""
    user = person(request)
    latest = notices_of(user).unread().order_by("-id").values("id", "text").first()
    return JsonResponse({**on_the_bell(unread(user)), "latest": latest})


def latest_notices(request: HttpRequest) -> HttpResponse:
    """The latest notices, for the list under the bell."""
    found = notices_of(person(request)).select_related("article", "comment").defer("article__body")[:LATEST_SHOWN]
    return render(request, "desk/notices/rows.html", {"notices": found})


def unread(user: User) -> int:
    """How many they have not read; one more than MOST_COUNTED stands for any more."""
    return notices_of(user).unread()[: MOST_COUNTED + 1].count()


def on_the_bell(number: int) -> dict[str, str]:
    """The number on the bell, and the words for those who do not see it."""
    if not number:
        return {"number": "", "words": "Notices"}
    shown = f"{MOST_COUNTED}+" if number > MOST_COUNTED else str(number)
    return {"number": shown, "words": f"Notices, {shown} unread"}
