"""Stories with much the same text as the one in the form: told while it is written, compared with words marked, and
what an editor says of a pair.

Nothing is written by asking. Without scripts a page of their own lists them, for the story as it is saved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from django.contrib import admin, messages
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from articles.content.contents import content_of
from articles.desk.form.content_from_form import refused
from articles.desk.history.compare_fields import names_in, rows
from articles.desk.person import person
from articles.editing.near_duplicates import forget_what_was_said, mark_update, tell_apart
from articles.errors import Refused
from articles.models import Article, Byline, Edition, NearDuplicate
from articles.models.template import stories_only
from articles.outcomes import Outcome
from articles.roles import allows, seen_by
from articles.search.near_duplicates import near_duplicates
from newsroom.models import User
from newsroom.text.html import plain_text, shown_body
from newsroom.text.moments import day_shortly

PART, PAGE, PAIR = (
    f"desk/panels/{name}.html" for name in ("near_duplicates", "near_duplicates_page", "near_duplicate_page")
)
MOST_SPOKEN_OF = 20
Says = NearDuplicate.Says


@dataclass(frozen=True)
class StoryBeside:
    """A story with much the same text, as somebody reads of it beside another."""

    story: Article
    share: int | None
    """How much of the shorter text stands in the other, in percent; None where that is less than half."""
    says: str
    """What an editor said of the two."""
    updates: bool
    """Is it the newer of the two, as it was said, or else by when they were begun?"""
    url: str
    """Where readers find it; '' where they do not."""
    may_mark: bool

    @property
    def relation(self) -> str:
        """What it is to the story of the form."""
        if self.says == Says.UPDATE:
            return "Updated by" if self.updates else "Update of"
        return "Not the same as" if self.says == Says.DIFFERENT else "Much the same text as"

    @property
    def update_words(self) -> str:
        """What the button is called that marks the newer of the two as an update."""
        return "It is an update of this" if self.updates else "This is an update of it"

    @property
    def about(self) -> str:
        """Whose it is, where it stands and since when."""
        names = ", ".join(str(line) for line in self.story.bylines.all())
        state, saved = self.story.get_status_display(), f"saved {day_shortly(self.story.updated_at)}"
        return " · ".join(filter(None, (names, self.story.section.name, state, saved)))


def near_duplicates_of_new_story(request: HttpRequest) -> HttpResponse:
    """What has much the same text as the form of a story that was never saved."""
    return _typed(request, None)


def near_duplicates_of_story(request: HttpRequest, article: Article) -> HttpResponse:
    """What has much the same text as the form; a page with that of the saved story, for browsers without scripts."""
    if request.method == "POST":
        return _typed(request, article)
    beside = _beside(plain_text(article.body), article, by=person(request), told_apart=True)
    context = {**admin.site.each_context(request), "title": "Much the same text", "article": article}
    return render(request, PAGE, {**context, "beside": beside})


def near_duplicate(request: HttpRequest, article: Article, other_id: int) -> HttpResponse:
    """Both stories as one text with the differing words marked; or what an editor says of them, posted."""
    by = person(request)
    other = Article.objects.filter(seen_by(by), stories_only(), pk=other_id).exclude(pk=article.pk).first()
    if other is None:
        raise Http404("There is no such story any more.")
    if request.method == "POST":
        return _said(request, article, other)
    pair = _told(article, {other.pk: None}, by=by)[0]
    older, newer = (article, other) if pair.updates else (other, article)
    before, after = content_of(older), content_of(newer)
    fields = rows(before, after, names_in(before, after, seen=seen_by(by)))
    context = {
        **admin.site.each_context(request),
        "title": "Compare two stories",
        "article": article,
        "each": pair,
        "sides": (older, newer),
        "changed": [row for row in fields if row.changed],
        "unchanged": [row for row in fields if not row.changed and row.marked],
    }
    return render(request, PAIR, context)


def _typed(request: HttpRequest, article: Article | None) -> HttpResponse:
    if refused(request.POST) or (article and article.is_template):
        return render(request, PART, {"beside": ()})
    text = plain_text(shown_body(request.POST.get("body", "")))
    return render(request, PART, {"beside": _beside(text, article, by=person(request)), "article": article})


def _said(request: HttpRequest, article: Article, other: Article) -> HttpResponse:
    """A script is answered with the sentence alone, 422 where it was refused."""
    by = person(request)
    acts: Mapping[str, Callable[[], Outcome]] = {
        "update": partial(mark_update, article, other, by=by),
        "updated": partial(mark_update, other, article, by=by),
        "different": partial(tell_apart, article, other, by=by),
        "back": partial(forget_what_was_said, article, other, by=by),
    }
    act = acts.get(request.POST.get("says", ""))
    try:
        done, words = (True, act().message) if act else (False, "There is no such button. Reload the page.")
    except Refused as refusal:
        done, words = False, str(refusal)
    if "part" in request.GET:
        return HttpResponse(words, status=200 if done else 422, content_type="text/plain; charset=utf-8")
    messages.add_message(request, messages.SUCCESS if done else messages.ERROR, words)
    return HttpResponseRedirect(reverse("admin:articles_article_near_duplicates", args=[article.pk]))


def _beside(text: str, article: Article | None, *, by: User, told_apart: bool = False) -> Iterable[StoryBeside]:
    """Those found and those that an editor spoke of; `told_apart` has also those that are not the same."""
    shares: dict[int, int | None] = {
        each.article: each.percent for each in near_duplicates(text, article=article.pk if article else 0)
    }
    if article:
        spoken = NearDuplicate.objects.of(article.pk).exclude(says=Says.FOUND)
        for pair in (spoken if told_apart else spoken.updates())[:MOST_SPOKEN_OF]:
            shares.setdefault(pair.beside(article.pk), None)
    return _told(article, shares, by=by)


def _told(article: Article | None, shares: Mapping[int, int | None], *, by: User) -> list[StoryBeside]:
    """These stories, in this order, those of them that the person may see; four queries."""
    if not shares:
        return []
    seen = Article.objects.filter(seen_by(by), stories_only(), pk__in=shares).select_related("section")
    stories = seen.prefetch_related(Prefetch("bylines", Byline.objects.select_related("author"))).in_bulk()
    live = {
        each.article_id: each for each in Edition.objects.live().filter(article__in=stories).select_related("section")
    }
    pairs = NearDuplicate.objects.of(article.pk).exclude(says=Says.FOUND) if article else []
    said = {pair.beside(article.pk): pair for pair in pairs} if article else {}
    return [
        _one(article, stories[key], said.get(key), share, live.get(key), by)
        for key, share in shares.items()
        if key in stories
    ]


def _one(
    article: Article | None,
    story: Article,
    pair: NearDuplicate | None,
    share: int | None,
    live: Edition | None,
    by: User,
) -> StoryBeside:
    spoken = pair is not None and pair.says == Says.UPDATE
    updates = article is not None and (
        pair.article_id == story.pk if pair and spoken else story.created_at > article.created_at
    )
    newer = story if updates else article
    return StoryBeside(
        story,
        share,
        pair.says if pair else "",
        updates,
        live.get_absolute_url() if live else "",
        newer is not None and allows(by, "write", newer),
    )
