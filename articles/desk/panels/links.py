"""Links that are offered while somebody writes: names in the form's text, taken one by one.

Nothing is written by asking. Without scripts a page of their own lists them, for the story as it is saved, and puts one
into it by a button.
"""

from __future__ import annotations

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from articles.content.contents import content_of
from articles.desk.form.content_from_form import refused
from articles.desk.panels.link_offers import link_offers
from articles.desk.person import person
from articles.editing.saving import save
from articles.errors import Refused
from articles.models import Article, UnlinkedName
from newsroom.text.characters import visible_text
from newsroom.text.html import shown_body
from newsroom.text.name_keys import name_key

FOUND, PAGE = "desk/panels/links_found.html", "desk/panels/links_page.html"
MOST_UNLINKED = 200
"""Names that one story keeps from being offered."""


def links_for_new_story(request: HttpRequest) -> HttpResponse:
    """Links for the form of a story that was never saved."""
    return _typed(request, None)


def links_for_story(request: HttpRequest, article: Article) -> HttpResponse:
    """Links for the form as it stands; a page with those for the saved story, for browsers without scripts."""
    if request.method == "POST":
        return _typed(request, article)
    context = {**admin.site.each_context(request), "title": "Links that you could add", "article": article}
    return render(request, PAGE, {**context, **_context(content_of(article)["body"], article)})


def put_link(request: HttpRequest, article: Article) -> HttpResponse:
    """Put a link into the saved story's text, for browsers without scripts."""
    content, key, kind = content_of(article), request.POST.get("key", ""), request.POST.get("to", "")
    offers = link_offers(content["body"], article, unlinked=_unlinked(article))
    offer = next((each for each in offers if each.key == key), None)
    target = next((each for each in offer.targets if each.kind == kind), None) if offer else None
    if offer is None or target is None:
        messages.error(request, "That link is not offered any more. Look at the list again.")
        return _back(article)
    content["body"] = offer.put_into(content["body"], target)
    try:
        written = save(article, content, started_from=article.version, by=person(request))
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"“{offer.written}” leads to {target.url} now. {written.remark}".strip())
    return _back(article)


def leave_unlinked(request: HttpRequest, article: Article) -> HttpResponse:
    """Offer a name no more in this story, or all names again."""
    if "again" in request.POST:
        UnlinkedName.objects.filter(article=article).delete()
    elif key := name_key(visible_text(request.POST.get("key", "")))[:700]:
        if UnlinkedName.objects.filter(article=article).count() < MOST_UNLINKED:
            UnlinkedName.objects.bulk_create([UnlinkedName(article=article, key=key)], ignore_conflicts=True)
        else:
            messages.error(request, "So many names are left out of this story that no more can be. Offer them again.")
    return _back(article)


def _typed(request: HttpRequest, article: Article | None) -> HttpResponse:
    if refusal := refused(request.POST):
        return render(request, FOUND, {"offers": (), "refusal": refusal})
    body = shown_body(visible_text(request.POST.get("body", "")))
    return render(request, FOUND, _context(body, article))


def _context(body: str, article: Article | None) -> dict[str, object]:
    unlinked = _unlinked(article) if article else frozenset()
    return {"offers": link_offers(body, article, unlinked=unlinked), "blank": not body, "left_out": len(unlinked)}


def _unlinked(article: Article) -> frozenset[str]:
    return frozenset(UnlinkedName.objects.filter(article=article).values_list("key", flat=True))


def _back(article: Article) -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:articles_article_links", args=[article.pk]))
