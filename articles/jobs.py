"""What the worker does for stories: publish and withdraw what is due, send letters, delete old working copies and
notices, keep heads of the record."""

from __future__ import annotations

import datetime
import time

from django.utils import timezone

from articles.letters.reading import delete_old
from articles.letters.sending import send_next
from articles.models import WorkingCopy
from articles.proof.keeping import keep_todays_heads
from articles.publishing.due import Done, go_live_due
from newsroom.ops.heartbeat import record_heartbeat
from newsroom.ops.worker import Job, OccasionalJob

STORIES_A_RUN = 20
PUT_ASIDE_FOR = datetime.timedelta(days=30)
TURN_SECONDS = 3.0
"""How long letters are sent before the worker asks whether it should end."""


def publish_due(*, limit: int = 1000) -> Done:
    """Do what is due, at most `limit` stories, and leave word for `/healthz` of how late the latest of them was."""
    done = go_live_due(limit=limit)
    if done.total or done.failed:
        record_heartbeat(
            "publish_due",
            at=timezone.now().isoformat(timespec="seconds"),
            late_seconds=round(done.late_seconds, 1),
            failures=done.failed,
        )
    return done


class DueStories:
    """Publishes and withdraws what is due."""

    name = "publish_due"

    def run(self) -> int:
        """Do a short batch. Returns how many stories changed."""
        return publish_due(limit=STORIES_A_RUN).total


class Letters:
    """Sends letters to colleagues."""

    name = "letters"

    def run(self) -> int:
        """Send letters for TURN_SECONDS. Returns how many were tried."""
        tried, started = 0, time.monotonic()
        while time.monotonic() - started < TURN_SECONDS and send_next():
            tried += 1
        return tried


class PutAside(OccasionalJob):
    """Deletes working copies that were discarded a month ago; all others are kept."""

    name = "put_aside"
    seconds = 3600

    def look(self) -> int:
        """Returns how many were deleted."""
        old = WorkingCopy.objects.filter(put_aside_at__lt=timezone.now() - PUT_ASIDE_FOR)
        return old.delete()[0]


class OldNotices(OccasionalJob):
    """Deletes, once a day, what colleagues were told long ago."""

    name = "old_notices"
    seconds = 24 * 3600

    def look(self) -> int:
        """Returns how many were deleted."""
        deleted = 0
        while some := delete_old():
            deleted += some
        return deleted


class DailyHeads(OccasionalJob):
    """Writes, and mails where that is set, by what a record that somebody wrote anew can be recognised."""

    name = "daily_heads"
    seconds = 600

    def look(self) -> int:
        """Returns whether there was anything to do."""
        return int(keep_todays_heads())


JOBS: list[Job] = [DueStories(), Letters(), PutAside(), OldNotices(), DailyHeads()]
