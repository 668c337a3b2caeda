"""Do a story's editions and its acts agree? Each act is looked up in the editions, each edition in the acts."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from articles.models import AuditEntry, Edition
from articles.models.seals import frozen_seal_of, seal_of
from articles.proof.evidence import MAKES_LIVE, SEEN, StoryEvidence

SEALED = (
    "is not the one that went live: its digest, or one of article_version, made_at, published_by, goes_live_at, "
    "word_count, summary_cut, number, live_since, first_published, last_updated was changed"
)


def life_faults(story: StoryEvidence) -> Iterator[str]:
    """Where editions and acts disagree, a line each."""
    if not (story.editions or story.acts or story.head):
        if story.status in SEEN:
            yield f"it is {story.status}, yet has neither editions nor acts"
        return
    if story.editions and not story.status:
        yield "the story's own row is missing"
    lives = _Lives(story)
    yield from dict.fromkeys(lives.faults())


class _Lives:
    """What the acts say of each edition, found by going through them in order."""

    def __init__(self, story: StoryEvidence) -> None:
        self.story = story
        self.editions = {each.pk: each for each in story.editions}
        self.went_live: dict[int, Edition] = {}
        self.live: Edition | None = None
        self.ended: dict[int, datetime.datetime] = {}
        self.scheduled: set[int] = set()
        self.taken_back: set[int] = set()

    def faults(self) -> Iterator[str]:
        numbers = 0
        for act in self.story.acts:
            numbers += act.verb in MAKES_LIVE
            yield from self._edition_of(act, numbers)
            yield from self._done(act)
        for edition in self.story.editions:
            yield from self._agreed(edition)

    def _edition_of(self, act: AuditEntry, number: int) -> Iterator[str]:
        """The edition that an act names has to be there, and as it was then."""
        if act.edition_id is None:
            return
        edition = self.editions.get(act.edition_id)
        if edition is None:
            what = f"edition {number} is missing" if act.verb in MAKES_LIVE else "an edition is missing"
            yield f"{what}: “{act.act}” on {act.at:%Y-%m-%d %H:%M} by {act.by_name} is on record"
        elif act.verb in MAKES_LIVE and edition.number != number:
            yield f"edition {edition.number} went live as number {number}"
        elif act.position is not None and act.edition_seal not in self._seals(act, edition):
            yield f"{_called(edition)} {SEALED}"

    def _seals(self, act: AuditEntry, edition: Edition) -> tuple[str, ...]:
        seal = seal_of(edition)
        return (seal,) if act.verb in MAKES_LIVE else (seal, frozen_seal_of(edition))

    def _done(self, act: AuditEntry) -> Iterator[str]:
        """Do to the lives what the act did."""
        edition = self.editions.get(act.edition_id or 0)
        if act.verb in MAKES_LIVE and edition:
            yield from self._make_live(edition)
        elif act.verb == "withdraw":
            if self.live is None or act.edition_id != self.live.pk:
                yield f"what was withdrawn on {act.at:%Y-%m-%d %H:%M} was not live by the record"
            self._end(act.at)
            self.taken_back.update(act.detail.get("unscheduled", ()))
        elif act.verb in ("schedule", "undo_unschedule") and act.edition_id:
            self.scheduled.add(act.edition_id)
        elif act.verb in ("unschedule", "undo_schedule") and act.edition_id:
            self.taken_back.add(act.edition_id)
        yield from self._put_into(act)

    def _put_into(self, act: AuditEntry) -> Iterator[str]:
        """A change that was put into scheduled versions took these back, and scheduled others."""
        seals = act.detail.get("seals", {})
        for old, new in act.detail.get("put_into", ()):
            self.taken_back.add(old)
            self.scheduled.add(new)
            edition = self.editions.get(new)
            if edition is None:
                yield f"a scheduled version is missing: “{act.act}” on {act.at:%Y-%m-%d %H:%M} is on record"
            elif seals.get(str(new), seal := frozen_seal_of(edition)) != seal:
                yield f"{_called(edition)} {SEALED}"

    def _make_live(self, edition: Edition) -> Iterator[str]:
        if edition.pk in self.went_live:
            yield f"{_called(edition)} went live twice by the record"
        if edition.live_since:
            self._end(edition.live_since)
        self.live = self.went_live[edition.pk] = edition

    def _end(self, at: datetime.datetime) -> None:
        """The life of what is live ends; never before it began, whatever the clocks of two machines said."""
        if self.live:
            self.ended[self.live.pk] = max(at, self.live.live_since or at)
        self.live = None

    def _agreed(self, edition: Edition) -> Iterator[str]:
        """An edition's life has to be what the acts made of it."""
        called = _called(edition)
        if edition.number is not None and edition.pk not in self.went_live:
            yield f"{called}: no act on record says that it went live"
            return
        if edition.number is None and edition.pk not in self.scheduled:
            yield f"{called}: no act on record says that it was scheduled"
        if edition.live != (self.live is edition):
            yield f"{called}: live is {edition.live}, which is not what the record of acts says"
        if edition.live_until != self.ended.get(edition.pk):
            yield f"{called}: live_until is not when its life ended by the record of acts"
        if (edition.unscheduled_at is not None) != (edition.pk in self.taken_back):
            yield f"{called}: unscheduled_at is not what the record of acts says"


def _called(edition: Edition) -> str:
    return f"edition {edition.number}" if edition.number else f"version frozen on {edition.made_at:%Y-%m-%d %H:%M}"
