"""A reader's request sees the window, and the connection is the newsroom's own again when it ends, however it ends."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, close_old_connections, connection
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


def cut() -> None:
    """End this thread's database connection, as a restart or a failover does."""
    connection.ensure_connection()
    pid = connection.connection.info.backend_pid
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    other.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("first", ["SELECT pg_terminate_backend(pg_backend_pid())", "SET LOCAL ROLE no_such_role", "?"])
def test_a_request_that_cannot_begin_is_asked_to_come_back_and_the_next_one_is_answered(
    client: Client, monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    before = settings_now()
    published()
    with monkeypatch.context() as broken:
        broken.setattr("articles.public.middleware.AS_READER", first)
        refused = [client.get(path) for path in ("/", "/nothing/")]
    after = client.get("/")

    assert [(answer.status_code, "no-store" in answer.headers["Cache-Control"]) for answer in refused] == [
        (503, True),
        (503, True),
    ]
    assert "Back in a moment" in refused[0].content.decode()
    assert int(refused[0].headers["Retry-After"]) > 0
    assert after.status_code == 200
    assert not connection.in_atomic_block
    assert settings_now() == before


def cut_amid(*_: str) -> None:
    cut()
    settings_now()


@pytest.mark.django_db(transaction=True)
def test_however_often_the_connection_is_cut_the_next_request_is_answered(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between two requests and amid one. The test client keeps connections: old ones are closed here as by a server."""
    address = published().get_absolute_url()
    answers = []
    for _ in range(3):
        cut()
        close_old_connections()
        answers.append(client.get(address).status_code)
        with monkeypatch.context() as amid:
            amid.setattr("articles.public.views.story_at", cut_amid)
            answers.append(client.get(address).status_code)
        close_old_connections()
        answers.append(client.get(address).status_code)

    assert answers == [200, 503, 200] * 3
