"""What is due goes live, exactly once however many processes look: the article's row lock is the claim.

The same acts, done and then undone, show what the site will be at a time to come (`applied_until`).
"""

from __future__ import annotations

import datetime
import logging
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from django.db import DatabaseError, connection, transaction
from django.db.models import Q

from articles.errors import Refused
from articles.letters import writing
from articles.models import Edition, Withdrawal, clock
from articles.models.triggers import REHEARSAL
from articles.publishing import go_live, take_off_as_planned
from articles.publishing.banners import banners_until
from articles.roles import SYSTEM
from newsroom.hooks import Hook

log = logging.getLogger(__name__)

RETRY_AFTER = datetime.timedelta(seconds=60)
MOST_AHEAD = 500
LOCK_MS = 300
SOON = datetime.timedelta(seconds=1.5)
MOMENT_SECONDS = 0.1
MOMENTS_TO_WAIT = 40
"""How many moments the paper of tomorrow waits for what is due now; where no worker runs, that is all it waits."""

DueAct = Edition | Withdrawal

# Candidates first, in a CTE of its own, or the planner may lock rows that it does not return.
CLAIM = """
    WITH due AS MATERIALIZED (
        SELECT article_id, min(at) AS at FROM (
            SELECT article_id, goes_live_at AS at FROM articles_edition
            WHERE goes_live_at <= %(until)s AND live_since IS NULL AND unscheduled_at IS NULL
              AND goes_live_at IS NOT NULL AND (failed_at IS NULL OR failed_at <= %(retry)s)
            UNION ALL
            SELECT article_id, due_at FROM articles_withdrawal
            WHERE due_at <= %(until)s AND done_at IS NULL AND cancelled_at IS NULL
        ) every GROUP BY article_id
    )
    SELECT article.id FROM articles_article article JOIN due ON due.article_id = article.id
    WHERE NOT article.id = ANY(%(passed)s)
    ORDER BY due.at LIMIT %(most)s FOR NO KEY UPDATE OF article SKIP LOCKED
"""


class DueBeside(Protocol):
    """What else becomes due at a time, of an app that stands on this one."""

    def go_live(self) -> int:
        """Do what is due, in transactions of its own; returns how much that was."""
        ...

    def until(self, moment: datetime.datetime) -> list[tuple[datetime.datetime, str]]:
        """Do what is due by then inside a transaction that is undone; returns the times, and what changed in words."""
        ...

    def soon(self, begin: datetime.datetime, end: datetime.datetime) -> bool:
        """Is anything due between these times?"""
        ...


DUE_BESIDE: Hook[DueBeside] = Hook()


@dataclass
class Done:
    """What one round did. `late_seconds` is how late the latest of them was."""

    live: int = 0
    withdrawn: int = 0
    failed: int = 0
    late_seconds: float = 0.0

    @property
    def total(self) -> int:
        """Stories that changed."""
        return self.live + self.withdrawn


@dataclass
class Ahead:
    """What was done ahead of its time, in order; and what will not go through as things stand, with the reason."""

    done: list[DueAct] = field(default_factory=list)
    beside: list[tuple[datetime.datetime, str]] = field(default_factory=list)
    """What else changed, in words."""
    failing: list[tuple[DueAct, str]] = field(default_factory=list)


def go_live_due(*, limit: int = 1000) -> Done:
    """Publish and withdraw what is due, at most `limit` stories; one that fails is noted, retried after a minute,
    and holds up no other. Then do what else is due."""
    done = Done()
    passed: list[int] = []
    for _ in range(limit):
        with transaction.atomic():
            now = clock.now()
            claimed = _claim(until=now, retry=now - RETRY_AFTER, passed=passed)
            if not claimed:
                break
            passed += claimed
            _do(claimed, done, now)
    for each in DUE_BESIDE:
        each.go_live()
    return done


@contextmanager
def applied_until(moment: datetime.datetime) -> Iterator[Ahead]:
    """The database as it will be at `moment`, by the very verbs that will make it so; all of it is undone at the end.

    Each act is done at its own time. A story that somebody changes at this moment is left as it is, so this waits for
    nobody longer than LOCK_MS; and as what becomes due meanwhile has to wait for its end, it lets that go first.
    """
    _let_pass()
    with transaction.atomic():
        try:
            with connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL lock_timeout TO '{LOCK_MS}ms'; SET LOCAL {REHEARSAL} TO 'on'")
            yield _ahead(moment)
        finally:
            transaction.set_rollback(True)


def _let_pass() -> None:
    """Wait while something is about to go live, or is just being made live, for a few seconds at most."""
    for _ in range(MOMENTS_TO_WAIT):
        now = clock.now()
        about = Edition.objects.scheduled().filter(goes_live_at__gt=now - SOON, goes_live_at__lt=now + SOON)
        plans = Withdrawal.objects.planned().filter(due_at__gt=now - SOON, due_at__lt=now + SOON)
        others = any(each.soon(now - SOON, now + SOON) for each in DUE_BESIDE)
        if not about.filter(failed_at__isnull=True).exists() and not plans.exists() and not others:
            return
        time.sleep(MOMENT_SECONDS)


def _ahead(moment: datetime.datetime) -> Ahead:
    """Do what is due until then, in order, at most MOST_AHEAD stories."""
    ahead, now = Ahead(), clock.now()
    claimed = _claim(until=moment, retry=moment, most=MOST_AHEAD)
    for at, act in _acts(claimed, Q(), until=moment):
        try:
            with transaction.atomic():
                if _carry_out(act, max(at, now)):
                    ahead.done.append(act)
        except Refused as refused:
            ahead.failing.append((act, str(refused)))
        except DatabaseError:
            ahead.failing.append((act, "Somebody is changing the story or its address just now. Look again."))
    ahead.beside += [changed for each in DUE_BESIDE for changed in each.until(moment)]
    ahead.beside += banners_until(moment)
    return ahead


def _claim(
    *, until: datetime.datetime, retry: datetime.datetime, passed: Sequence[int] = (), most: int = 1
) -> list[int]:
    """Lock stories of which something is due until then; the one that is due first comes first."""
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, {"until": until, "retry": retry, "passed": list(passed), "most": most})
        return [pk for (pk,) in cursor.fetchall()]


def _do(claimed: Sequence[int], done: Done, now: datetime.datetime) -> None:
    """Everything due of locked articles, in the order of its times."""
    retry = Q(failed_at__isnull=True) | Q(failed_at__lte=now - RETRY_AFTER)
    for at, act in _acts(claimed, retry, until=now):
        _act(act, now, done)
        done.late_seconds = max(done.late_seconds, (now - at).total_seconds())


def _acts(claimed: Sequence[int], which: Q, *, until: datetime.datetime) -> list[tuple[datetime.datetime, DueAct]]:
    editions = Edition.objects.scheduled().filter(which, article__in=claimed, goes_live_at__lte=until)
    plans = Withdrawal.objects.planned().filter(article__in=claimed, due_at__lte=until)
    acts: list[tuple[datetime.datetime, DueAct]] = [
        *((e.goes_live_at, e) for e in editions.select_related("article", "section") if e.goes_live_at),
        *((w.due_at, w) for w in plans.select_related("article", "section") if w.due_at),
    ]
    return sorted(acts, key=lambda pair: (pair[0], pair[1].pk))


def _act(act: DueAct, now: datetime.datetime, done: Done) -> None:
    failed_before = isinstance(act, Edition) and act.failed_at is not None
    try:
        with transaction.atomic():
            carried_out = _carry_out(act, now)
    except Exception as error:
        done.failed += 1
        log.exception("Due story %s did not go through", act.article_id)
        _try_later(act, error, now)
        if not failed_before:
            writing.failed(act, str(error))
    else:
        if carried_out and isinstance(act, Edition):
            writing.published(act, by=SYSTEM)
        done.live += carried_out and isinstance(act, Edition)
        done.withdrawn += carried_out and isinstance(act, Withdrawal)


def _carry_out(act: DueAct, now: datetime.datetime) -> bool:
    """Returns whether there was anything to do: a withdrawal that came before takes back what was to go live."""
    if isinstance(act, Withdrawal):
        take_off_as_planned(act, by=SYSTEM, now=now)
        return True
    if not Edition.objects.scheduled().filter(pk=act.pk).exists():
        return False
    go_live(act, by=SYSTEM, now=now)
    return True


def _try_later(act: DueAct, error: Exception, now: datetime.datetime) -> None:
    """Note on an edition why it failed; a withdrawal has no place for that and is planned again for a minute later."""
    if isinstance(act, Edition):
        Edition.objects.filter(pk=act.pk).update(failed_at=now, failure=str(error)[:500])
    else:
        Withdrawal.objects.filter(pk=act.pk).update(due_at=now + RETRY_AFTER)
