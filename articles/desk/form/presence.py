"""Who else has a story open, and whether somebody has saved it: every open form asks every few seconds."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone

from articles.desk.form.working import WINDOW_KEY
from articles.desk.person import person
from articles.models import Article, Presence
from newsroom.models import User
from newsroom.text.initials import initials_of, tint_of

GONE_AFTER = datetime.timedelta(seconds=10)
"""A window that was not heard of for this long is closed, or its machine asleep."""
FORGOTTEN_AFTER = datetime.timedelta(hours=1)


def be_present(request: HttpRequest, article: Article) -> JsonResponse:
    """Note that this window is open (or closing). Answers with who else is here, and the desk copy's version."""
    user, window = person(request), request.POST.get("window", "")
    if not WINDOW_KEY.fullmatch(window):
        return JsonResponse({"error": "The form does not say which window it is. Reload the page."}, status=400)
    mine = Presence.objects.filter(article=article, person=user, window=window)
    if request.POST.get("closing"):
        mine.delete()
        return JsonResponse({})
    now = timezone.now()
    seen = {"seen_at": now, "writing": request.POST.get("writing") == "1"}
    Presence.objects.update_or_create(article=article, person=user, window=window, defaults=seen)
    return JsonResponse(
        {
            "others": _others(article, user, window, now),
            "version": article.version,
            "saved_by": "you, in another window"
            if article.updated_by == user
            else str(article.updated_by or "somebody"),
            "saved_at": f"{timezone.localtime(article.updated_at):%H:%M}",
            "token": get_token(request),
        }
    )


def _others(article: Article, user: User, window: str, now: datetime.datetime) -> list[dict[str, Any]]:
    """Each other person once, and oneself in another window; the first to come first."""
    here = Presence.objects.filter(article=article)
    here.filter(seen_at__lt=now - FORGOTTEN_AFTER).delete()
    windows = here.filter(seen_at__gte=now - GONE_AFTER).exclude(person=user, window=window)
    people: dict[int, dict[str, Any]] = {}
    for each in windows.select_related("person").order_by("opened_at", "pk"):
        said = people.setdefault(each.person_id, _described(each.person, user))
        said["writing"] = said["writing"] or each.writing
    return list(people.values())


def _described(someone: User | None, user: User) -> dict[str, Any]:
    called = str(someone or "")
    letters = {"initials": initials_of(called), "tint": tint_of(called)}
    return {"name": _name(someone, user), "writing": False, **letters}


def _name(someone: User | None, user: User) -> str:
    return "you, in another window" if someone == user else str(someone or "somebody")
