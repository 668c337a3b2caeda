"""What the digest of a front's edition is made of: everything that was chosen, in order."""

from __future__ import annotations

import json
from typing import Any

from articles.models.seals import hashed
from fronts.models import FrontCard, FrontEdition

_OF_CARD = (
    *("article_id", "tag_id", "url", "headline", "written_over", "teaser", "kicker"),
    *("picture_id", "without_picture", "byline", "size"),
)


def _digest(values: list[dict[str, Any]]) -> str:
    return hashed(json.dumps(values, sort_keys=True, ensure_ascii=False))


PARTS = ("areas", "cards__links")
EMPTY = _digest([])
"""Of a front for which nothing was chosen."""


def chosen_values(edition: FrontEdition) -> list[dict[str, Any]]:
    """Returns what was chosen for a front, area by area; areas in which nothing stands are left out.

    Whoever asks for many fetches `PARTS` ahead.
    """
    cards: dict[int, list[dict[str, Any]]] = {}
    for card in sorted(edition.cards.all(), key=lambda card: card.place):
        cards.setdefault(card.area_id, []).append(_card(card))
    areas = sorted(edition.areas.all(), key=lambda area: (area.name, area.section_id or 0))
    return [
        {"area": area.name, "section": area.section_id, "cards": cards[area.pk]} for area in areas if area.pk in cards
    ]


def choices_digest(edition: FrontEdition) -> str:
    """Returns the digest of what was chosen, in hex, as it is stored now; three queries."""
    stored = FrontEdition.objects.prefetch_related(*PARTS).get(pk=edition.pk)
    return digest_of_parts(stored)


def digest_of_parts(edition: FrontEdition) -> str:
    """Returns the digest of what was chosen, of an edition that has its `PARTS`."""
    return _digest(chosen_values(edition))


def _card(card: FrontCard) -> dict[str, Any]:
    values = {name: getattr(card, name) for name in _OF_CARD}
    values["until"] = card.pinned_until.isoformat() if card.pinned_until else None
    values["links"] = [[link.article_id, link.url, link.headline] for link in card.links.all()]
    return values
