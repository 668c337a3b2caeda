"""What the worker does for any site: ended sessions and old counts of failed logins go."""

from __future__ import annotations

import time

from django.contrib.sessions.models import Session
from django.utils import timezone

from newsroom.logins.throttling import forget_old_attempts

HOUR_SECONDS = 3600
DAY_SECONDS = 24 * HOUR_SECONDS


class EndedSessions:
    """Deletes sessions that ended, as Django's `clearsessions` does."""

    name = "ended_sessions"
    next_look = 0.0

    def run(self) -> int:
        """Look once a day, and when the worker starts. Returns how many were deleted."""
        if time.monotonic() < self.next_look:
            return 0
        self.next_look = time.monotonic() + DAY_SECONDS
        return Session.objects.filter(expire_date__lt=timezone.now()).delete()[0]


class ForgetAttempts:
    """Deletes counts of failed attempts to log in once a day has passed."""

    name = "forget_attempts"
    next_look = 0.0

    def run(self) -> int:
        """Look once an hour. Returns how many were deleted."""
        if time.monotonic() < self.next_look:
            return 0
        self.next_look = time.monotonic() + HOUR_SECONDS
        return forget_old_attempts()


JOBS = [EndedSessions(), ForgetAttempts()]
