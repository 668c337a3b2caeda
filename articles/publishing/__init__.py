"""The verbs from the desk to the site; nothing else changes what is live."""

from __future__ import annotations

from articles.publishing.updating import update_scheduled
from articles.publishing.verbs import (
    cancel_withdrawal,
    go_live,
    live_edition,
    planned_withdrawal,
    publish,
    revert,
    schedule,
    take_off_as_planned,
    unschedule,
    withdraw,
)

__all__ = [
    "cancel_withdrawal",
    "go_live",
    "live_edition",
    "planned_withdrawal",
    "publish",
    "revert",
    "schedule",
    "take_off_as_planned",
    "unschedule",
    "update_scheduled",
    "withdraw",
]
