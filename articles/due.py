"""What is due goes live, exactly once however many processes look: the article's row lock is the claim."""

from __future__ import annotations

import datetime
import logging
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from articles.models import Edition, Withdrawal
from articles.publishing import go_live, take_off_as_planned
from articles.roles import SYSTEM

log = logging.getLogger(__name__)

RETRY_AFTER = datetime.timedelta(seconds=60)

# Candidates first, in a CTE of its own, or the planner may lock rows that it does not return.
CLAIM = """
    WITH due AS MATERIALIZED (
        SELECT article_id, min(at) AS at FROM (
            SELECT article_id, goes_live_at AS at FROM articles_edition
            WHERE goes_live_at <= %(now)s AND live_since IS NULL AND unscheduled_at IS NULL
              AND goes_live_at IS NOT NULL AND (failed_at IS NULL OR failed_at <= %(retry)s)
            UNION ALL
            SELECT article_id, due_at FROM articles_withdrawal
            WHERE due_at <= %(now)s AND done_at IS NULL AND cancelled_at IS NULL
        ) every GROUP BY article_id
    )
    SELECT article.id FROM articles_article article JOIN due ON due.article_id = article.id
    WHERE NOT article.id = ANY(%(passed)s)
    ORDER BY due.at LIMIT 1 FOR NO KEY UPDATE OF article SKIP LOCKED
"""


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


def go_live_due(*, limit: int = 1000) -> Done:
    """Publish and withdraw what is due, at most `limit` stories; one that fails is noted, retried after a minute,
    and holds up no other."""
    done = Done()
    passed: list[int] = []
    for _ in range(limit):
        with transaction.atomic():
            claimed = _claim(passed)
            if claimed is None:
                break
            passed.append(claimed)
            _do(claimed, done)
    return done


def _claim(passed: list[int]) -> int | None:
    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, {"now": now, "retry": now - RETRY_AFTER, "passed": passed})
        row = cursor.fetchone()
    return row[0] if row else None


def _do(article_id: int, done: Done) -> None:
    """Everything due of one locked article, in the order of its times."""
    now = timezone.now()
    retry = Q(failed_at__isnull=True) | Q(failed_at__lte=now - RETRY_AFTER)
    editions = Edition.objects.waiting().filter(retry, article=article_id, goes_live_at__lte=now)
    plans = Withdrawal.objects.filter(
        article=article_id, due_at__lte=now, done_at__isnull=True, cancelled_at__isnull=True
    )
    acts: list[tuple[datetime.datetime, Edition | Withdrawal]] = [
        *((e.goes_live_at, e) for e in editions.select_related("article", "section") if e.goes_live_at),
        *((w.due_at, w) for w in plans.select_related("article", "section") if w.due_at),
    ]
    for at, act in sorted(acts, key=lambda pair: (pair[0], pair[1].pk)):
        _act(act, now, done)
        done.late_seconds = max(done.late_seconds, (now - at).total_seconds())


def _act(act: Edition | Withdrawal, now: datetime.datetime, done: Done) -> None:
    try:
        with transaction.atomic():
            if isinstance(act, Edition):
                go_live(act, by=SYSTEM, now=now)
                done.live += 1
            else:
                take_off_as_planned(act, by=SYSTEM, now=now)
                done.withdrawn += 1
    except Exception as error:
        done.failed += 1
        log.exception("Due story %s did not go through", act.article_id)
        _try_later(act, error, now)


def _try_later(act: Edition | Withdrawal, error: Exception, now: datetime.datetime) -> None:
    """An edition keeps its time and says why it waits; a withdrawal, which says nothing, is planned anew."""
    if isinstance(act, Edition):
        Edition.objects.filter(pk=act.pk).update(failed_at=now, failure=str(error)[:500])
    else:
        Withdrawal.objects.filter(pk=act.pk).update(due_at=now + RETRY_AFTER)
