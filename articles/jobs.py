"""What the worker does for stories: publish and withdraw what is due, send letters, keep what search and suggestions
stand on, delete old working copies and notices, keep heads of the record."""

from __future__ import annotations

import datetime
import time

from django.utils import timezone

from articles.letters.reading import delete_old
from articles.letters.sending import send_next
from articles.models import WorkingCopy
from articles.proof.keeping import keep_todays_heads
from articles.publishing.due import Done, go_live_due
from articles.search.auditing import note_drift
from articles.search.desk import reindex_former
from articles.search.index import MissingStories, note_missing
from articles.search.sketches import StoriesWithoutSketch
from articles.search.statistics import add_up_all
from articles.search.suggestion_rows import StoriesWithoutSuggestions, refresh_due, suggest_for_archive
from newsroom.ops.heartbeat import record_heartbeat
from newsroom.ops.worker import Job, OccasionalJob
from newsroom.site.newspaper import in_use

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
        with in_use():
            return publish_due(limit=STORIES_A_RUN).total


class Letters:
    """Sends letters to colleagues."""

    name = "letters"

    def run(self) -> int:
        """Send letters for TURN_SECONDS. Returns how many were tried."""
        tried, started = 0, time.monotonic()
        with in_use():
            while time.monotonic() - started < TURN_SECONDS and send_next():
                tried += 1
        return tried


class IndexStories(OccasionalJob):
    """Has readers find the stories of an archive that is older than the index, or that an older release published."""

    name = "search_index"
    seconds = 600

    def __init__(self) -> None:
        self.walk = MissingStories()

    def run(self) -> int:
        """Index a few that are missing, at once the next few, and then look again after a while."""
        if time.monotonic() < self.next_look:
            return 0
        if done := self.walk.index_next():
            return done
        note_missing()
        self.next_look = time.monotonic() + self.seconds
        return 0


class IndexDesk(OccasionalJob):
    """Has the desk find the stories whose words an earlier release parted by rules of its own."""

    name = "desk_index"
    seconds = 600

    def run(self) -> int:
        """Index a few, at once the next few, and then look again after a while."""
        if time.monotonic() < self.next_look:
            return 0
        if done := reindex_former():
            return done
        self.next_look = time.monotonic() + self.seconds
        return 0


class SketchStories(OccasionalJob):
    """Reads the stories of before there were near-duplicates, or that an older release changed."""

    name = "text_sketches"
    seconds = 600

    def __init__(self) -> None:
        self.walk = StoriesWithoutSketch()

    def run(self) -> int:
        """Read a few, at once the next few, and then look again after a while."""
        if time.monotonic() < self.next_look:
            return 0
        if done := self.walk.next_few():
            return done
        self.next_look = time.monotonic() + self.seconds
        return 0


class CountWords(OccasionalJob):
    """Adds up how many stories have each word."""

    name = "search_counts"
    seconds = 20

    def look(self) -> int:
        """Returns how many stories that came or went were counted."""
        return add_up_all()


class SuggestForArchive(OccasionalJob):
    """Has stories suggest others that were published before there were suggestions, or by an older release."""

    name = "suggestions"
    seconds = 600

    def __init__(self) -> None:
        self.walk = StoriesWithoutSuggestions()

    def run(self) -> int:
        """Make some, at once the next, and then look again after a while."""
        if time.monotonic() < self.next_look:
            return 0
        if done := suggest_for_archive(self.walk):
            return done
        self.next_look = time.monotonic() + self.seconds
        return 0


class RefreshSuggestions(OccasionalJob):
    """Looks again at what is suggested under stories that are like what came or went."""

    name = "suggestions_due"
    seconds = 10

    def look(self) -> int:
        """Returns at how many stories it looked."""
        return refresh_due()


class AuditIndex(OccasionalJob):
    """Looks whether readers find what is live and nothing else, and leaves word for `/healthz`."""

    name = "search_audit"
    seconds = 3600

    def look(self) -> int:
        """Returns 0, as nothing is changed."""
        note_drift()
        return 0


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
        with in_use():
            return int(keep_todays_heads())


JOBS: list[Job] = [
    DueStories(),
    Letters(),
    IndexStories(),
    IndexDesk(),
    SketchStories(),
    CountWords(),
    SuggestForArchive(),
    RefreshSuggestions(),
    AuditIndex(),
    PutAside(),
    OldNotices(),
    DailyHeads(),
]
