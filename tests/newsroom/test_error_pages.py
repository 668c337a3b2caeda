"""The desk answers for its own addresses, readers' code for all others."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ViewDoesNotExist
from django.http import Http404
from django.test import Client, RequestFactory

from newsroom.error_pages import by_address
from newsroom.urls import handler403
from tests.support.forms import login

pytestmark = pytest.mark.django_db


def test_a_reader_s_missing_page_is_a_readers_page(client: Client) -> None:
    login(client, "reporter")

    response = client.get("/nothing/here/")

    assert response.status_code == 404
    assert b"Page not found" in response.content
    assert b"There is no such page" not in response.content


def test_a_missing_page_of_the_desk_is_the_desk_s(client: Client) -> None:
    login(client, "reporter")

    response = client.get("/admin/nothing/here/")

    assert response.status_code == 404
    assert b"There is no such page" in response.content


def test_a_reader_is_refused_in_one_plain_line(rf: RequestFactory) -> None:
    response = handler403(rf.get("/harbour/"), PermissionDenied())

    assert (response.status_code, response.content) == (403, b"This is not open to you.")


def test_a_name_that_leads_nowhere_is_refused_when_the_addresses_are_made() -> None:
    with pytest.raises((ImportError, ViewDoesNotExist)):
        by_address("/admin/", desk="newsroom.desk.errors.nothing", readers="articles.public.errors.not_found")


def test_the_address_alone_decides_which_of_the_two_is_asked(rf: RequestFactory) -> None:
    handler = by_address("/admin/", desk="newsroom.desk.errors.denied", readers="articles.public.errors.bad_request")

    assert handler(rf.get("/"), Http404()).status_code == 400
