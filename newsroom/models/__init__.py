"""Site-wide models: users, their failed attempts to log in, and the heartbeats of background work."""

from __future__ import annotations

from newsroom.models.beat import Beat
from newsroom.models.login_attempts import LoginAttempts
from newsroom.models.user import User

__all__ = ["Beat", "LoginAttempts", "User"]
