"""A front as it was at a moment that has passed: which edition was live, and the stories on it as they were then."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import urlencode

from articles.desk.person import person
from articles.desk.planning.paper_page import led_inside, readers_answer
from articles.desk.times import read_any_time, shown_time
from articles.errors import NotReady
from articles.models import Article, clock
from articles.public.rows.teaser import TeaserRow
from articles.public.site import base_url
from articles.roles import PAPER, allows, seen_by
from fronts.areas import STRIP, Area
from fronts.desk.asked import FRONT, front_to_show, screen_of
from fronts.desk.filled import filled_of, sections_with_strips
from fronts.filling import Card
from fronts.home import FilledFront
from fronts.models import Front, FrontCard, FrontEdition
from fronts.past import site_of
from fronts.publishing.naming import HIDDEN, card_name, place_name
from newsroom.models import User
from newsroom.text.moments import time_in_words

EDITIONS_SHOWN = 50


@dataclass(frozen=True)
class PlaceThen:
    """What stood in a place: its headline as readers had it, the story, and whether a producer had chosen it."""

    headline: str
    story: TeaserRow | None
    chosen: bool
    kicker: str = ""
    links: tuple[str, ...] = ()


@dataclass
class AreaThen:
    """An area with what stood in it, and what had been chosen for it and was not shown."""

    name: str
    places: list[PlaceThen] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)


def front_history(request: HttpRequest) -> HttpResponse:
    """The page on which a moment is chosen, with what stood where then."""
    front, now = front_to_show(request), clock.now()
    asked = request.GET.get("at", "").strip() or shown_time(now)
    context = {**admin.site.each_context(request), "title": f"{front} as it was", "front": front, "asked": asked}
    try:
        moment = _passed(asked, now)
    except NotReady as refused:
        context["error"] = str(refused)
    else:
        edition = FrontEdition.objects.live_at(moment).filter(front=front.pk).first()
        page = f"{reverse('admin:front_past_page')}?{urlencode({FRONT: front.called, 'at': asked})}"
        context |= {"at": moment, "edition": edition, "page": page}
        if edition or front.is_home:
            context["areas"] = _areas_then(front, edition, moment, person(request))
    earlier = FrontEdition.objects.filter(front=front.pk).numbered()[:EDITIONS_SHOWN]
    context["editions"] = [(each, shown_time(each.live_since)) for each in earlier]
    context["screen"] = screen_of(front)
    return render(request, "desk/fronts/history.html", context)


def front_past_page(request: HttpRequest) -> HttpResponse:
    """The readers' page as it was at that moment, with the stories as they were."""
    front, asked = front_to_show(request), request.GET.get("at", "")
    chooser = f"{reverse('admin:front_history')}?{urlencode({FRONT: front.called, 'at': asked[:40]})}"
    try:
        moment = _passed(asked, clock.now())
    except NotReady:
        return HttpResponseRedirect(chooser)
    with site_of(moment, embargoed=allows(person(request), PAPER)):
        answer = readers_answer(request, front.get_absolute_url())
    banner = render_to_string("desk/fronts/past_banner.html", {"front": front, "at": moment, "back": chooser})
    return led_inside(answer, root="/", base=base_url(request), banner=banner)


def _passed(asked: str, now: datetime.datetime) -> datetime.datetime:
    """A minute means its end, so that what went live within it is seen. Raises NotReady for one that has not begun."""
    moment = read_any_time(asked, what="Choose a moment").at
    if moment > now:
        raise NotReady(
            f"{time_in_words(moment)} has not come yet. Tomorrow’s paper shows what is scheduled.", about="at"
        )
    return min(moment + datetime.timedelta(seconds=59, microseconds=999_999), now)


def _areas_then(front: Front, edition: FrontEdition | None, moment: datetime.datetime, user: User) -> list[AreaThen]:
    sections = sections_with_strips(front)
    with site_of(moment, embargoed=allows(user, PAPER)):
        filled = filled_of(front, sections, edition)
    names = {section.slug: str(section) for section in sections}
    areas = {}
    for area, slug, cards in _standing(front, filled):
        places = [place for card in cards if (place := _place(card, filled))]
        areas[area.name, slug] = AreaThen(f"{names[slug]} strip" if slug else area.label, places)
    shown = {card.chosen.card_id for card in filled.places.cards if card.chosen}
    for card, name in _not_shown(edition, shown, user):
        slug = card.area.section.slug if card.area.section else ""
        known = front.area(card.area.name)
        if known:
            there = areas.setdefault((known.name, slug), AreaThen(place_name(known, card.area.section)))
            there.passed_over.append(name)
    return [area for area in areas.values() if area.places or area.passed_over]


def _standing(front: Front, filled: FilledFront) -> Iterator[tuple[Area, str, list[Card]]]:
    for area in front.areas:
        if area is STRIP:
            yield from ((area, slug, cards) for slug, cards in filled.places.strips.items())
        else:
            yield area, "", getattr(filled.places, area.name)


def _place(card: Card, filled: FilledFront) -> PlaceThen | None:
    row = filled.stories.get(card.edition_id or 0)
    if card.edition_id and row is None:
        return None
    chosen = card.chosen
    headline = (chosen.headline if chosen else "") or (row.headline if row else "")
    links = tuple(link.headline for link in chosen.links) if chosen else ()
    return PlaceThen(headline, row, chosen is not None, chosen.kicker if chosen else "", links)


def _not_shown(edition: FrontEdition | None, shown: set[int | None], user: User) -> list[tuple[FrontCard, str]]:
    """Cards of which readers saw nothing, with their names; of a story that one may not see none."""
    if edition is None:
        return []
    cards = edition.cards.exclude(pk__in=[key for key in shown if key]).order_by("area", "place")
    found = list(cards.select_related("area__section", "article", "tag"))
    keys = [card.article_id for card in found if card.article_id]
    seen = set(Article.objects.filter(seen_by(user), pk__in=keys).values_list("pk", flat=True))
    return [(card, card_name(card) if card.article_id is None or card.article_id in seen else HIDDEN) for card in found]
