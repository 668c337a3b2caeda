"""A story's history at the desk: the timeline, and bringing one of its states back."""

from __future__ import annotations

from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html

from articles.desk.history.states import state_named
from articles.desk.history.timeline import history_of
from articles.desk.person import person
from articles.editing.restoring import restore
from articles.errors import Refused
from articles.models import Article
from articles.roles import allows
from newsroom.text.numbers import whole_number

MOST_PAGES = 10_000


def history_page(request: HttpRequest, article: Article) -> HttpResponse:
    page = _page(request.GET.get("page", "1"))
    entries, more = history_of(article, page)
    if not entries and page > 1:
        raise Http404("The history is not that long.")
    user = person(request)
    context = {
        **admin.site.each_context(request),
        "title": f"History of “{article.headline}”",
        "article": article,
        "entries": entries,
        "live": article.editions.filter(live=True).exists(),
        "newer": page - 1,
        "older": page + 1 if more else 0,
        "may_restore": allows(user, "restore", article),
        "current": f"v{article.version}",
    }
    return render(request, "desk/history/history.html", context)


def restore_state(request: HttpRequest, article: Article) -> HttpResponse:
    """Restore an earlier version to the desk. Does not ask first, because nothing is lost."""
    source = found.source if (found := state_named(article, request.POST.get("which", ""))) else None
    if source is None:
        raise Http404("The history of this story has no such version.")
    before = reverse("admin:articles_article_history", args=[article.pk])
    try:
        outcome = restore(source, by=person(request))
    except Refused as refused:
        messages.error(request, str(refused))
        return HttpResponseRedirect(before)
    words = '{} The text before that is <a href="{}">in its history</a>.'
    messages.success(request, format_html(words, outcome.message, before))
    return HttpResponseRedirect(article.get_change_url())


def _page(asked: str) -> int:
    page = whole_number(asked, at_most=MOST_PAGES)
    if not page:
        raise Http404("There is no such page of the history.")
    return page
