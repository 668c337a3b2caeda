"""My desk: a person's stories, comments for them, and what goes live today."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from articles.desk.lists.editions import visible_editions
from articles.desk.person import person
from articles.desk.planning.days import bounds
from articles.models import Article, AuditEntry, Comment, Status, WorkingCopy
from articles.models.edition import EditionQuerySet
from articles.models.missed import misses_changes
from articles.roles import allows, open_to, owned_by, seen_by
from newsroom.models import User

ROWS_SHOWN = 8
OWN_STORIES_READ = 40
UNDER_WAY = (Status.DRAFT, Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED)
JUDGING_ACTS = ("send_for_review", "approve", "send_back")


@dataclass(frozen=True)
class SentBack:
    """A story that a colleague wants changed: what they said, who, and when."""

    article: Article
    by_name: str
    note: str
    at: Any


def my_desk(request: HttpRequest) -> dict[str, Any]:
    """Returns what the first page prints: short lists, or for people who see no stories only that they see none."""
    user = person(request)
    if not allows(user, "view"):
        return {"sees_stories": False}
    today, tomorrow = bounds(timezone.localdate())
    editions = visible_editions(user)
    to_write, sent_back = _mine(user)
    return {
        "sees_stories": True,
        "may_write": allows(user, "write"),
        "may_review": allows(user, "approve"),
        "newsroom_zone": timezone.localtime().tzname(),
        "unsaved": _unsaved(user),
        "sent_back": sent_back,
        "to_write": to_write,
        "to_review": _to_review(user),
        "told": _told(user),
        "scheduled": _scheduled_before(tomorrow, editions),
        "live_today": editions.live().filter(live_since__gte=today).order_by("-live_since")[:ROWS_SHOWN],
    }


def _scheduled_before(moment: datetime.datetime, editions: EditionQuerySet) -> EditionQuerySet:
    coming = editions.scheduled().with_later_changes().filter(goes_live_at__lt=moment)
    return coming.order_by("goes_live_at")[:ROWS_SHOWN]


def _unsaved(user: User) -> list[WorkingCopy]:
    """Words that stand nowhere else, each with the address to go on writing at."""
    copies = WorkingCopy.objects.filter(person=user, put_aside_at=None).defer("fields")
    found = list(copies.select_related("article").order_by("-kept_at")[:ROWS_SHOWN])
    for each in found:
        each.url = (  # type: ignore[attr-defined]
            each.article.get_change_url()
            if each.article
            else f"{reverse('admin:articles_article_add')}?working={each.pk}"
        )
    return found


def _mine(user: User) -> tuple[list[Article], list[SentBack]]:
    """What is the person's to write, the nearest day first; and of it what was sent back."""
    last = AuditEntry.objects.filter(article=OuterRef("pk"), verb__in=JUDGING_ACTS).order_by("-at", "-id")
    found = (
        Article.objects.filter(seen_by(user), owned_by(user), status__in=UNDER_WAY)
        .select_related("section")
        .annotate(later_changes=misses_changes())
        .annotate(judged=Subquery(last.values(said=JSONObject(verb="verb", by="by_name", note="note", at="at"))[:1]))
        .order_by(F("planned_for").asc(nulls_last=True), "-updated_at", "-id")[:OWN_STORIES_READ]
    )
    to_write: list[Article] = []
    sent_back: list[SentBack] = []
    for article in found:
        judged = article.judged or {}
        if article.status == Status.DRAFT and judged.get("verb") == "send_back":
            sent_back.append(SentBack(article, judged["by"], judged["note"], parse_datetime(judged["at"])))
        else:
            to_write.append(article)
    return to_write[:ROWS_SHOWN], sent_back[:ROWS_SHOWN]


def _to_review(user: User) -> QuerySet[Article]:
    """Stories that wait for somebody who may approve them, as this person may; who waits longest first."""
    waiting = Article.objects.filter(open_to(user, "approve"), status=Status.IN_REVIEW)
    return waiting.select_related("section", "updated_by").order_by("updated_at", "id")[:ROWS_SHOWN]


def _told(user: User) -> list[Comment]:
    """What was said to the person and is not settled: by name, or on a story of theirs; the newest first."""
    shown = Comment.objects.select_related("article").defer("article__body")
    asked = shown.filter(seen_by(user, through="article")).exclude(person=user)
    unsettled = Q(answers=None, resolved_at=None) | Q(answers__isnull=False, answers__resolved_at=None)
    by_name = asked.filter(unsettled, mentioned=user).order_by("-made_at", "-id")[:ROWS_SHOWN]
    own = owned_by(user, way="article__")
    threads = asked.filter(own, answers=None, resolved_at=None).order_by("-made_at", "-id")[:ROWS_SHOWN]
    both = {each.pk: each for each in [*by_name, *threads.annotate(answered=Count("replies"))]}
    found = sorted(both.values(), key=lambda each: (each.made_at, each.pk), reverse=True)[:ROWS_SHOWN]
    stories = Article.objects.filter(open_to(user, "write"), pk__in=[each.article_id for each in found])
    writable = set(stories.values_list("pk", flat=True))
    for each in found:  # who may not write a story has its comments on a page of their own
        name = "change" if each.article_id in writable else "comments"
        each.url = f"{reverse(f'admin:articles_article_{name}', args=[each.article_id])}#comment-{each.pk}"  # type: ignore[attr-defined]
    return found
