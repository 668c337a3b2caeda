"""The page of what one was told, the way from a notice to what it is about, and the page of how one is told."""

from __future__ import annotations

from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from articles.desk.person import person
from articles.letters.choices import Ways, all_ways, choose_ways
from articles.letters.reading import KEPT_FOR, mark_read, notices_of
from articles.models import NoticeKind
from newsroom.text.numbers import whole_number

PAGE = 50
MOST_PAGES = 10_000


def notices(request: HttpRequest) -> HttpResponse:
    """What one was told, the newest first."""
    page = whole_number(request.GET.get("page", "1"), at_most=MOST_PAGES)
    if not page:
        raise Http404("There is no such page of notices.")
    told = notices_of(person(request)).select_related("article", "comment").defer("article__body")
    found = list(told[(page - 1) * PAGE : page * PAGE + 1])
    if not found and page > 1:
        raise Http404("There are not that many notices.")
    context = {
        **admin.site.each_context(request),
        "title": "Notices",
        "notices": found[:PAGE],
        "newer": page - 1,
        "older": page + 1 if len(found) > PAGE else 0,
        "kept_for": KEPT_FOR.days,
    }
    return render(request, "desk/notices/page.html", context)


def follow(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Mark a notice as read, and lead to what it is about."""
    told = notices_of(person(request)).filter(pk=notice_id)
    notice = told.select_related("article", "comment").first()
    if notice is None:
        raise Http404("There is no such notice.")
    mark_read(told)
    return HttpResponseRedirect(notice.get_desk_url())


def read_all(request: HttpRequest) -> HttpResponse:
    """Mark everything as read that one was told until now."""
    read = mark_read(notices_of(person(request)))
    messages.success(request, f"{read} marked as read." if read else "You had read everything.")
    return HttpResponseRedirect(reverse("admin:articles_article_notices"))


def ways(request: HttpRequest) -> HttpResponse:
    """How one is told of what, to be chosen: the boxes `desk` and `mail` that are ticked hold the kinds."""
    user = person(request)
    if request.method == "POST":
        desk, mail = request.POST.getlist("desk"), request.POST.getlist("mail")
        choose_ways(user, {kind: Ways(kind in desk, kind in mail) for kind in NoticeKind})
        messages.success(request, "Saved how you are told.")
        return HttpResponseRedirect(request.path)
    context = {
        **admin.site.each_context(request),
        "title": "How you are told",
        "kinds": [(kind, way) for kind, way in all_ways(user).items()],
        "email": user.email,
    }
    return render(request, "desk/notices/ways.html", context)
