"""`publish_due`: what is due goes live once, whoever runs it and whoever dies over it."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
from collections import Counter
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from articles.jobs import DueStories, publish_due
from articles.models import Article, AuditEntry, Edition
from articles.proof.verifying import faults_of
from articles.publishing import schedule, withdraw
from articles.roles import SYSTEM
from newsroom.models import Beat
from tests.factories import ArticleFactory, SectionFactory, published
from tests.support.processes import database_url, until

STORIES, PROCESSES, KILLED = 80, 6, 3
SECONDS = 90
LATE = timedelta(seconds=10)


def due_article(**fields: object) -> Article:
    """A story that was scheduled an hour ago for a time that has come."""
    article = ArticleFactory.create(**fields)
    due = timezone.now() - LATE
    with time_machine.travel(due - timedelta(hours=1)):
        schedule(article, by=SYSTEM, at=due)
    return article


def run_command() -> tuple[int, str]:
    out = io.StringIO()
    try:
        call_command("publish_due", stdout=out)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue()
    return 0, out.getvalue()


@pytest.mark.django_db
def test_what_is_due_goes_live_and_healthz_can_say_how_late() -> None:
    article = due_article()
    withdrawn = published().article
    due = timezone.now() - LATE
    with time_machine.travel(due - timedelta(hours=1)):
        withdraw(withdrawn, by=SYSTEM, at=due)

    code, said = run_command()

    assert code == 0
    assert said.startswith("1 went live, 1 withdrawn, 0 failed; the latest 1")
    assert Edition.objects.live().get().article == article
    detail = Beat.objects.get(name="publish_due").detail
    assert LATE.total_seconds() <= detail["late_seconds"] < LATE.total_seconds() + 10
    assert detail["failures"] == 0


@pytest.mark.django_db
def test_when_nothing_is_due_the_last_word_stays() -> None:
    due_article()
    publish_due()
    before = Beat.objects.get(name="publish_due")

    assert run_command() == (0, "0 went live, 0 withdrawn, 0 failed.\n")
    assert DueStories().run() == 0
    assert Beat.objects.get(name="publish_due").at == before.at


@pytest.mark.django_db
def test_a_story_that_fails_is_said_and_holds_up_no_other() -> None:
    section = SectionFactory.create()
    failing = due_article(section=section, slug="ferry")
    others = [due_article(), due_article()]
    taken = published(section=section, slug="ferry-2")
    connection.check_constraints()
    with connection.cursor() as cursor:  # as if both had been published at one address by two at once
        cursor.execute("SET LOCAL session_replication_role TO replica")
        cursor.execute("UPDATE articles_edition SET slug = 'ferry' WHERE id = %s", [taken.pk])
        cursor.execute("SET LOCAL session_replication_role TO origin")

    code, said = run_command()

    assert code == 1
    assert said.startswith("2 went live, 0 withdrawn, 1 failed")
    assert set(Edition.objects.live().values_list("article", flat=True)) == {
        taken.article_id,
        *(article.pk for article in others),
    }
    assert "is already at" in Edition.objects.get(article=failing).failure
    assert Beat.objects.get(name="publish_due").detail["failures"] == 1


@pytest.mark.django_db
def test_the_worker_takes_a_short_batch_at_a_time() -> None:
    for _ in range(25):
        due_article()

    runs = [DueStories().run() for _ in range(3)]

    assert runs == [20, 5, 0]


def start() -> subprocess.Popen[bytes]:
    env = {**os.environ, "DATABASE_URL": database_url()}
    command = [sys.executable, "manage.py", "publish_due"]
    return subprocess.Popen(command, cwd=settings.BASE_DIR, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


@pytest.mark.django_db(transaction=True)
def test_six_processes_some_killed_make_each_story_live_once() -> None:
    articles = [due_article() for _ in range(STORIES)]
    live = Edition.objects.live()
    processes = [start() for _ in range(PROCESSES)]
    try:
        victims = random.sample(processes, KILLED)
        for place, victim in enumerate(victims, start=1):
            until(lambda place=place: live.count() >= place * 8)  # type: ignore[misc]
            victim.kill()
        for process in processes:
            process.wait(SECONDS)
    finally:
        for process in processes:
            process.kill()
            process.communicate()
    # A story in the hands of one that was killed is free once the server has noticed.
    until(lambda: bool(publish_due().total + 1) and live.count() == STORIES)

    went_live = Counter(AuditEntry.objects.filter(verb="go_live").values_list("article", flat=True))
    assert went_live == {article.pk: 1 for article in articles}
    assert set(live.values_list("number", flat=True)) == {1}
    assert [fault for article in articles for fault in faults_of(article)] == []
    survivors = [process.returncode for process in processes if process not in victims]
    assert survivors == [0] * (PROCESSES - KILLED)
