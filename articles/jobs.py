"""The worker's part in stories: what is due goes live, or off; letters are sent."""

from __future__ import annotations

import time

from django.utils import timezone

from articles.due import Done, go_live_due
from articles.posting import send_next
from newsroom.beats import beat

STORIES_A_RUN = 20
TURN_SECONDS = 3.0
"""How long letters are sent before the worker asks whether it should end."""


def publish_due(*, limit: int = 1000) -> Done:
    """Do what is due, at most `limit` stories, and leave word for `/healthz` of how late the latest of them was."""
    done = go_live_due(limit=limit)
    if done.total or done.failed:
        beat(
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
        """A short batch; how many stories changed."""
        return publish_due(limit=STORIES_A_RUN).total


class Letters:
    """Sends what colleagues are to be told."""

    name = "letters"

    def run(self) -> int:
        """Send one after the other for a turn; how many were tried."""
        tried, started = 0, time.monotonic()
        while time.monotonic() - started < TURN_SECONDS and send_next():
            tried += 1
        return tried


JOBS = [DueStories(), Letters()]
