"""What the worker does for any site: ended sessions go."""

from __future__ import annotations

import time

from django.contrib.sessions.models import Session
from django.utils import timezone

A_DAY = 86_400


class EndedSessions:
    """Deletes sessions that ended, as Django's `clearsessions` does."""

    name = "ended_sessions"
    next_look = 0.0

    def run(self) -> int:
        """Look once a day, and when the worker starts. Returns how many were deleted."""
        if time.monotonic() < self.next_look:
            return 0
        self.next_look = time.monotonic() + A_DAY
        return Session.objects.filter(expire_date__lt=timezone.now()).delete()[0]


JOBS = [EndedSessions()]
