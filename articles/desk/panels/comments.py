"""A story's comments: the list beside its text, and a page of their own for browsers without scripts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from js_asset import Media

from articles.desk.form.picking import asked
from articles.desk.person import person
from articles.editing.commenting import Passage, colleagues, resolve_or_reopen, say
from articles.errors import Refused
from articles.models import Article, Comment
from articles.roles import allows
from newsroom.desk.scripts import MODULES
from newsroom.text.numbers import whole_number

COMMENTS_SHOWN = 500
"""Comments shown of a story, the latest; nobody reads more."""
COLLEAGUES_FOUND = 8
LIST_ONLY = "part"
"""Asked for with this, a page answers with the list alone."""


@dataclass
class Thread:
    """A comment and the answers to it, in order."""

    first: Comment
    answers: list[Comment] = field(default_factory=list)


def comments(request: HttpRequest, article: Article) -> HttpResponse:
    """The page of a story's comments."""
    return _shown(request, article)


def say_something(request: HttpRequest, article: Article) -> HttpResponse:
    """Add a comment or an answer. What is refused comes back with what was typed, and why."""
    posted = request.POST
    picked = [key for text in posted.getlist("mentioned") if (key := whole_number(text)) is not None]
    try:
        answers = _key(posted.get("answers", ""))
        comment = say(
            article,
            posted.get("text", ""),
            by=person(request),
            passage=Passage.of(posted),
            answers=answers,
            picked=picked,
        )
    except Refused as refused:
        return _refused(request, article, refused)
    return _done(request, article, comment)


def settle_thread(request: HttpRequest, article: Article, comment_id: int) -> HttpResponse:
    """Resolve a thread, or open it again where `settled` is empty."""
    comment = Comment.objects.filter(article=article, pk=comment_id).first()
    if comment is None:
        raise Http404("There is no such comment.")
    try:
        resolve_or_reopen(comment, by=person(request), settled=bool(request.POST.get("settled")))
    except Refused as refused:
        return _refused(request, article, refused)
    return _done(request, article, comment)


def find_colleagues(request: HttpRequest) -> JsonResponse:
    """Who can be named, for what was typed after an @."""
    found = colleagues(asked(request))[:COLLEAGUES_FOUND]
    return JsonResponse({"found": [{"value": each.pk, "label": str(each), "about": each.username} for each in found]})


def threads_of(article: Article) -> tuple[list[Thread], list[Thread]]:
    """Open threads and resolved ones, each in the order in which they began; one query."""
    latest = article.comments.select_related("resolved_by").order_by("-made_at", "-id")[:COMMENTS_SHOWN]
    threads: dict[int, Thread] = {}
    for comment in reversed(latest):
        if comment.answers_id is None:
            threads[comment.pk] = Thread(comment)
        elif comment.answers_id in threads:
            threads[comment.answers_id].answers.append(comment)
    found = list(threads.values())
    return [t for t in found if not t.first.resolved_at], [t for t in found if t.first.resolved_at]


def comments_beside(request: HttpRequest, article: Article) -> dict[str, Any]:
    """Returns what the list of a story's comments prints, on whichever page it stands."""
    unsettled, settled = threads_of(article)
    return {
        "article": article,
        "open_threads": unsettled,
        "settled_threads": settled,
        "may_comment": allows(person(request), "comment", article),
    }


def _shown(request: HttpRequest, article: Article, *, status: int = 200, **more: Any) -> HttpResponse:
    context = {**comments_beside(request, article), **more}
    if LIST_ONLY in request.GET:
        return render(request, "desk/panels/comments_list.html", context, status=status)
    context |= {
        **admin.site.each_context(request),
        "title": f"Comments on {article.headline}",
        "media": Media(importmap=MODULES).with_nonce(str(request.csp_nonce)),  # type: ignore[attr-defined]
    }
    return render(request, "desk/panels/comments_page.html", context, status=status)


def _done(request: HttpRequest, article: Article, comment: Comment) -> HttpResponse:
    if LIST_ONLY in request.GET:
        return _shown(request, article)
    at = comment.answers_id or comment.pk
    return HttpResponseRedirect(f"{reverse('admin:articles_article_comments', args=[article.pk])}#comment-{at}")


def _refused(request: HttpRequest, article: Article, why: Refused) -> HttpResponse:
    if LIST_ONLY in request.GET:
        return HttpResponse(str(why), status=422, content_type="text/plain; charset=utf-8")
    typed = {"typed": request.POST.get("text", ""), "answering": request.POST.get("answers", "")}
    return _shown(request, article, status=422, refused=str(why), **typed)


def _key(text: str) -> int | None:
    """The key of a thread, None where none is named; of what cannot be a key, one that no thread has."""
    return whole_number(text) or 0 if text else None
