"""My desk: what a person has to write, review, publish and answer, and what goes live next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from articles.desk.lists.editions import visible_editions
from articles.desk.panels.next_up import next_changes
from articles.desk.person import person
from articles.desk.planning.days import bounds
from articles.desk.planning.lacking import lacking_pictures
from articles.models import Article, AuditEntry, Comment, Status, WorkingCopy
from articles.models.edition import was_withdrawn
from articles.models.missed import misses_changes
from articles.models.template import stories_only
from articles.roles import allows, open_to, owned_by, seen_by
from newsroom.models import User

ROWS_SHOWN = 8
OWN_STORIES_READ = 40
WITH_OTHERS = {Status.IN_REVIEW: "in_review", Status.APPROVED: "approved", Status.SCHEDULED: "waiting"}
"""States in which a story's writer waits for others, each as the list of stories filters by it."""
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
    today, _ = bounds(timezone.localdate())
    to_write, sent_back = _to_write(user)
    may_publish = allows(user, "publish")
    return {
        "sees_stories": True,
        "may_write": allows(user, "write"),
        "may_review": allows(user, "approve"),
        "may_publish": may_publish,
        "newsroom_zone": timezone.localtime().tzname(),
        "today": timezone.localdate(),
        "unsaved": _unsaved(user),
        "sent_back": sent_back,
        "to_write": to_write,
        "with_others": _with_others(user),
        "to_review": _to_review(user),
        "to_publish": _to_publish(user) if may_publish else (),
        "told": _told(user),
        "lacking": lacking_pictures(user),
        "coming": next_changes(user, most=ROWS_SHOWN),
        "live_today": visible_editions(user).live().filter(live_since__gte=today).order_by("-live_since")[:ROWS_SHOWN],
    }


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


def _to_write(user: User) -> tuple[list[Article], list[SentBack]]:
    """What the person still has to write, the nearest day first; and of it what was sent back."""
    found = (
        Article.objects.filter(seen_by(user), owned_by(user), stories_only(), status=Status.DRAFT)
        .select_related("section")
        .annotate(later_changes=misses_changes(), withdrawn=was_withdrawn(), judged=_last_act(*JUDGING_ACTS))
        .order_by(F("planned_for").asc(nulls_last=True), F("deadline").asc(nulls_last=True), "-updated_at", "-id")
    )
    to_write: list[Article] = []
    sent_back: list[SentBack] = []
    for article in found[:OWN_STORIES_READ]:
        judged = article.judged or {}
        if judged.get("verb") == "send_back":
            sent_back.append(SentBack(article, judged["by"], judged["note"], parse_datetime(judged["at"])))
        else:
            to_write.append(article)
    return to_write[:ROWS_SHOWN], sent_back[:ROWS_SHOWN]


def _last_act(*verbs: str) -> Subquery:
    """Of a story's acts of these kinds the last one that holds, as JSON: what, who, the note, when."""
    acts = AuditEntry.objects.not_undone().filter(article=OuterRef("pk"), verb__in=verbs).order_by("-at", "-id")
    return Subquery(acts.values(said=JSONObject(verb="verb", by="by_name", note="note", at="at"))[:1])


def _with_others(user: User) -> list[tuple[str, str, int]]:
    """How many of the person's stories others have to do with now: the list's state, its words, the number."""
    own = Article.objects.filter(seen_by(user), owned_by(user), stories_only(), status__in=WITH_OTHERS).order_by()
    found = dict(own.values_list("status").annotate(stories=Count("pk")))
    return [
        (filtered, Status(each).label.lower(), found[each]) for each, filtered in WITH_OTHERS.items() if each in found
    ]


def _to_review(user: User) -> QuerySet[Article]:
    """Stories that wait for somebody who may approve them, as this person may, each as `judged` with what its sender
    told them; who waits longest first."""
    waiting = Article.objects.filter(open_to(user, "approve"), status=Status.IN_REVIEW)
    waiting = waiting.annotate(judged=_last_act(*JUDGING_ACTS))
    return waiting.select_related("section", "updated_by").order_by("updated_at", "id")[:ROWS_SHOWN]


def _to_publish(user: User) -> Sequence[Article]:
    """What is approved and this person may publish, the nearest day first; each with who approved it, and when."""
    approved = Article.objects.filter(open_to(user, "publish"), status=Status.APPROVED).select_related("section")
    approved = approved.annotate(later_changes=misses_changes(), judged=_last_act("approve"))
    nearest = F("planned_for").asc(nulls_last=True), F("deadline").asc(nulls_last=True)
    found = list(approved.defer("body").order_by(*nearest, "updated_at", "id")[:ROWS_SHOWN])
    for each in found:
        each.approved_by = (each.judged or {}).get("by", "")  # type: ignore[attr-defined]
        each.approved_at = parse_datetime((each.judged or {}).get("at", ""))  # type: ignore[attr-defined]
    return found


def _told(user: User) -> list[Comment]:
    """What was said to the person and is not settled: by name, or on a story of theirs; the newest first."""
    shown = Comment.objects.select_related("article").defer("article__body")
    asked = shown.filter(seen_by(user, through="article")).exclude(person=user)
    unsettled = Q(answers=None, resolved_at=None) | Q(answers__isnull=False, answers__resolved_at=None)
    by_name = asked.filter(unsettled, mentioned=user).order_by("-made_at", "-id")[:ROWS_SHOWN]
    own = owned_by(user, way="article__")
    threads = asked.filter(own, answers=None, resolved_at=None).order_by("-made_at", "-id")[:ROWS_SHOWN]
    both = {each.pk: each for each in [*by_name, *threads.annotate(answered=Count("replies"))]}
    return sorted(both.values(), key=lambda each: (each.made_at, each.pk), reverse=True)[:ROWS_SHOWN]
