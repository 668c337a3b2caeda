"""The worker's part in stories: what is due goes live, or off."""

from __future__ import annotations

from django.utils import timezone

from articles.due import Done, go_live_due
from newsroom.beats import beat

STORIES_A_RUN = 20


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


JOBS = [DueStories()]
