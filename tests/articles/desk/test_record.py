"""Editions and the record at the desk: to look at, and to bring back."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, AuditEntry, Edition
from tests.articles.desk.posting import buttons, login
from tests.factories import edition_of, published

pytestmark = pytest.mark.django_db

EDITIONS, RECORD = "/admin/articles/edition/", "/admin/articles/auditentry/"


def test_an_edition_shows_what_readers_got_and_its_digest(client: Client) -> None:
    edition = published(body="<p>They found an astrolabe.</p>")
    login(client, "editor-in-chief")

    html = client.get(f"{EDITIONS}{edition.pk}/change/").content.decode()

    assert "<p>They found an astrolabe.</p>" in html
    assert edition.digest in html


def test_an_edition_is_brought_back_onto_the_desk(client: Client) -> None:
    edition = published(headline="The first words")
    Article.objects.filter(pk=edition.article_id).update(headline="Other words")
    login(client, "producer")
    assert "Restore onto the desk" in buttons(client.get(f"{EDITIONS}{edition.pk}/change/"))

    response = client.post(f"{EDITIONS}{edition.pk}/restore/", follow=True)

    assert Article.objects.get(pk=edition.article_id).headline == "The first words"
    assert "reads as in edition 1 again" in response.content.decode()
    assert Edition.objects.count() == 1


def test_looking_at_an_edition_restores_nothing(client: Client) -> None:
    edition = published()
    login(client, "producer")

    assert client.get(f"{EDITIONS}{edition.pk}/restore/").status_code == 405


def test_who_may_not_restore_is_not_offered_it(client: Client) -> None:
    edition = published()
    login(client, "reporter")

    assert "Restore onto the desk" not in buttons(client.get(f"{EDITIONS}{edition.pk}/change/"))


@pytest.mark.parametrize("list_", [EDITIONS, RECORD])
def test_the_record_is_only_looked_at(client: Client, list_: str) -> None:
    edition = published()
    row = edition.pk if list_ == EDITIONS else AuditEntry.objects.get().pk
    login(client, "superuser")

    assert client.get(f"{list_}add/").status_code == 403
    assert client.post(f"{list_}{row}/change/", {"headline": "x", "note": "x"}).status_code == 403
    assert client.post(f"{list_}{row}/delete/", {"post": "yes"}).status_code == 403
    assert client.get(f"{list_}{row}/change/").status_code == 200


@pytest.mark.parametrize("list_", [EDITIONS, RECORD])
def test_its_lists_cost_the_same_however_long(client: Client, list_: str) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(list_).status_code == 200
        return len(captured)

    article = published().article
    login(client, "superuser")
    client.get(list_)
    few = cost()

    for number in range(5):
        edition_of(article, note=f"Update {number}")
        published()

    assert cost() == few
