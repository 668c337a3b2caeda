"""Links that show one version of a story to somebody without a login: made, listed and revoked beside its form.

The list is a piece of the form's page that loads itself; everybody who sees the story sees to whom it is shown. Who
makes links also sees each visit.
"""

from __future__ import annotations

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.desk.person import person
from articles.errors import NotAllowed, Refused
from articles.models import Article, PreviewLink
from articles.previews import links
from articles.public.site import absolute
from articles.roles import allows
from newsroom.text.numbers import whole_number

MOST_LINKS = 50
MOST_VISITS = 500
TEMPLATES = "desk/panels/"


def preview_links(request: HttpRequest, article: Article) -> HttpResponse:
    """The story's links, the newest first, each with how often it was opened: one query."""
    return _list(request, article)


def _list(request: HttpRequest, article: Article) -> HttpResponse:
    context = {
        "links": article.preview_links.with_visits().select_related("made_by", "revoked_by", "version")[:MOST_LINKS],
        "article": article,
        "may_share": allows(person(request), "share", article),
        "lasting": links.LASTING.items(),
        "longest": links.LONGEST_LABEL,
    }
    return render(request, f"{TEMPLATES}preview_links_list.html", context)


def make_link(request: HttpRequest, article: Article) -> HttpResponse:
    """Make a link. Answers with its address, which is shown only now, or 422 with what is wrong."""
    try:
        link, secret = links.share(
            article,
            label=request.POST.get("label", ""),
            days=whole_number(request.POST.get("days", "")) or 0,
            by=person(request),
        )
    except NotAllowed as refused:
        raise PermissionDenied(str(refused)) from None
    except Refused as refused:
        return render(request, f"{TEMPLATES}preview_link_made.html", {"refused": refused}, status=422)
    context = {"link": link, "address": absolute(request, reverse("preview-link", args=[secret]))}
    return render(request, f"{TEMPLATES}preview_link_made.html", context)


def revoke_one(request: HttpRequest, article: Article, link_id: int) -> HttpResponse:
    """Revoke a link, and answer with the list."""
    try:
        links.revoke(_link(article, link_id), by=person(request))
    except NotAllowed as refused:
        raise PermissionDenied(str(refused)) from None
    return _list(request, article)


def visits(request: HttpRequest, article: Article, link_id: int) -> HttpResponse:
    """Each time the link was opened: when, from where, with what."""
    link = _link(article, link_id)
    context = {
        **admin.site.each_context(request),
        "title": f"Visits of {link.label}",
        "article": article,
        "link": link,
        "visits": link.visits.all()[:MOST_VISITS],
        "most": MOST_VISITS,
    }
    return render(request, f"{TEMPLATES}preview_visits.html", context)


def _link(article: Article, key: int) -> PreviewLink:
    made = PreviewLink.objects.with_visits().select_related("made_by", "revoked_by", "version")
    link = made.filter(article=article, pk=key).first()
    if link is None:
        raise Http404("There is no such link.")
    return link
