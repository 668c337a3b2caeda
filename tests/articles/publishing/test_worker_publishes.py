"""A worker process of its own: what is due goes live within a second of its time, and once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from articles.models import AuditEntry, Edition, Withdrawal
from articles.publishing import schedule, withdraw
from articles.roles import SYSTEM
from newsroom.ops.heartbeat import seconds_since_heartbeat
from tests.factories import ArticleFactory, published
from tests.support.processes import database_url, until

STORIES, WORKERS = 6, 2
SECOND = timedelta(seconds=1)


@pytest.fixture
def workers(transactional_db: None) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Two at once, as where one is being replaced."""
    env = {**os.environ, "DATABASE_URL": database_url()}
    command = [sys.executable, "manage.py", "worker"]
    processes = [subprocess.Popen(command, cwd=settings.BASE_DIR, env=env) for _ in range(WORKERS)]
    try:
        until(lambda: seconds_since_heartbeat("worker") is not None)
        yield processes
    finally:
        for process in processes:
            process.send_signal(signal.SIGTERM)
        for process in processes:
            process.wait(30)


def test_what_is_due_goes_live_within_a_second_and_once(workers: list[subprocess.Popen[bytes]]) -> None:
    leaving = published(headline="Leaves the site").article
    at = timezone.now() + 3 * SECOND
    articles = [ArticleFactory.create() for _ in range(STORIES)]
    for number, article in enumerate(articles):
        schedule(article, by=SYSTEM, at=at + number * SECOND / 2)
    withdraw(leaving, by=SYSTEM, at=at)

    until(lambda: Edition.objects.live().count() == STORIES and not Edition.objects.scheduled().exists())

    late = [e.live_since - e.goes_live_at for e in Edition.objects.live() if e.live_since and e.goes_live_at]
    plan = Withdrawal.objects.get()
    assert plan.done_at is not None
    assert plan.due_at is not None
    assert len(late) == STORIES
    assert timedelta() <= min(late)
    assert max(*late, plan.done_at - plan.due_at) < SECOND
    assert sorted(AuditEntry.objects.filter(verb="go_live").values_list("article", flat=True)) == [
        article.pk for article in articles
    ]
    assert all(process.poll() is None for process in workers)
