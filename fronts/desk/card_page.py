"""What a card says and shows for its place: the form, which keeps what was typed where it cannot be saved."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from articles.desk.person import person
from articles.desk.times import read_any_time, shown_time
from articles.errors import Refused
from articles.models import Edition
from articles.roles import allows, allows_front_of
from fronts import publishing
from fronts.areas import MOST_LINKS
from fronts.desk.asked import screen_of
from fronts.desk.board import area_key
from fronts.models import FrontCard
from fronts.models.card import BylineWish, CardSize
from fronts.publishing.naming import card_name
from fronts.publishing.overriding import LONGEST, NO_PICTURE, LinkTyped, pictures_on_site
from newsroom.text.numbers import whole_number

TEXTS = ("headline", "teaser", "kicker")
CHOICES = ("picture", "byline", "size", "until")


def card_page(request: HttpRequest, card_id: int) -> HttpResponse:
    """Show a card's form, or save it. Raises Http404 for a card that is not there, or whose story is hidden."""
    cards = FrontCard.objects.select_related(
        "article__section", "tag", "area", "edition__front__section", "edition__front__tag"
    )
    card = (
        cards.filter(pk=card_id, edition__sealed=False).first() or cards.filter(pk=card_id, edition__live=True).first()
    )
    if card is None or (card.article and not allows(person(request), "view", card.article)):
        raise Http404("There is no such card, or it was taken off the front.")
    if not allows_front_of(person(request), card.edition.front.section_id):
        raise PermissionDenied
    if request.method != "POST":
        return _form(request, card, _stored(card))
    typed = _typed(request)
    try:
        words: dict[str, Any] = {**typed, "until": _until(card, typed["until"])}
        revision = whole_number(request.POST.get("revision", "")) or 0
        outcome = publishing.override(
            card.edition.front, card.pk, by=person(request), revision=revision, words=words, links=_links(typed)
        )
    except Refused as refused:
        return _form(request, card, typed, error=str(refused), about=refused.about)
    messages.success(request, outcome.message)
    return HttpResponseRedirect(_back(card))


def _form(
    request: HttpRequest, card: FrontCard, values: dict[str, Any], *, error: str = "", about: str = ""
) -> HttpResponse:
    live = Edition.objects.live().filter(article=card.article_id).first() if card.article_id else None
    context = {
        **admin.site.each_context(request),
        "title": card_name(card, person(request)),
        "card": card,
        "live": live,
        "values": values,
        "error": error,
        "about": about,
        "longest": LONGEST,
        "bylines": BylineWish.choices,
        "sizes": CardSize.choices,
        "no_picture": NO_PICTURE,
        "figures": pictures_on_site(card.article) if card.article else [],
        "front": card.edition.front,
        "back": _back(card),
        "revision": request.POST.get("revision", card.revision) if not error else card.revision,
    }
    return render(request, "desk/fronts/card_page.html", context, status=200)


def _back(card: FrontCard) -> str:
    """Where the card stands on the screen of its front."""
    return f"{screen_of(card.edition.front)}#area-{area_key(card.area)}"


def _stored(card: FrontCard) -> dict[str, Any]:
    links = [(_address(link), link.headline) for link in card.links.select_related("article__section")]
    return {
        **{name: getattr(card, name) for name in (*TEXTS, "byline", "size")},
        "picture": NO_PICTURE if card.without_picture else str(card.picture_id or ""),
        "until": shown_time(card.pinned_until),
        "links": links + [("", "")] * (MOST_LINKS - len(links)),
    }


def _address(link: Any) -> str:
    """Where a sub-link leads: for a story its address on the site, or that at which it would be."""
    if not link.article:
        return str(link.url)
    live = Edition.objects.live().filter(article=link.article_id).select_related("section").first()
    return (live or link.article).get_absolute_url()


def _typed(request: HttpRequest) -> dict[str, Any]:
    posted = request.POST
    links = [(posted.get(f"url-{n}", ""), posted.get(f"words-{n}", "")) for n in range(MOST_LINKS)]
    return {**{name: posted.get(name, "") for name in (*TEXTS, *CHOICES)}, "links": links}


def _links(typed: dict[str, Any]) -> list[LinkTyped]:
    return [LinkTyped(url.strip(), words) for url, words in typed["links"] if url.strip() or words.strip()]


def _until(card: FrontCard, text: str) -> datetime.datetime | None:
    """What was left as it was shown stays what it was, to the second."""
    if not text.strip():
        return None
    if text == shown_time(card.pinned_until):
        return card.pinned_until
    return read_any_time(text, what="Say until when it stands there").at
