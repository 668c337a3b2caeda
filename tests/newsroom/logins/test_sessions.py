"""Everybody sees where they are logged in, and can end it."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from newsroom.logins.sessions import browser_in_words
from newsroom.models import User
from tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db

SESSIONS = "/admin/sessions/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.0 Mobile/15E148 Safari/604.1"
)
EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 "
    "Safari/537.36 Edg/140.0.0.0"
)


@pytest.fixture
def ada() -> User:
    return UserFactory.create(username="ada", role="reporter")


def logged_in(agent: str, username: str = "ada") -> Client:
    client = Client(headers={"user-agent": agent})
    assert client.post("/admin/login/", {"username": username, "password": PASSWORD}).status_code == 302
    return client


def shown(client: Client) -> list[tuple[str, bool]]:
    return [(each.browser, each.current) for each in client.get(SESSIONS).context["sessions"]]


def name_of(client: Client, browser: str) -> str:
    (found,) = [each.name for each in client.get(SESSIONS).context["sessions"] if each.browser == browser]
    return found


def test_one_sees_ones_own_logins_and_nobody_elses(ada: User) -> None:
    other = UserFactory.create(username="bob", role="reporter")
    at_work, phone, _ = logged_in(FIREFOX), logged_in(SAFARI), logged_in(EDGE, other.username)

    assert shown(at_work) == [("Firefox on Windows", True), ("Safari on iPhone", False)]
    page = at_work.get(SESSIONS).content.decode()
    assert "127.0.0.1" in page
    assert str(phone.session.session_key) not in page


def test_a_login_is_ended_from_another_browser(ada: User) -> None:
    at_work, phone = logged_in(FIREFOX), logged_in(SAFARI)

    answer = at_work.post(SESSIONS, {"end": name_of(at_work, "Safari on iPhone")}, follow=True)

    assert "Logged out there." in answer.content.decode()
    assert phone.get("/admin/").status_code == 302
    assert shown(at_work) == [("Firefox on Windows", True)]


def test_all_others_are_ended_at_once(ada: User) -> None:
    at_work, phone, library = logged_in(FIREFOX), logged_in(SAFARI), logged_in(EDGE)

    answer = at_work.post(SESSIONS, {"end": "others"}, follow=True)

    assert "Logged out of 2 other browsers." in answer.content.decode()
    assert [each.get("/admin/").status_code for each in (at_work, phone, library)] == [200, 302, 302]


@pytest.mark.parametrize("end", ["", "nonsense", "\x00", "٣" * 500])
def test_nobody_ends_what_is_not_theirs(ada: User, end: str) -> None:
    UserFactory.create(username="bob", role="reporter")
    mine, theirs = logged_in(FIREFOX), logged_in(SAFARI, "bob")

    answers = [mine.post(SESSIONS, {"end": each}, follow=True) for each in (end, name_of(theirs, "Safari on iPhone"))]

    assert all("had ended already" in answer.content.decode() for answer in answers)
    assert theirs.get("/admin/").status_code == 200


def test_when_it_was_last_used_moves_with_its_use(ada: User) -> None:
    at_work, phone = logged_in(FIREFOX), logged_in(SAFARI)
    later = timezone.now() + timedelta(hours=1)

    with time_machine.travel(later):
        phone.get("/admin/")
        (other,) = [each for each in at_work.get(SESSIONS).context["sessions"] if not each.current]

    assert abs(other.seen - later) < timedelta(seconds=5)
    assert other.since < later - timedelta(minutes=59)


def test_a_login_from_before_this_page_existed_is_shown_too(ada: User) -> None:
    client, at_work = Client(), logged_in(FIREFOX)
    client.force_login(ada)

    assert shown(at_work) == [("Firefox on Windows", True), ("A browser", False)]


@pytest.mark.parametrize(
    ("agent", "words"), [(FIREFOX, "Firefox on Windows"), (EDGE, "Edge on Windows"), ("", "A browser")]
)
def test_a_browser_is_named_as_people_know_it(agent: str, words: str) -> None:
    assert browser_in_words(agent) == words
