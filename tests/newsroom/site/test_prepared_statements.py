"""Statements planned once a connection."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, transaction

from newsroom.site.prepared_statements import PreparedStatement
from tests.support.at_once import at_once

DOUBLE = PreparedStatement("test_double", "SELECT %s::int * 2, %s::text")


@pytest.mark.django_db
def test_a_prepared_statement_answers_as_the_plain_one_does(settings: Any) -> None:
    answers = []
    for prepared in (True, False):
        settings.PREPARED_STATEMENTS = prepared
        answers.append(DOUBLE.rows([21, "it’s"]))

    assert answers == [[(42, "it’s")], [(42, "it’s")]]


@pytest.mark.django_db(transaction=True)
def test_threads_that_serve_side_by_side_each_prepare_on_their_own_connection() -> None:
    def serve() -> list[tuple[object, ...]]:
        return [row for number in range(20) for row in DOUBLE.rows([number, "a"])]

    for answer in at_once(serve, serve, serve):
        assert answer == [(number * 2, "a") for number in range(20)]


@pytest.mark.django_db(transaction=True)
def test_a_statement_prepared_in_a_transaction_that_was_rolled_back_is_still_there() -> None:
    with transaction.atomic():
        DOUBLE.rows([1, "a"])
        transaction.set_rollback(True)

    assert DOUBLE.rows([2, "b"]) == [(4, "b")]


@pytest.mark.django_db(transaction=True)
def test_a_new_connection_prepares_anew() -> None:
    DOUBLE.rows([1, "a"])
    connection.close()

    assert DOUBLE.rows([3, "c"]) == [(6, "c")]
