"""Deadline and length of a story: who sets them, where they are told."""

from __future__ import annotations

import datetime
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from articles.models import Article, Notice
from tests.factories import ArticleFactory, SectionFactory, UserFactory
from tests.support.forms import ADD, LIST, fields, login, submit, write

pytestmark = pytest.mark.django_db

NOON = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def _morning() -> Any:
    with time_machine.travel("2026-11-24T10:00:00Z", tick=False) as clock:
        yield clock


def words(client: Client, path: str) -> str:
    return " ".join(client.get(path).content.decode().split())


def test_a_planner_sets_deadline_and_length_and_each_change_is_recorded(client: Client) -> None:
    article = ArticleFactory.create(body="<p>" + "word " * 340 + "</p>")
    login(client, "editor-in-chief")

    submit(client, article, deadline="2026-11-24T12:00", length_target="500")
    article.refresh_from_db()
    assert (article.deadline, article.length_target, article.version) == (NOON, 500, 1)
    submit(client, article, standfirst="Another.")
    submit(client, article, deadline="", length_target="")

    verbs = list(article.audit.order_by("id").values_list("verb", flat=True))
    assert verbs == ["set_deadline", "set_length", "lift_deadline", "lift_length"]
    timeline = words(client, f"{LIST}{article.pk}/timeline/")
    assert "Length set: 500 words" in timeline
    assert "The deadline of Tuesday 24 November 2026, 12:00 UTC removed" in timeline


def test_a_new_story_is_planned_as_its_form_says(client: Client) -> None:
    login(client, "editor-in-chief")

    write(
        client,
        SectionFactory.create(),
        headline="Fog",
        planned_for="2026-11-26",
        deadline="2026-11-24T12:00",
        length_target="500",
    )

    article = Article.objects.get()
    assert (article.planned_for, article.deadline, article.length_target) == (datetime.date(2026, 11, 26), NOON, 500)


def test_the_writer_reads_whose_it_is_by_when_and_how_long_and_changes_none_of_it(client: Client) -> None:
    me = login(client, "reporter")
    article = ArticleFactory.create(
        assignee=me, deadline=NOON, length_target=500, planned_for=NOON.date(), body="<p>One two three</p>"
    )

    page = words(client, article.get_change_url())
    assert f"Assigned to {me}" in page
    assert "3 of 500 words" in page
    assert "For <time" in page
    assert "Due <time" in page
    assert 'name="length_target"' not in page

    submit(client, article, deadline="2027-01-01T12:00", length_target="9", standfirst="Another.")
    article.refresh_from_db()
    assert (article.deadline, article.length_target, article.standfirst) == (NOON, 500, "Another.")


def test_who_is_given_a_story_is_told_by_when_and_how_long(client: Client) -> None:
    robin = UserFactory.create(role="reporter")
    login(client, "editor-in-chief")

    submit(client, ArticleFactory.create(), assignee=robin.pk, deadline="2026-11-24T12:00", length_target="500")

    text = Notice.objects.get(person=robin).text
    assert "has to be there by Tuesday 24 November 2026, 12:00 UTC. It should have 500 words." in text


@pytest.mark.parametrize("length", ["0", "-5", "many", "9" * 300, "1.5", "\x00"])
def test_a_length_that_cannot_be_is_refused_with_a_sentence(client: Client, length: str) -> None:
    login(client, "editor-in-chief")

    page = submit(client, ArticleFactory.create(), length_target=length).content.decode()

    assert "Write how many words the text should have" in page


def test_the_list_shows_what_is_planned_and_finds_what_is_overdue(client: Client) -> None:
    robin = UserFactory.create(first_name="Robin", last_name="Fenn")
    late = ArticleFactory.create(headline="Late", deadline=NOON - timedelta(hours=3), assignee=robin, length_target=500)
    ArticleFactory.create(headline="Soon", deadline=NOON, planned_for=NOON.date())
    ArticleFactory.create(headline="Whenever", status="approved")
    ArticleFactory.create(headline="Out", deadline=NOON - timedelta(hours=3), status="published")
    login(client, "reporter")

    page = words(client, LIST)
    assert "Assigned to Robin Fenn" in page
    assert "Overdue since <time" in page
    assert f"{late.word_count} of 500 words" in page
    for asked, expected in (("overdue", {"Late"}), ("soon", {"Soon"}), ("no_day", {"Late", "Whenever"})):
        listed = words(client, f"{LIST}?plan={asked}")
        assert {name for name in ("Late", "Soon", "Whenever", "Out") if f">{name}</a>" in listed} == expected


def test_words_of_a_story_from_before_they_were_counted_are_counted_when_it_is_planned(client: Client) -> None:
    article = ArticleFactory.create(body="<p>One two three</p>")
    Article.objects.filter(pk=article.pk).update(word_count=None)
    login(client, "editor-in-chief")

    submit(client, article, length_target="500")

    assert Article.objects.get(pk=article.pk).word_count == 3


def test_what_was_typed_for_a_new_story_of_a_day_is_kept_with_the_day(client: Client) -> None:
    login(client, "editor-in-chief")
    url = f"{ADD}?planned_for=2026-11-26"
    values = fields(client.get(url))

    client.post(url, {**values, "section": SectionFactory.create().pk, "headline": "Fog", "deadline": "tomorrow"})
    assert not Article.objects.exists()
    client.post(ADD, {**values, "section": SectionFactory.create().pk, "headline": "Fog"})

    assert Article.objects.get().planned_for == datetime.date(2026, 11, 26)
