"""Scheduled fronts go live at their time, exactly once however many processes look: the row's lock is the claim."""

from __future__ import annotations

import datetime
import logging

from django.db import Error, transaction

from articles.models import clock
from articles.roles import SYSTEM
from fronts.models import Front, FrontEdition
from fronts.publishing.editions import go_live_front

log = logging.getLogger(__name__)


class DueFronts:
    """What `articles.publishing.due` does beside stories, in the newsroom's time."""

    def go_live(self) -> int:
        """Make live what is due. Returns how many fronts changed; one that fails is logged and tried again."""
        now = clock.now()
        done = 0
        for front in set(FrontEdition.objects.due_by(now).values_list("front", flat=True)):
            try:
                with transaction.atomic():
                    done += len(_go_live(front, until=now))
            except Error:
                log.exception("The front %s, which was due, did not go live", front)
        return done

    def until(self, moment: datetime.datetime) -> list[tuple[datetime.datetime, str]]:
        """Do the same ahead of its time, inside a transaction that is undone. Returns the times and what changed."""
        changed = []
        for front in set(FrontEdition.objects.due_by(moment).values_list("front", flat=True)):
            changed += [
                (edition.goes_live_at or moment, f"{edition.front}, as drafted by {edition.made_by_name}")
                for edition in _go_live(front, until=moment)
            ]
        return changed

    def soon(self, begin: datetime.datetime, end: datetime.datetime) -> bool:
        """Is any front about to go live?"""
        return FrontEdition.objects.scheduled().filter(goes_live_at__gt=begin, goes_live_at__lt=end).exists()


def _go_live(front: int, *, until: datetime.datetime) -> list[FrontEdition]:
    """Each edition that is due, in the order of its time; none where another process has the front."""
    if not Front.objects.select_for_update(of=("self",), skip_locked=True).filter(pk=front).exists():
        return []
    due = list(FrontEdition.objects.due_by(until).filter(front=front).select_related("front"))
    for edition in due:
        go_live_front(edition, by=SYSTEM, now=max(edition.goes_live_at or until, min(clock.now(), until)))
    return due
