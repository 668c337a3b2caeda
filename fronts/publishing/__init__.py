"""The verbs: the only door from a front's draft to what readers see, and the only writers of fronts."""

from fronts.publishing.cards import move, override, pin, take_off
from fronts.publishing.editions import (
    publish_front,
    revert_front,
    schedule_front,
    throw_away,
    unschedule_front,
)

__all__ = [
    "move",
    "override",
    "pin",
    "publish_front",
    "revert_front",
    "schedule_front",
    "take_off",
    "throw_away",
    "unschedule_front",
]
