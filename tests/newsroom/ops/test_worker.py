"""The worker does what there is to do, over and over, whatever happens to one job or to the database."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.db import connection, transaction
from psycopg2.extensions import cursor as Cursor

from newsroom.models import Beat
from newsroom.ops.worker import Worker, all_jobs
from tests.support.own_newsroom import OwnNewsroom, answers, connect, server_of, until


@dataclass
class Items:
    """A job with so many items to do."""

    left: int
    name: str = "items"
    done: int = 0

    def run(self) -> int:
        if self.done == self.left:
            return 0
        self.done += 1
        return 1


@dataclass
class Failing:
    """A job that fails so many times, then has nothing to do."""

    times: int
    name: str = "failing"
    calls: int = 0

    def run(self) -> int:
        self.calls += 1
        if self.calls <= self.times:
            raise ValueError("a broken picture")
        return 0


@dataclass
class Acting:
    """A job that does what it is given to do."""

    name: str
    run: Callable[[], int]


@pytest.mark.django_db
def test_it_works_until_nothing_is_left() -> None:
    few, many = Items(2, name="few"), Items(5, name="many")

    Worker([few, many]).run_until_idle()

    assert (few.done, many.done) == (2, 5)


@pytest.mark.django_db
def test_a_failing_job_is_logged_and_holds_up_no_other(caplog: pytest.LogCaptureFixture) -> None:
    failing, items = Failing(times=9), Items(3)
    worker = Worker([failing, items])

    worker.run_until_idle()

    assert items.done == 3
    assert worker.failures == {"failing": 1}
    assert "failing failed" in caplog.text
    assert "a broken picture" in caplog.text


@pytest.mark.django_db
def test_a_job_that_failed_rests_and_is_tried_again() -> None:
    failing = Failing(times=1)
    worker = Worker([failing])

    worker.call(failing)
    worker.call(failing)
    while_resting = failing.calls
    worker.paused["failing"] = 0.0
    worker.call(failing)

    assert while_resting == 1
    assert failing.calls == 2
    assert worker.failures == {}


@pytest.mark.django_db(transaction=True)
def test_a_long_job_holds_up_no_other_and_is_not_broken_off() -> None:
    worker, begun = Worker([]), threading.Event()
    ended = []

    def take_long() -> int:
        begun.set()
        while not worker.stopping:
            time.sleep(0.01)
        ended.append("whole")
        return 1

    def stop_when_it_has_begun() -> int:
        assert begun.wait(30)
        worker.stop()
        return 1

    worker.jobs = [Acting("long", take_long), Acting("short", stop_when_it_has_begun)]
    worker.run()

    assert ended == ["whole"]
    assert worker.failures == {}


@pytest.mark.django_db
def test_it_says_that_it_lives_but_not_all_the_time() -> None:
    worker = Worker([])

    worker.beat()
    first = Beat.objects.get(name="worker")
    worker.beat()

    assert first.detail == {"pid": os.getpid(), "failing": []}
    assert Beat.objects.get(name="worker").at == first.at


def test_every_apps_jobs_are_found() -> None:
    names = [job.name for job in all_jobs()]

    assert "publish_due" in names
    assert len(names) == len(set(names))


def test_it_can_be_told_to_do_what_is_waiting_and_end(own: OwnNewsroom) -> None:
    done = own.manage("worker", "--once")

    assert done.returncode == 0, done.stderr
    assert server_of(own.var) is None


def test_its_help_shows_how_it_is_used(own: OwnNewsroom) -> None:
    done = own.manage("worker", "--help")

    assert done.returncode == 0
    assert "manage.py worker --once" in done.stdout


def test_told_to_end_it_does_so_cleanly(own: OwnNewsroom) -> None:
    worker = own.begin("worker")
    assert until(lambda: answers(own.var))
    with connect(own.var) as connection, connection.cursor() as cursor:
        assert until(lambda: has_beaten(cursor))
    connection.close()

    worker.terminate()

    assert worker.wait(10) == 0
    assert "Traceback" not in own.said()
    assert own.processes() == {}


def has_beaten(cursor: Cursor) -> bool:
    cursor.execute("SELECT 1 FROM newsroom_beat WHERE name = 'worker'")
    return cursor.fetchone() is not None


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_a_job_left_in_a_transaction_is_not_used_again() -> None:
    def poison() -> int:
        transaction.atomic().__enter__()
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
        return 0

    worker = Worker([])

    worker.call(Acting("poison", poison))
    worker.call(Acting("counting", Beat.objects.count))

    assert worker.failures == {"poison": 1}
