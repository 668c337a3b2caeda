"""What people choose for their own desk is theirs, wherever they log in."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.desk.own_choices import AT_FIRST, own_choices
from newsroom.models import User
from tests.factories import ArticleFactory
from tests.support.forms import login

pytestmark = pytest.mark.django_db

CHOICES = "/admin/articles/article/own-choices/"


def test_a_choice_goes_with_its_person_and_with_nobody_else(client: Client) -> None:
    reporter = login(client, "reporter")
    assert client.post(CHOICES, {"name": "open_links", "value": "1"}).status_code == 204
    assert client.post(CHOICES, {"name": "typography", "value": "0"}).status_code == 204

    reporter.refresh_from_db()
    assert own_choices(reporter) == {**AT_FIRST, "open_links": True, "typography": False}
    login(client, "editor-in-chief")
    page = client.get(ArticleFactory.create().get_change_url()).content.decode()
    assert 'data-typography="1"' in page


def test_what_is_no_choice_is_refused_with_a_sentence(client: Client) -> None:
    login(client, "reporter")
    for name, value in (
        ("open_links", "2"),
        ("open_links", ""),
        ("password", "1"),
        ("", "1"),
        ("open_links\x00", "1"),
        ("open_links", "１"),
        ("x" * 10_000, "1"),
    ):
        answer = client.post(CHOICES, {"name": name, "value": value})
        assert (answer.status_code, answer.json()["error"][:8]) == (400, "There is")
    assert not User.objects.exclude(desk_choices={}).exists()
