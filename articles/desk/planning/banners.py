"""Breaking news: what stands over readers' pages, what waits and what is planned, and who had what there before."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import admin, messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from articles.desk.person import person
from articles.desk.planning.banner_form import BannerForm
from articles.desk.planning.paper_page import led_inside, readers_answer
from articles.errors import Refused
from articles.models import Banner, Edition, clock
from articles.outcomes import Outcome
from articles.public.site import base_url
from articles.publishing.banners import LATE, change_banner, run_banner, take_down
from articles.publishing.due import applied_until
from articles.roles import seen_by
from newsroom.text.moments import as_of

SHOWN = 25
STORIES_OFFERED = 30


def banners(request: HttpRequest) -> HttpResponse:
    """The page of banners; a posted form puts one up."""
    form = BannerForm(_posted(request), base=base_url(request))
    if form.is_valid():
        done = _done(request, form, lambda: run_banner(form.words, by=person(request)))
        if done:
            return done
    now = clock.now()
    up = list(Banner.objects.standing(now).select_related("article", "made_by"))
    history = Banner.objects.select_related("article", "ended_by", "replaced_by")
    context = {
        "title": "Breaking news",
        "shown": up[0] if up else None,
        "waiting": up[1:],
        "planned": Banner.objects.planned(now).select_related("article"),
        "now": now,
        "history": Paginator(history, SHOWN).get_page(request.GET.get("page", "1")[:6]),
    }
    return _page(request, "desk/planning/banners.html", form, context)


def banner(request: HttpRequest, banner_id: int) -> HttpResponse:
    """The form of one that is up or planned. One that is not any more has nothing to change."""
    there = Banner.objects.select_related("article__section").filter(pk=banner_id).first()
    if there is None:
        raise Http404("There is no such banner.")
    form = BannerForm(_posted(request), base=base_url(request), banner=there)
    over = there.ended_at is not None or there.ends_at <= clock.now()
    if over and not form.is_bound:
        messages.warning(request, LATE)
        return HttpResponseRedirect(_all())
    if form.is_valid():
        done = _done(request, form, lambda: change_banner(there, form.words, by=person(request)))
        if done:
            return done
    context = {"title": "Change the banner", "banner": there, "over": over}
    return _page(request, "desk/planning/banner.html", form, context)


def take_banner_down(request: HttpRequest, banner_id: int) -> HttpResponse:
    """End one, or call it off."""
    there = Banner.objects.filter(pk=banner_id).first()
    if there is None:
        raise Http404("There is no such banner.")
    try:
        messages.success(request, take_down(there, by=person(request)).message)
    except Refused as refused:
        messages.error(request, str(refused))
    return HttpResponseRedirect(_all())


def banner_preview(request: HttpRequest) -> HttpResponse:
    """The home page with what was typed: it is put up, the page is read, and all of it undone."""
    form = BannerForm(_posted(request), base=base_url(request))
    if not form.is_valid():
        return _page(request, "desk/planning/banner.html", form, {"title": "Preview of the banner"})
    try:
        words = form.words
        with applied_until(words.starts_at or clock.now()):
            run_banner(words, by=person(request))
            with as_of(words.starts_at or clock.now()):
                answer = readers_answer(request, "/")
    except Refused as refused:
        form.say(str(refused), refused.about)
        return _page(request, "desk/planning/banner.html", form, {"title": "Preview of the banner"})
    note = render_to_string("desk/planning/banner_note.html", {"back": _all()})
    return led_inside(answer, root="/", base=base_url(request), banner=note)


def _posted(request: HttpRequest) -> object:
    return request.POST if request.method == "POST" else None


def _done(request: HttpRequest, form: BannerForm, act: Callable[[], Outcome]) -> HttpResponse | None:
    """Do it and go back to all banners; where it is refused, the form says why beside what was typed."""
    try:
        messages.success(request, act().message)
    except Refused as refused:
        form.say(str(refused), refused.about)
        return None
    return HttpResponseRedirect(_all())


def _page(request: HttpRequest, template: str, form: BannerForm, context: dict[str, object]) -> HttpResponse:
    offered = Edition.objects.live().filter(seen_by(person(request), through="article"))
    frame = {
        **admin.site.each_context(request),
        "form": form,
        "stories": offered.select_related("section").order_by("-first_published", "-pk")[:STORIES_OFFERED],
        "zone": f"{timezone.localtime():%Z}",
    }
    return render(request, template, {**frame, **context}, status=422 if form.errors else 200)


def _all() -> str:
    return reverse("admin:articles_article_banners")
