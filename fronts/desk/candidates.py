"""What could stand on a front: the newest stories, by section, tag or words, and what is about to go live."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from articles.desk.known_tags import tags_known_to
from articles.models import Article, Edition, Section, Status, Tag
from articles.models.template import stories_only
from articles.roles import seen_by
from articles.search.desk import found_by
from fronts.desk.board import leads_of
from fronts.models import Front
from images.models import Image
from newsroom.models import User
from newsroom.text.numbers import whole_number

SHOWN = 24
LONGEST_QUESTION = 200
COMING = "coming"
ASKED = ("q", "section", "tag", "which")
"""The parameters of the screen's address."""


@dataclass(frozen=True)
class CandidateQuestion:
    """What was asked of the candidates."""

    q: str = ""
    section: int | None = None
    tag: str = ""
    which: str = ""

    @classmethod
    def of(cls, query: QueryDict, front: Front) -> CandidateQuestion:
        """From the screen's address; what makes no sense there asks nothing. Where nothing was asked, it is the stories
        of the front's own section or topic."""
        section, tag = str(front.section_id or ""), front.tag.name if front.tag else ""
        return cls(
            q=query.get("q", "").strip()[:LONGEST_QUESTION],
            section=whole_number(query.get("section", section)),
            tag=query.get("tag", tag).strip()[:LONGEST_QUESTION],
            which=COMING if query.get("which") == COMING else "",
        )


@dataclass(frozen=True)
class CandidateShown:
    """A story at the side of the screen; `stands` says where it is on the front already."""

    article: Article
    edition: Edition | None
    goes_live_at: datetime.datetime | None
    stands: str
    picture: Image | None

    @property
    def headline(self) -> str:
        return self.edition.headline if self.edition else self.article.headline


def candidates_for(user: User, asked: CandidateQuestion, stands: Mapping[int, str]) -> list[CandidateShown]:
    """At most SHOWN of those that this person may see; five queries. `stands` says, by their keys, where they stand."""
    articles = list(_found(user, asked).select_related("section")[:SHOWN])
    keys = [article.pk for article in articles]
    live = {each.article_id: each for each in Edition.objects.live().filter(article__in=keys)}
    waiting = Edition.objects.scheduled().filter(article__in=keys).order_by("-goes_live_at")
    times = {each.article_id: each.goes_live_at for each in waiting}
    leads = leads_of(live.values())
    shown = [
        CandidateShown(each, live.get(each.pk), times.get(each.pk), stands.get(each.pk, ""), leads.get(each.pk))
        for each in articles
    ]
    if asked.which == COMING:
        return sorted(shown, key=lambda each: (each.goes_live_at is None, each.goes_live_at or timezone.now()))
    return shown


def _found(user: User, asked: CandidateQuestion) -> QuerySet[Article]:
    stories = Article.objects.filter(seen_by(user), stories_only())
    if asked.q:
        stories = stories.filter(found_by(asked.q))
    if asked.section is not None:
        stories = stories.filter(Q(section=asked.section) | Q(section__parent=asked.section))
    if asked.tag:
        tags = Tag.objects.filter(tags_known_to(user), name__iexact=asked.tag)
        stories = stories.filter(tags__in=tags).distinct()
    if asked.which == COMING:
        return _coming(stories)
    if asked.q:
        return stories
    on_site = Edition.objects.live()
    if asked.section is not None:
        parts = Section.objects.filter(Q(pk=asked.section) | Q(parent=asked.section)).values("pk")
        on_site = on_site.filter(section__in=parts)
    newest = on_site.order_by("-first_published", "-pk").values_list("article", flat=True)
    keys = list(newest[:200] if asked.tag else newest[:SHOWN])
    return stories.filter(pk__in=keys).order_by("-editions__first_published", "-pk").filter(editions__live=True)


def _coming(stories: QuerySet[Article]) -> QuerySet[Article]:
    """Approved, or scheduled for today by the newsroom's clock."""
    now = timezone.localtime()
    midnight = datetime.datetime.combine(now.date() + datetime.timedelta(days=1), datetime.time(), now.tzinfo)
    today = Edition.objects.scheduled().filter(article=OuterRef("pk"), goes_live_at__lt=midnight)
    return stories.filter(Q(status=Status.APPROVED) | Exists(today.order_by()))
