"""The day that a story is planned for goes on record, whichever way it was set."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client

from articles.editing.planning import plan
from articles.errors import NotAllowed
from articles.models import Article
from tests.factories import ArticleFactory, SectionFactory, UserFactory
from tests.support.forms import ADD, fields, login, submit, write

pytestmark = pytest.mark.django_db

DAY = datetime.date(2026, 11, 26)


def days_on_record(article: Article) -> list[tuple[object, object]]:
    """Before and after, the first first."""
    entries = article.audit.filter(verb="plan").order_by("at", "id")
    return [(entry.detail["before"], entry.detail["day"]) for entry in entries]


def test_a_day_set_in_the_form_is_recorded(client: Client) -> None:
    article = ArticleFactory.create()
    chief = login(client, "editor-in-chief")

    submit(client, article, planned_for="2026-11-26")
    submit(client, article, planned_for="2026-11-26", standfirst="Another.")
    submit(client, article, planned_for="")

    assert days_on_record(article) == [(None, "2026-11-26"), ("2026-11-26", None)]
    assert {entry.by for entry in article.audit.filter(verb="plan")} == {chief}


def test_the_day_of_a_new_story_is_recorded(client: Client) -> None:
    login(client, "editor-in-chief")

    write(client, SectionFactory.create(), headline="Fog", planned_for="2026-11-26")

    assert days_on_record(Article.objects.get()) == [(None, "2026-11-26")]


def test_a_story_begun_from_a_day_of_the_calendar_is_planned_for_it(client: Client) -> None:
    login(client, "editor-in-chief")
    url = f"{ADD}?planned_for=2026-11-26"

    client.post(url, {**fields(client.get(url)), "section": SectionFactory.create().pk, "headline": "Fog"})

    assert Article.objects.get().planned_for == DAY


def test_the_verb_records_once_and_asks_who_may() -> None:
    article, chief = ArticleFactory.create(), UserFactory.create(role="editor-in-chief")

    first = plan(article, by=chief, day=DAY)
    second = plan(article, by=chief, day=DAY)

    assert first.message.endswith("is planned for Thursday 26 November 2026.")
    assert second.message.endswith("is planned for Thursday 26 November 2026 already.")
    assert days_on_record(article) == [(None, "2026-11-26")]
    with pytest.raises(NotAllowed):
        plan(article, by=UserFactory.create(role="reporter"), day=None)
