"""Fronts: what producers chose, edition by edition."""

from fronts.models.card import FrontArea, FrontCard, FrontLink
from fronts.models.front import Front, FrontEdition

__all__ = ["Front", "FrontArea", "FrontCard", "FrontEdition", "FrontLink"]
