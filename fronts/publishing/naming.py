"""What cards and areas are called in sentences."""

from __future__ import annotations

from articles.models import Section
from articles.outcomes import Actor
from articles.roles import SYSTEM, allows
from fronts.areas import Area
from fronts.models import Front, FrontCard

HIDDEN = "A story that you may not see"


def card_name(card: FrontCard, by: Actor = SYSTEM) -> str:
    """Returns “Fog closes port”, or what a card is of that is no story's; reveals no story that `by` may not see."""
    if card.article and not allows(by, "view", card.article):
        return HIDDEN
    if card.headline:
        return f"“{card.headline}”"
    if card.article:
        return f"“{card.article.headline}”"
    return f"The newest story on {card.tag}" if card.tag else card.url


def front_name(front: Front) -> str:
    """Returns “home page”, or “front of Business”: as it stands in the middle of a sentence."""
    return str(front)[:1].lower() + str(front)[1:]


def place_name(area: Area, section: Section | None) -> str:
    """Returns “Top stories”, or “Business strip”."""
    return f"{section} strip" if section else area.label
