"""What goes live next, and whether the worker is there to do it: beside the form, loaded after it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html as markup

from articles import publishing
from articles.roles import SYSTEM
from newsroom.models import Beat
from newsroom.ops.heartbeat import record_heartbeat
from tests.factories import ArticleFactory, published
from tests.support.forms import login

pytestmark = pytest.mark.django_db

COMING = "/admin/articles/article/coming/"
HOUR = timedelta(hours=1)


def words(client: Client) -> str:
    answer = client.get(COMING)
    assert answer.status_code == 200
    return " ".join(markup.fromstring(f"<div>{answer.content.decode()}</div>").text_content().split())


def beaten(ago: timedelta) -> None:
    record_heartbeat("worker")
    Beat.objects.filter(name="worker").update(at=timezone.now() - ago)


def test_a_worker_that_does_not_answer_is_warned_of_and_no_word_is_lost_on_one_that_does(client: Client) -> None:
    login(client, "reporter")
    process = "The newsroom’s background process"

    assert words(client).startswith(f"{process} was never started: nothing goes live at its time.")
    beaten(timedelta(seconds=1))
    assert words(client).startswith("Next scheduled")
    beaten(timedelta(seconds=10))
    assert words(client).startswith(f"{process} stopped 10 s ago: nothing goes live until it runs again.")
    beaten(timedelta(minutes=5))
    assert words(client).startswith(f"{process} stopped 5 min ago:")


def test_the_next_times_come_in_order_with_what_goes_off(client: Client) -> None:
    login(client, "editor-in-chief")
    now = timezone.now()
    publishing.schedule(ArticleFactory.create(headline="Third"), by=SYSTEM, at=now + 3 * HOUR)
    publishing.schedule(ArticleFactory.create(headline="First"), by=SYSTEM, at=now + HOUR)
    publishing.withdraw(published(headline="Second").article, by=SYSTEM, at=now + 2 * HOUR)

    said = words(client)

    assert said.index("First") < said.index("off Second") < said.index("Third")


def test_an_embargoed_story_is_not_told_of_to_who_may_not_see_it(client: Client) -> None:
    at = timezone.now() + HOUR
    publishing.schedule(ArticleFactory.create(headline="Budget", embargo_until=at), by=SYSTEM, at=at)

    login(client, "reporter")
    assert "Budget" not in words(client)
    login(client, "editor-in-chief")
    assert "Budget" in words(client)


def test_it_costs_the_same_however_much_waits(client: Client, django_assert_max_num_queries: object) -> None:
    login(client, "editor-in-chief")
    for hours in range(1, 9):
        publishing.schedule(ArticleFactory.create(), by=SYSTEM, at=timezone.now() + hours * HOUR)

    with django_assert_max_num_queries(7):  # type: ignore[operator]
        answer = client.get(COMING)

    assert answer.content.count(b"<li>") == 5
