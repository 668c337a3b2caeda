"""Any two states of a story compared: versions saved on the desk and editions, words marked as inserted and deleted."""

from __future__ import annotations

from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from articles.desk.history.compare_fields import names_in, rows
from articles.desk.history.states import LIVE, State, state_before, state_named
from articles.desk.person import person
from articles.models import Article
from articles.roles import allows, seen_by


def compare(request: HttpRequest, article: Article) -> HttpResponse:
    """`?a=v12&b=e3`: what changed from a to b. Without `a`, from the one before it; `live` is what readers see."""
    after = state_named(article, request.GET.get("b", ""))
    if after is None:
        raise Http404("The history of this story has no such version.")
    asked = request.GET.get("a", "")
    before = state_named(article, asked) if asked else state_before(article, after.key)
    if before is None and asked == LIVE:
        messages.warning(request, "Readers see nothing of this story now, so there is nothing to compare with.")
        return HttpResponseRedirect(reverse("admin:articles_article_history", args=[article.pk]))
    if before is None:
        raise Http404("The history of this story has no such version.")
    return _page(request, article, before, after)


def _page(request: HttpRequest, article: Article, before: State, after: State) -> HttpResponse:
    user = person(request)
    names = names_in(before.content, after.content, seen=seen_by(user))
    fields = rows(before.content, after.content, names)
    context = {
        **admin.site.each_context(request),
        "title": f"Compare “{article.headline}”",
        "article": article,
        "before": before,
        "after": after,
        "changed": [row for row in fields if row.changed],
        "unchanged": [row for row in fields if not row.changed and row.marked],
        "may_restore": allows(user, "restore", article),
        "current": f"v{article.version}",
    }
    return render(request, "desk/history/compare.html", context)
