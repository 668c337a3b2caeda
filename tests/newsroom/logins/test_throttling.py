"""Passwords cannot be guessed at will, and nobody can lock a colleague out by guessing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from newsroom.logins.throttling import Counter, forget_old_attempts
from newsroom.models import LoginAttempts
from tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db

LOGIN = "/admin/login/"
RIGHT, WRONG = PASSWORD, "wrong"


@pytest.fixture(autouse=True)
def frozen_time() -> Iterator[None]:
    """However slow the machine is, no wait is over before a test says so."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


@pytest.fixture(autouse=True)
def ada() -> None:
    UserFactory.create(username="ada", role="reporter")


def attempt(client: Client, password: str, *, username: str = "ada", address: str = "192.0.2.1") -> HttpResponse:
    return client.post(LOGIN, {"username": username, "password": password}, REMOTE_ADDR=address)  # type: ignore[return-value]


def let_in(response: HttpResponse) -> bool:
    return response.status_code == 302


def said(response: HttpResponse) -> str:
    return " ".join(response.context["form"].non_field_errors())


def test_after_some_wrong_passwords_the_right_one_has_to_wait_too() -> None:
    for _ in range(60):
        attempt(Client(), WRONG)

    assert not let_in(attempt(Client(), RIGHT))
    assert "Try again in a minute" in said(attempt(Client(), RIGHT))

    with time_machine.travel(timezone.now() + timedelta(minutes=5, seconds=1)):
        assert let_in(attempt(Client(), RIGHT))


def test_the_wait_doubles_up_to_a_limit() -> None:
    counter = Counter("key", 5, timedelta(minutes=5))

    waits = [counter.wait_after(failures).total_seconds() for failures in (5, 6, 7, 8, 9, 10, 10_000)]

    assert waits == [0, 30, 60, 120, 240, 300, 300]


def test_a_name_that_does_not_exist_is_answered_in_the_same_words() -> None:
    answers = {
        name: [said(attempt(Client(), WRONG, username=name)).replace(name, "…") for _ in range(8)]
        for name in ("ada", "nobody")
    }

    assert answers["ada"] == answers["nobody"]
    assert answers["ada"][0] != answers["ada"][-1]


def test_guesses_made_elsewhere_do_not_hold_up_a_browser_that_was_let_in_before() -> None:
    own = Client()
    assert let_in(attempt(own, RIGHT))
    own.post("/admin/logout/")

    for number in range(80):
        attempt(Client(), WRONG, address=f"198.51.100.{number % 40}")
    for _ in range(20):
        attempt(Client(), WRONG)

    assert not let_in(attempt(Client(), RIGHT, address="203.0.113.9"))
    assert let_in(attempt(own, RIGHT))


def test_guesses_in_a_known_browser_are_counted_as_well() -> None:
    own = Client()
    attempt(own, RIGHT)
    own.post("/admin/logout/")

    for _ in range(12):
        attempt(own, WRONG)

    assert not let_in(attempt(own, RIGHT))


@pytest.mark.parametrize("forged", ["", "nonsense", "eyJhIjoiYiJ9:1abc:def", "\x00", "{}"])
def test_a_browser_that_only_says_it_is_known_is_not(forged: str) -> None:
    client = Client()
    for _ in range(8):
        client.cookies["desk_browser"] = forged
        attempt(client, WRONG)

    assert "Too many attempts" in said(attempt(client, RIGHT))


def test_one_address_cannot_try_name_after_name() -> None:
    for number in range(40):
        attempt(Client(), WRONG, username=f"name-{number}")

    assert "Too many attempts" in said(attempt(Client(), RIGHT))
    assert let_in(attempt(Client(), RIGHT, address="203.0.113.9"))


def test_addresses_of_one_household_count_as_one() -> None:
    for number in range(8):
        attempt(Client(), WRONG, address=f"2001:db8:1:2::{number}")

    assert not let_in(attempt(Client(), RIGHT, address="2001:db8:1:2:ffff::1"))
    assert let_in(attempt(Client(), RIGHT, address="2001:db8:1:3::1"))


def test_a_few_slips_cost_nothing_and_are_forgotten_after_a_login() -> None:
    for _ in range(3):
        for _ in range(4):
            attempt(Client(), WRONG)
        assert let_in(attempt(Client(), RIGHT))


def test_nothing_that_was_typed_can_be_read_from_the_counts_and_they_go_after_a_day() -> None:
    attempt(Client(), WRONG, username="my secret password")

    kept = str(list(LoginAttempts.objects.values()))
    assert LoginAttempts.objects.count() == 3
    assert "secret" not in kept
    assert "192.0.2.1" not in kept
    assert forget_old_attempts() == 0
    with time_machine.travel(timezone.now() + timedelta(days=1, seconds=1)):
        assert forget_old_attempts() == 3
