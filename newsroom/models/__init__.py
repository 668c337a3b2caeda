"""Site-wide models: users, and the heartbeats of background work."""

from __future__ import annotations

from newsroom.models.beat import Beat
from newsroom.models.user import User

__all__ = ["Beat", "User"]
