"""What the worker does for any site: ended sessions and old counts of failed logins go."""

from __future__ import annotations

from django.contrib.sessions.models import Session
from django.utils import timezone

from newsroom.logins.throttling import forget_old_attempts
from newsroom.ops.worker import Job, OccasionalJob

HOUR_SECONDS = 3600
DAY_SECONDS = 24 * HOUR_SECONDS


class EndedSessions(OccasionalJob):
    """Deletes sessions that ended, as Django's `clearsessions` does."""

    name = "ended_sessions"
    seconds = DAY_SECONDS

    def look(self) -> int:
        """Returns how many were deleted."""
        return Session.objects.filter(expire_date__lt=timezone.now()).delete()[0]


class ForgetAttempts(OccasionalJob):
    """Deletes counts of failed attempts to log in once a day has passed."""

    name = "forget_attempts"
    seconds = HOUR_SECONDS

    def look(self) -> int:
        """Returns how many were deleted."""
        return forget_old_attempts()


JOBS: list[Job] = [EndedSessions(), ForgetAttempts()]
