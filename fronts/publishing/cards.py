"""What producers do to the cards of a front's draft: readers see it once the front is published.

Each is one transaction, locks the front first (so two producers take turns), asks whether the person may, and says what
it did. An act names a card and never a number in a row, so what a colleague did meanwhile to other cards stays.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from articles.errors import NotReady, Overtaken, turn
from articles.models import Article, Section, Tag, clock
from articles.outcomes import Actor, Outcome
from articles.roles import demand
from fronts.areas import BY_NAME, MOST_CARDS, Area
from fronts.models import Front, FrontArea, FrontCard, FrontEdition, FrontLink
from fronts.publishing.naming import card_name, place_name
from fronts.publishing.overriding import LinkTyped, written
from fronts.publishing.working import area_of, begun_draft, locked_front, ordered, put_in_order, record_front
from newsroom.text.moments import time_in_words

FIRST = 1


@dataclass(frozen=True)
class CardSubject:
    """What a card is of: a story, the newest story with a tag, or a page elsewhere with the words for it."""

    article: Article | None = None
    tag: Tag | None = None
    url: str = ""
    headline: str = ""


@turn()
def pin(
    front: Front,
    subject: CardSubject,
    *,
    by: Actor,
    area: str,
    section: Section | None = None,
    place: int = FIRST,
    until: datetime.datetime | None = None,
) -> Outcome:
    """Put something in its place, before what stands there. A story that stands on the front already moves.

    Raises NotAllowed, NotReady.
    """
    front = locked_front(front, by=by)
    where, now = _area(front, area, section), clock.now()
    _check(subject, by=by)
    _check_time(until, now)
    draft = begun_draft(front, by=by)
    there = FrontCard.objects.filter(edition=draft, article=subject.article).first() if subject.article else None
    remark = _freed(draft, subject.article)
    if there:
        if until:
            there.pinned_until = until
            there.save(update_fields=["pinned_until"])
        said = _moved(front, draft, there, where, section, place)
    else:
        said = _placed(draft, subject, where, section, place, until)
    act = record_front("front_pin", front, by=by, at=now, where=place_name(where, section), **_told(subject))
    ends = f" It stands there until {time_in_words(until)}." if until else ""
    return Outcome(f"{said}{ends}{remark}", act=act)


@turn()
def move(
    front: Front,
    card: int,
    *,
    by: Actor,
    area: str = "",
    section: Section | None = None,
    place: int = FIRST,
    step: int = 0,
) -> Outcome:
    """Move a card of the draft to a place of another area, or by steps within its own: -1 is up. Raises NotAllowed,
    NotReady, Overtaken."""
    front = locked_front(front, by=by)
    draft, found = _of_draft(front, card, by=by)
    if step:
        where, section = _area_of(front, found)
        place = max(FIRST, found.place + step)
    else:
        where = _area(front, area, section)
    said = _moved(front, draft, found, where, section, place)
    act = record_front("front_move", front, by=by, at=clock.now(), where=place_name(where, section), card=found.pk)
    return Outcome(said, act=act)


@turn()
def take_off(front: Front, card: int, *, by: Actor) -> Outcome:
    """Take a card off the draft; its place fills by the area's rule. Raises NotAllowed, Overtaken."""
    front = locked_front(front, by=by)
    _, found = _of_draft(front, card, by=by)
    area, name = found.area, card_name(found, by)
    where = place_name(*_area_of(front, found))
    told: dict[str, Any] = {"story": found.article_id} if found.article_id else {}
    found.delete()
    put_in_order(area, ordered(area))
    act = record_front("front_take_off", front, by=by, at=clock.now(), where=where, **told)
    return Outcome(f"{name} was taken off: {where}.", act=act)


@turn()
def override(
    front: Front, card: int, *, by: Actor, revision: int, words: Mapping[str, Any], links: list[LinkTyped]
) -> Outcome:
    """Give a card words and a picture of its own; what is empty follows the story. `revision` is that of the card which
    the asker saw. Raises NotAllowed, NotReady, Overtaken."""
    front = locked_front(front, by=by)
    draft, found = _of_draft(front, card, by=by)
    name = card_name(found, by)
    if found.revision != revision:
        raise Overtaken(f"Somebody changed {name} meanwhile. Look at what stands there now, then save again.")
    now = clock.now()
    written(draft, found, words, links, by=by, now=now)
    found.area.revision += 1
    found.area.save(update_fields=["revision"])
    where = place_name(*_area_of(front, found))
    act = record_front("front_override", front, by=by, at=now, where=where, card=found.pk)
    return Outcome(f"{name} was changed for its place: {where}.", act=act)


def _area(front: Front, name: str, section: Section | None) -> Area:
    area = front.area(name)
    if area is None or not area.chosen:
        raise NotReady("There is no such area, or it fills by itself. Choose another.", about="area")
    if area.of_sections != (section is not None):
        raise NotReady("Choose the section whose strip you mean.", about="area")
    return area


def _area_of(front: Front, card: FrontCard) -> tuple[Area, Section | None]:
    """Where a card stands."""
    return front.area(card.area.name) or BY_NAME[card.area.name], card.area.section


def _check(subject: CardSubject, *, by: Actor) -> None:
    if subject.article:
        demand(by, "view", subject.article)
        if subject.article.is_template:
            raise NotReady(f"“{subject.article.headline}” is a template: make a story from it first.")
    elif not subject.tag:
        LinkTyped(subject.url, subject.headline).check()


def _check_time(until: datetime.datetime | None, now: datetime.datetime) -> None:
    if until and until <= now:
        raise NotReady(f"{time_in_words(until)} has passed. Choose a later time for the end.", about="until")


def _of_draft(front: Front, card: int, *, by: Actor) -> tuple[FrontEdition, FrontCard]:
    """A card of the draft. One of the live edition is the draft's that stands for it, where a draft begins now."""
    live = FrontCard.objects.filter(pk=card, edition__front=front, edition__live=True).first()
    draft = begun_draft(front, by=by)
    cards = draft.cards.select_related("area__section", "article", "tag")
    found = cards.filter(pk=card).first()
    if live and not found:
        found = cards.filter(article=live.article_id, tag=live.tag_id, url=live.url).first()
    if found is None:
        raise Overtaken("Somebody took this card off the front meanwhile. Reload the page.")
    return draft, found


def _freed(draft: FrontEdition, article: Article | None) -> str:
    """A story that gets a place of its own stands under no other card any more."""
    links = FrontLink.objects.filter(card__edition=draft, article=article) if article else FrontLink.objects.none()
    return " It was a sub-link, and is not any more." if links.delete()[0] else ""


def _placed(
    draft: FrontEdition,
    subject: CardSubject,
    where: Area,
    section: Section | None,
    place: int,
    until: datetime.datetime | None,
) -> str:
    area = area_of(draft, where, section)
    cards = ordered(area)
    _check_room(cards, where, section)
    card = FrontCard(
        edition=draft,
        area=area,
        place=len(cards) + 1,
        article=subject.article,
        tag=subject.tag,
        url=subject.url,
        headline=subject.headline.strip(),
        pinned_until=until,
    )
    card.save()
    at = _inserted(area, cards, card, place)
    return f"{card_name(card)} was put in place {at}: {place_name(where, section)}.{_waiting(where, cards)}"


def _moved(front: Front, draft: FrontEdition, card: FrontCard, where: Area, section: Section | None, place: int) -> str:
    """The same area's own cards only change places; another's close the gap."""
    before = card.area
    was = place_name(*_area_of(front, card))
    target = area_of(draft, where, section)
    cards = [each for each in ordered(target) if each.pk != card.pk]
    if target.pk != before.pk:
        _check_room(cards, where, section)
        put_in_order(before, [each for each in ordered(before) if each.pk != card.pk])
    at = _inserted(target, cards, card, place)
    now = place_name(where, section)
    way = f"from {was} to place {at} of {now}" if target.pk != before.pk else f"to place {at}: {now}"
    return f"{card_name(card)} moved {way}.{_waiting(where, cards)}"


def _inserted(area: FrontArea, cards: list[FrontCard], card: FrontCard, place: int) -> int:
    """Write the cards with this one among them; returns its place."""
    at = min(max(place, FIRST), len(cards) + 1)
    cards.insert(at - 1, card)
    put_in_order(area, cards)
    return at


def _check_room(cards: list[FrontCard], where: Area, section: Section | None) -> None:
    if len(cards) >= MOST_CARDS:
        raise NotReady(f"{place_name(where, section)} has {MOST_CARDS} cards already. Take one off first.")


def _waiting(where: Area, cards: list[FrontCard]) -> str:
    """What is said where more cards stand in an area than it shows."""
    waiting = len(cards) - where.capacity
    if waiting <= 0:
        return ""
    return f" There is no room for {waiting} of the cards: readers see the first {where.capacity}."


def _told(subject: CardSubject) -> dict[str, Any]:
    if subject.article:
        return {"story": subject.article.pk}
    return {"tag": subject.tag.pk} if subject.tag else {"url": subject.url}
