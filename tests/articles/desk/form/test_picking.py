"""What the picking controls find."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Tag
from articles.search.desk import index_story
from tests.factories import ArticleFactory, AuthorFactory, ImageFactory, SectionFactory, edition_of
from tests.support.forms import login

pytestmark = pytest.mark.django_db


def found(client: Client, kind: str, query: str) -> list[str]:
    answer = client.get(f"/admin/articles/article/pick/{kind}/", {"q": query})
    return [choice["label"] for choice in answer.json()["found"]]


def test_authors_are_found_by_any_part_of_their_name(client: Client) -> None:
    login(client, "reporter")
    AuthorFactory.create(name="Ana Reyes")
    AuthorFactory.create(name="Tom Wharf")

    assert found(client, "authors", "rey") == ["Ana Reyes"]


def test_tags_that_begin_so_come_first(client: Client) -> None:
    login(client, "reporter")
    for name in ("Old ferries", "Ferries", "ភ្នំពេញ"):
        Tag.objects.create(name=name)

    assert found(client, "tags", "ferr") == ["Ferries", "Old ferries"]
    assert found(client, "tags", "ភ្នំ") == ["ភ្នំពេញ"]


def test_stories_are_found_by_the_headline_that_stands_on_the_desk(client: Client) -> None:
    login(client, "reporter")
    ArticleFactory.create(headline="A draft about fog")
    live = ArticleFactory.create(headline="Fog over the harbour")
    edition_of(live)
    live.headline = "Mist over the harbour"
    live.save()
    index_story(live)

    assert found(client, "stories", "fog") == ["A draft about fog"]
    assert found(client, "stories", "harb mi") == ["Mist over the harbour"]
    assert found(client, "stories", "nobody") == []  # in the text only


def test_pictures_come_with_the_words_that_a_figure_starts_with(client: Client) -> None:
    login(client, "reporter")
    ImageFactory.create(caption="The quay at dusk", credit="Ana", alt="A quay")

    (choice,) = client.get("/admin/articles/article/pick/images/", {"q": "dusk"}).json()["found"]

    assert (choice["caption"], choice["credit"], choice["alt"]) == ("The quay at dusk", "Ana", "A quay")
    assert choice["picture"].startswith("/media/")


def test_a_query_that_is_no_text_finds_nothing_and_breaks_nothing(client: Client) -> None:
    login(client, "reporter")
    SectionFactory.create()

    for query in ("\x00%_\\", "'", "a' | b:*", "& | ! ( )", "\\'"):
        assert found(client, "stories", query) == []
    assert found(client, "authors", "\x00%_\\") == []
    assert client.get("/admin/articles/article/pick/secrets/").status_code == 404


def test_only_who_writes_may_ask(client: Client) -> None:
    login(client, "ops")

    for kind in ("authors", "tags", "stories", "images"):
        assert client.get(f"/admin/articles/article/pick/{kind}/").status_code == 403
        assert Client().get(f"/admin/articles/article/pick/{kind}/").status_code == 302
