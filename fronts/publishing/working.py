"""Whoever works on a front: may they, whose turn it is, and the draft that they work on."""

from __future__ import annotations

import datetime
from typing import Any

from articles.audit import NO_STORY, record
from articles.errors import NotAllowed
from articles.models import Article, AuditEntry, Section, clock
from articles.outcomes import Actor
from articles.roles import allows_front_of, person_of, recorded_name
from fronts.areas import Area
from fronts.models import Front, FrontArea, FrontCard, FrontEdition, FrontLink
from fronts.publishing.naming import front_name


def home_front() -> Front:
    """Returns the home page's front, which is made when it is first asked for."""
    return Front.objects.get_or_create(section=None, tag=None)[0]


def demand_front(by: Actor, front: Front) -> None:
    """Raises NotAllowed, with whom to ask, where somebody may not work on a front."""
    if not allows_front_of(by, front.section_id):
        raise NotAllowed(f"You may not publish the {front_name(front)}. Ask a producer or the editor-in-chief.")


def locked_front(front: Front, *, by: Actor) -> Front:
    """Lock a front until the transaction ends, so that two producers take turns; one on which nothing was ever chosen
    is made. Raises NotAllowed."""
    demand_front(by, front)
    made = Front.objects.get_or_create(section=front.section, tag=front.tag)[0]
    return Front.objects.select_for_update().get(pk=made.pk)


def live_front(front: Front) -> FrontEdition | None:
    """What producers chose of what readers see now."""
    return FrontEdition.objects.live().filter(front=front.pk).first()


def draft_of(front: Front) -> FrontEdition | None:
    """The working copy, if anything is being worked on."""
    return FrontEdition.objects.drafts().filter(front=front.pk).first()


def begun_draft(front: Front, *, by: Actor) -> FrontEdition:
    """The working copy; where there is none, one begins from what readers see. The front is locked."""
    draft = draft_of(front)
    if draft is None:
        live = live_front(front)
        draft = new_edition(front, by=by, at=clock.now(), draft=True, begun_from=live)
        if live:
            copy_choices(live, draft)
    return draft


def new_edition(front: Front, *, by: Actor, at: datetime.datetime, **fields: Any) -> FrontEdition:
    """An edition on which nothing stands yet."""
    made_by = {"made_by": person_of(by), "made_by_name": recorded_name(by)}
    return FrontEdition.objects.create(front=front, made_at=at, **made_by, **fields)


def copy_choices(source: FrontEdition, target: FrontEdition) -> None:
    """Put on `target` all that stands on `source`, as it stands there."""
    areas = {}
    for area in source.areas.all():
        areas[area.pk] = FrontArea.objects.create(
            edition=target, name=area.name, section_id=area.section_id, shown=area.shown, revision=area.revision
        )
    for card in source.cards.prefetch_related("links"):
        links = list(card.links.all())
        card.pk, card.edition, card.area = None, target, areas[card.area_id]
        card._state.adding = True
        card.save()
        FrontLink.objects.bulk_create(
            FrontLink(card=card, position=x.position, article_id=x.article_id, url=x.url, headline=x.headline)
            for x in links
        )


def area_of(draft: FrontEdition, area: Area, section: Section | None) -> FrontArea:
    """An area of the draft, which is made where nothing was ever chosen for it."""
    return FrontArea.objects.get_or_create(edition=draft, name=area.name, section=section)[0]


def record_front(
    verb: str, front: Front, *, by: Actor, at: datetime.datetime, where: str = "", **detail: Any
) -> AuditEntry:
    """Add an entry to the record. It names no story: not everybody who reads the record may know of each."""
    note = f"{front}: {where}" if where else str(front)
    return record(verb, Article(pk=NO_STORY), by=by, at=at, note=note, front=front.pk, **detail)


def ordered(area: FrontArea) -> list[FrontCard]:
    """The cards of an area, from the top."""
    return list(area.cards.order_by("place"))


def put_in_order(area: FrontArea, cards: list[FrontCard]) -> None:
    """Write where each of an area's cards stands, and that the area changed."""
    for place, card in enumerate(cards, start=1):
        if (card.place, card.area_id) != (place, area.pk):
            card.place, card.area = place, area
            card.save(update_fields=["place", "area"])
    area.revision += 1
    area.shown = bool(cards)
    area.save(update_fields=["revision", "shown"])
