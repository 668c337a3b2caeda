"""A reader's request sees the window, and the connection is the newsroom's own again when it ends, however it ends."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from articles.public.middleware import STATEMENT_SECONDS, ReaderMiddleware, as_reader
from newsroom.site.readers import ROLE, SCHEMA
from tests.factories import SectionFactory, published

SETTINGS = (
    "SELECT current_user, current_setting('search_path'), current_setting('transaction_read_only'), "
    "current_setting('statement_timeout')"
)


def settings_now() -> tuple[str, ...]:
    with connection.cursor() as cursor:
        cursor.execute(SETTINGS)
        return tuple(cursor.fetchone())


def answered(path: str, seen: list[tuple[str, ...]], *, fails: type[Exception] | None = None) -> None:
    """A request through the middleware, noting the connection's settings in the view."""

    def view(request: HttpRequest) -> HttpResponse:
        seen.append(settings_now())
        if fails is DatabaseError:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1 FROM public.articles_article")
        if fails:
            raise fails
        return HttpResponse()

    ReaderMiddleware(view)(RequestFactory().get(path))


@pytest.mark.django_db(transaction=True)
def test_a_view_runs_as_the_public_in_the_window_and_cannot_write() -> None:
    before = settings_now()
    seen: list[tuple[str, ...]] = []

    answered("/", seen)

    assert seen == [(ROLE, SCHEMA, "on", f"{STATEMENT_SECONDS}s")]
    assert settings_now() == before
    assert before[0] != ROLE


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("fails", [RuntimeError, DatabaseError])
def test_the_connection_is_itself_again_after_an_exception(fails: type[Exception]) -> None:
    before = settings_now()

    with pytest.raises(fails):
        answered("/", [], fails=fails)

    assert settings_now() == before
    assert not connection.in_atomic_block
    SectionFactory.create()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/admin/", "/media/x.jpg", "/static/x.css", "/healthz", "/preview/x/"])
def test_the_desk_and_the_machines_own_addresses_are_not_the_publics(path: str) -> None:
    before = settings_now()
    seen: list[tuple[str, ...]] = []

    answered(path, seen)

    assert seen == [before]


@pytest.mark.django_db
def test_inside_a_tests_transaction_too_the_role_ends_with_the_request(client: Client) -> None:
    edition = published()
    before = settings_now()

    assert client.get(edition.get_absolute_url()).status_code == 200
    assert client.get("/nothing/").status_code == 404

    assert settings_now() == before


@pytest.mark.django_db
def test_nothing_written_as_a_reader_stays() -> None:
    with pytest.raises(DatabaseError), as_reader():
        SectionFactory.create()

    assert settings_now()[0] != ROLE
