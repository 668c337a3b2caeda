"""A process whose clock is wrong publishes nothing early: the database's clock decides, in the verbs and in the end."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles import publishing
from articles.errors import Embargoed, NotReady
from articles.models import Article, Edition, Withdrawal, clock
from articles.previews.links import share
from articles.publishing.due import applied_until, go_live_due
from articles.roles import SYSTEM, allows, open_to, seen_by
from tests.factories import ArticleFactory, UserFactory, edition_of
from tests.support.forms import login

AHEAD, SOON = timedelta(days=30), timedelta(hours=1)


@pytest.mark.usefixtures("by_the_databases_clock")
def test_a_clock_that_is_thirty_days_ahead_publishes_nothing_early() -> None:
    now = timezone.now()
    embargoed = ArticleFactory.create(embargo_until=now + SOON)
    waiting = publishing.schedule(ArticleFactory.create(), by=SYSTEM, at=now + SOON).edition
    leaving = edition_of(ArticleFactory.create()).article
    publishing.withdraw(leaving, by=SYSTEM, at=now + SOON)
    assert waiting is not None

    with time_machine.travel(now + AHEAD):
        assert go_live_due().total == 0
        with pytest.raises(Embargoed):
            publishing.publish(embargoed, by=SYSTEM)
        with pytest.raises(IntegrityError, match="is not live before its time"):
            publishing.go_live(Edition.objects.get(pk=waiting.pk), by=SYSTEM, now=timezone.now())
        plan = Withdrawal.objects.planned().get()
        with pytest.raises(IntegrityError, match="is not done before its time"):
            publishing.take_off_as_planned(plan, by=SYSTEM, now=timezone.now())
        assert list(Edition.objects.live()) == [Edition.objects.get(article=leaving)]
        with applied_until(now + 2 * SOON) as ahead:
            assert len(ahead.done) == 2, "the paper of a time to come is made by the same acts"

    with time_machine.travel(now - AHEAD):
        with pytest.raises(NotReady, match="has passed"):
            publishing.schedule(ArticleFactory.create(), by=SYSTEM, at=now - SOON)
        done = publishing.publish(ArticleFactory.create(), by=SYSTEM).edition
        assert done is not None
        assert done.live_since is not None
        assert abs(done.live_since - now) < timedelta(minutes=10)


@pytest.mark.django_db
def test_a_verb_asks_what_time_it_is_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "ask", clock.by_database)

    article = ArticleFactory.create()
    with CaptureQueriesContext(connection) as asked:
        publishing.publish(article, by=SYSTEM)

    assert sum("clock_timestamp" in query["sql"] for query in asked) == 1


@pytest.mark.usefixtures("by_the_databases_clock")
def test_a_clock_that_is_ahead_shows_nobody_a_story_under_an_embargo(client: Client) -> None:
    now, reporter = timezone.now(), login(client, "reporter")
    secret = ArticleFactory.create(headline="The minister resigns", embargo_until=now + SOON)
    free = ArticleFactory.create(headline="Fog over the harbour", embargo_until=now - SOON)
    chief = UserFactory.create(role="editor-in-chief")
    _, token = share(secret, days=1, label="A lawyer", by=chief)

    for error in (AHEAD, -AHEAD, timedelta()):
        with time_machine.travel(now + error):
            seen = Article.objects.filter(seen_by(reporter)), Article.objects.filter(open_to(reporter, "comment"))
            assert [list(each) for each in seen] == [[free], [free]], error
            assert not allows(reporter, "view", secret), error
            assert allows(reporter, "view", free), error
            assert secret.embargoed
            assert not free.embargoed

    with time_machine.travel(now + AHEAD):
        assert Client().get(reverse("preview-link", args=[token])).status_code == 200, "a link ends by the same clock"
    with CaptureQueriesContext(connection) as asked:
        assert all(secret.embargoed for _ in range(20))
    assert len(asked) <= 1, "a list of many costs no query for each"
