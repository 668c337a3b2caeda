"""What the worker does for any site: letters about logins are sent; ended sessions and old counts go."""

from __future__ import annotations

from django.contrib.sessions.models import Session
from django.utils import timezone

from newsroom.logins.letters import forget_old_letters, send_next_letter
from newsroom.logins.throttling import forget_old_attempts
from newsroom.ops.worker import Job, OccasionalJob
from newsroom.site.newspaper import in_use

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


class LoginLetters:
    """Sends letters with a link to set a password."""

    name = "login_letters"

    def run(self) -> int:
        """Send one letter. Returns whether there was one."""
        with in_use():
            return int(send_next_letter())


class ForgetLoginLetters(OccasionalJob):
    """Deletes letters about logins a month after they were written."""

    name = "forget_login_letters"
    seconds = DAY_SECONDS

    def look(self) -> int:
        """Returns how many were deleted."""
        return forget_old_letters()


JOBS: list[Job] = [EndedSessions(), ForgetAttempts(), LoginLetters(), ForgetLoginLetters()]
