"""Site-wide models: users and how they log in, the heartbeats of background work, what becomes of addresses,
and the newspaper itself."""

from __future__ import annotations

from newsroom.models.beat import Beat
from newsroom.models.former_slug import FormerSlug, KeepsFormerSlugs
from newsroom.models.login_attempts import LoginAttempts
from newsroom.models.login_letter import LoginLetter
from newsroom.models.merged import MayBeMerged
from newsroom.models.newspaper import NewspaperVersion
from newsroom.models.shown import SaysWhenItChanged, says_when_it_changes
from newsroom.models.user import User

__all__ = [
    "Beat",
    "FormerSlug",
    "KeepsFormerSlugs",
    "LoginAttempts",
    "LoginLetter",
    "MayBeMerged",
    "NewspaperVersion",
    "SaysWhenItChanged",
    "User",
    "says_when_it_changes",
]
