"""The verbs from the desk to the site; nothing else changes what is live."""

from __future__ import annotations

from articles.publishing.reverting import revert
from articles.publishing.standing import live_edition, planned_withdrawal
from articles.publishing.undoing import undo
from articles.publishing.updating import update_scheduled
from articles.publishing.verbs import go_live, publish, schedule, unschedule
from articles.publishing.withdrawing import cancel_withdrawal, take_off_as_planned, withdraw

__all__ = [
    "cancel_withdrawal",
    "go_live",
    "live_edition",
    "planned_withdrawal",
    "publish",
    "revert",
    "schedule",
    "take_off_as_planned",
    "undo",
    "unschedule",
    "update_scheduled",
    "withdraw",
]
