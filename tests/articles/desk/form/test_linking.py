"""What a link in a story may lead to."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.publishing import schedule, withdraw
from articles.roles import SYSTEM
from articles.search.desk import index_story
from tests.factories import ArticleFactory, edition_of
from tests.support.forms import login

pytestmark = pytest.mark.django_db

URL = "/admin/articles/article/link-targets/"


def found(client: Client, query: str) -> dict[str, str]:
    """Headline and address of what is found."""
    return {each["label"]: each["url"] for each in client.get(URL, {"q": query}).json()["found"]}


def story(headline: str, **fields: Any) -> Any:
    article = ArticleFactory.create(headline=headline, **fields)
    index_story(article)
    return article


def test_a_live_story_comes_with_the_address_that_readers_know(client: Client) -> None:
    login(client, "reporter")
    live = story("Fog closes the port", slug="fog")
    edition = edition_of(live)
    live.slug = "not-yet-published"
    live.save()
    story("Fog lifts")
    gone = story("Fog of war")
    edition_of(gone)
    withdraw(gone, by=SYSTEM)

    coming = story("Fog to come", slug="to-come")
    schedule(coming, by=SYSTEM, at=timezone.now() + datetime.timedelta(hours=1))

    assert found(client, "fog") == {
        "Fog to come": f"/{coming.section.slug}/to-come/",
        "Fog closes the port": edition.get_absolute_url(),
        "Fog lifts": "",
        "Fog of war": "",
    }


def test_nobody_is_told_of_what_they_may_not_see(client: Client) -> None:
    login(client, "reporter")
    story("Fog under embargo", embargo_until=timezone.now() + datetime.timedelta(days=1))

    assert found(client, "fog") == {}


def test_it_costs_the_same_however_much_is_found(client: Client) -> None:
    login(client, "reporter")
    edition_of(story("Fog 1"))
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(URL, {"q": "fog"})
    for number in range(2, 9):
        edition_of(story(f"Fog {number}"))
    with CaptureQueriesContext(connection) as many:
        client.get(URL, {"q": "fog"})

    assert len(many) == len(few)


@pytest.mark.parametrize("query", ["", "\x00"])
def test_without_words_the_newest_are_offered(client: Client, query: str) -> None:
    login(client, "reporter")
    story("Fog")

    assert found(client, query) == {"Fog": ""}


@pytest.mark.parametrize("query", ["'); --", "&|!:*", "a" * 5000, "ភ្នំ", "https://example.com/"])
def test_any_words_are_answered(client: Client, query: str) -> None:
    login(client, "reporter")
    story("Fog")

    assert found(client, query) == {}
