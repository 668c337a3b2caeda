"""Making readers' index anew, while it is used and written on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from articles.models import StoryIndex
from articles.search.auditing import note_drift
from articles.search.index import STORIES_AT_ONCE, findable, index_again
from articles.search.statistics import count_again
from newsroom.models import Beat
from newsroom.ops.advisory_lock import advisory_lock
from newsroom.ops.heartbeat import record_heartbeat

REBUILDING_LOCK = 7_306_041  # any number that nothing else of the newsroom uses
PLACE_BEAT = "rebuild_search"


class AlreadyRebuilding(Exception):
    """Another process is at it."""


@dataclass
class Rebuilding:
    """How far a rebuilding has come: after which edition it goes on, and how many it has done."""

    after: int = 0
    done: int = 0

    @classmethod
    def begun(cls, *, restart: bool) -> Rebuilding:
        """Returns where the last one was stopped, if it was."""
        beat = None if restart else Beat.objects.filter(name=PLACE_BEAT).first()
        return cls(**beat.detail) if beat else cls()

    def left(self) -> int:
        """Returns how many editions are still to be done."""
        return findable().filter(pk__gt=self.after).count()

    def next_batch(self) -> int:
        """Index the next few, and note how far it has come. Returns how many; 0 at the end."""
        keys = list(findable().filter(pk__gt=self.after).order_by("pk").values_list("pk", flat=True)[:STORIES_AT_ONCE])
        if not keys:
            return 0
        index_again(keys)
        self.after, self.done = keys[-1], self.done + len(keys)
        record_heartbeat(PLACE_BEAT, after=self.after, done=self.done)
        return len(keys)

    def finish(self) -> int:
        """Remove what belongs to no story any more, and count all words. Returns how many rows were removed."""
        needed = findable().values("pk")
        removed, _ = StoryIndex.objects.exclude(edition__in=needed).delete()
        count_again()
        note_drift()
        Beat.objects.filter(name=PLACE_BEAT).delete()
        return removed


@contextmanager
def rebuilding(*, restart: bool) -> Iterator[Rebuilding]:
    """The only rebuilding there is, during the block. Raises AlreadyRebuilding."""
    with advisory_lock(REBUILDING_LOCK, wait=False) as alone:
        if not alone:
            raise AlreadyRebuilding
        yield Rebuilding.begun(restart=restart)
