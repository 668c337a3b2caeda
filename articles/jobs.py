"""The worker's part in stories: what is due goes live."""

from __future__ import annotations

from django.utils import timezone

from articles.due import Done, go_live_due
from newsroom.beats import beat

PUBLISH_DUE = "publish_due"


def publish_due() -> Done:
    """Publish and withdraw what is due, and leave word for `/healthz` where there was something."""
    done = go_live_due()
    if done.total or done.failed:
        beat(
            PUBLISH_DUE,
            late_seconds=round(done.late_seconds, 3),
            at=timezone.now().isoformat(timespec="seconds"),
            failures=done.failed,
        )
    return done


class PublishDue:
    """Publishes and withdraws what is due."""

    name = PUBLISH_DUE

    def run(self) -> int:
        """How many stories changed; a failing one is retried after a minute and counts as none."""
        return publish_due().total


JOBS = [PublishDue()]
