"""`DATABASE_URL` is read as PostgreSQL's own tools would read it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from newsroom.ops.database import BASE_DIR, databases, let_statements_take_long, needs_database, var_dir
from newsroom.ops.embedded.location import Location


def read(url: str) -> dict[str, Any]:
    return databases({"DATABASE_URL": url}, Path("var"))["default"]


def test_all_parts_are_read_and_decoded() -> None:
    found = read("postgres://me%40here:p%2Fss%3Aword%25@db.example:6543/news%20room?sslmode=require")

    assert found["USER"] == "me@here"
    assert found["PASSWORD"] == "p/ss:word%"
    assert found["HOST"] == "db.example"
    assert found["PORT"] == "6543"
    assert found["NAME"] == "news room"
    assert found["OPTIONS"]["sslmode"] == "require"


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://me@%2Frun%2FPostgreSQL/news",
        "postgres://me@/news?host=/run/PostgreSQL",
        "postgres:///news?host=%2Frun%2FPostgreSQL&user=me",
    ],
)
def test_a_sockets_folder_is_read_with_its_capitals(url: str) -> None:
    found = read(url)

    assert (found["HOST"], found["USER"], found["NAME"]) == ("/run/PostgreSQL", "me", "news")
    assert "host" not in found["OPTIONS"]


def test_an_address_of_ipv6_is_read() -> None:
    found = read("postgres://me:pw@[::1]:5433/news")

    assert (found["HOST"], found["PORT"]) == ("::1", "5433")


def test_nobody_waits_long_for_a_server_unless_told_to() -> None:
    assert read("postgres://h/news")["OPTIONS"]["connect_timeout"] == 5
    assert read("postgres://h/news?connect_timeout=60")["OPTIONS"]["connect_timeout"] == "60"


@pytest.mark.parametrize(
    "url",
    [
        "mysql://h/news",
        "postgres://h/",
        "postgres://h:port/news",
        "news",
        "postgres://h/n?sslmode",
        "postgres://[::1/n",
    ],
)
def test_what_is_no_address_of_postgres_is_refused(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        read(url)


def test_without_one_the_embedded_database_is_used_and_not_started(tmp_path: Path) -> None:
    found = databases({}, tmp_path / "var")["default"]

    assert (found["NAME"], found["USER"], found["PORT"]) == ("newsroom", "newsroom", "5432")
    assert found["HOST"] == str(Location.of(tmp_path / "var").socket)
    assert not (tmp_path / "var").exists()


def test_readers_requests_have_a_login_of_their_own_where_there_is_one(tmp_path: Path) -> None:
    embedded = databases({}, tmp_path)["readers"]
    assert (embedded["USER"], embedded["HOST"]) == ("newsroom_public", databases({}, tmp_path)["default"]["HOST"])
    assert "search_path=site" in embedded["OPTIONS"]["options"]

    env = {"DATABASE_URL": "postgres://own@h/news"}
    assert set(databases(env, tmp_path)) == {"default"}
    readers = databases({**env, "READERS_DATABASE_URL": "postgres://newsroom_public:p@h/news"}, tmp_path)["readers"]
    assert (readers["USER"], readers["PASSWORD"], readers["HOST"], readers["NAME"]) == (
        "newsroom_public",
        "p",
        "h",
        "news",
    )
    with pytest.raises(ImproperlyConfigured, match="READERS_DATABASE_URL"):
        databases({**env, "READERS_DATABASE_URL": "news"}, tmp_path)


def test_connections_are_kept_and_looked_at_before_use() -> None:
    found = read("postgres://h/news")

    assert found["CONN_MAX_AGE"] == 60
    assert found["CONN_HEALTH_CHECKS"] is True


def test_with_a_pool_that_hands_out_connections_by_transaction_no_cursor_outlives_one() -> None:
    def off(**env: str) -> bool:
        found = databases({"DATABASE_URL": "postgres://h/news", **env}, Path("var"))
        return bool(found["default"]["DISABLE_SERVER_SIDE_CURSORS"])

    assert (off(), off(PREPARED_STATEMENTS="1"), off(PREPARED_STATEMENTS="0")) == (False, False, True)


@pytest.mark.parametrize(
    ("arguments", "needs"),
    [
        (["migrate"], True),
        (["import_ninjs", "file.json", "--publish"], True),
        (["import_ninjs", "--help"], False),
        (["help", "migrate"], False),
        ([], False),
        (["makemigrations"], True),
        (["makemigrations", "--check"], False),
    ],
)
def test_the_database_is_started_for_commands_that_may_want_it(arguments: list[str], needs: bool) -> None:
    assert needs_database(arguments) is needs


def test_a_relative_folder_starts_at_the_checkout() -> None:
    assert var_dir({"VAR_DIR": "other"}) == BASE_DIR / "other"
    assert var_dir({}) == BASE_DIR / "var"


@pytest.mark.django_db
def test_requests_have_time_limits_and_commands_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
    with connection.cursor() as cursor:
        shown = [cursor.execute(f"SHOW {name}") or cursor.fetchone()[0] for name in limits]
    assert shown == ["20s", "8s", "1min"]

    own = read("postgres://h/news?options=-c%20statement_timeout%3D5min")["OPTIONS"]["options"]
    assert own.endswith("-c statement_timeout=5min")
    ours = settings.DATABASES["default"]["OPTIONS"]
    monkeypatch.setitem(ours, "options", own)
    let_statements_take_long(["check"])
    assert ours["options"] == own
    let_statements_take_long(["migrate"])
    assert ours["options"] == "-c statement_timeout=5min"
    assert (
        "options"
        not in databases({"DATABASE_URL": "postgres://h/news", "DATABASE_TIMEOUTS": "0"}, Path("var"))["default"][
            "OPTIONS"
        ]
    )
