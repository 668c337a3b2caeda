"""Invitations and forgotten passwords: a link in a letter that works once, for one login, for a while."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client
from django.utils import timezone

from newsroom.desk.login_forms import free_username
from newsroom.jobs import ForgetLoginLetters, LoginLetters
from newsroom.logins.letters import invite
from newsroom.models import LoginLetter, User
from newsroom.text.initials import initials_of
from tests.factories import PASSWORD, UserFactory
from tests.support.forms import login

pytestmark = pytest.mark.django_db

USERS, FORGOTTEN = "/admin/newsroom/user/", "/admin/password/"
WORDS = "a long word of theirs"
NEW = {"new_password1": WORDS, "new_password2": WORDS}


@pytest.fixture(autouse=True)
def post(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.SITE_URL = "https://news.example"


def link() -> str:
    """The path of the link in the last letter, once the worker has sent what there is."""
    while LoginLetters().run():
        pass
    (found,) = re.findall(r"https://news\.example(/admin/password/\S+/\S+/\S+/)", str(mail.outbox[-1].body))
    return str(found)


def may_log_in(username: str, password: str = WORDS) -> bool:
    return Client().login(username=username, password=password)


def set_by(path: str, **typed: str) -> str:
    """What the page says that follows."""
    visitor = Client()
    form = visitor.get(path, follow=True)
    return visitor.post(form.request["PATH_INFO"], {**NEW, **typed}, follow=True).content.decode()


def test_who_is_invited_gets_a_letter_sets_a_password_once_and_is_in(client: Client) -> None:
    ops = login(client, "ops")
    role = Group.objects.get(name="reporter").pk
    typed = {"first_name": "Marta", "last_name": "Newcomer", "email": "marta@example.com", "groups": [role]}

    for missing in ("first_name", "email", "groups"):
        refused = client.post(f"{USERS}add/", {**typed, missing: ""})
        assert refused.status_code == 200
        assert "Not saved" in refused.content.decode()
    said = client.post(f"{USERS}add/", typed, follow=True).content.decode()

    assert "on its way to Marta Newcomer at marta@example.com" in said
    assert "Invited" in said
    path, letter = link(), mail.outbox[-1]
    assert letter.to == ["marta@example.com"]
    assert f"{ops} has made a login for you" in letter.body
    assert "Your username: marta.newcomer" in letter.body
    assert "too common" in set_by(path, new_password1="password1234", new_password2="password1234")
    assert "Log in as “marta.newcomer”" in set_by(path)
    assert may_log_in("marta.newcomer")
    assert "does not work any more" in Client().get(path, follow=True).content.decode()
    marta = User.objects.get(username="marta.newcomer")
    assert (marta.is_staff, [group.name for group in marta.groups.all()]) == (True, ["reporter"])
    assert "has a login with this address already" in client.post(f"{USERS}add/", typed).content.decode()


def test_links_end_after_their_time_and_with_the_login(client: Client) -> None:
    somebody, ops = UserFactory.create(), UserFactory.create(role="ops")
    invite(somebody, by=ops)
    invitation = link()
    client.post(FORGOTTEN, {"email": somebody.email.upper()})
    reset = link()
    assert mail.outbox[-1].to == [somebody.email]

    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        assert "does not work any more" in client.get(reset, follow=True).content.decode()
        assert "Set the password" in client.get(invitation, follow=True).content.decode()
        assert client.get(reset.replace("/new/", "/welcome/"), follow=True).content.decode().count("any more")
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert "does not work any more" in Client().get(invitation, follow=True).content.decode()
    User.objects.filter(pk=somebody.pk).update(is_active=False)
    assert "does not work any more" in Client().get(invitation, follow=True).content.decode()
    client.post(FORGOTTEN, {"email": somebody.email})
    before = len(mail.outbox)
    while LoginLetters().run():
        pass
    assert len(mail.outbox) == before


def test_asking_for_a_password_tells_nobody_whose_address_it_is(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    somebody = UserFactory.create(email="ana@example.com")
    answers = []
    client.get(FORGOTTEN, follow=True)
    for address in ("ana@example.com", "nobody@example.com"):
        with django_assert_max_num_queries(30) as asked:
            answer = Client().post(FORGOTTEN, {"email": address}, follow=True)
        answers.append((answer.content.decode().replace(address, "…"), len(asked)))
    shown = [re.sub(r'(value|nonce)="[^"]*"', "", page) for page, _ in answers]
    assert shown[0] == shown[1]
    assert answers[0][1] == answers[1][1]
    set_by(link())
    assert may_log_in(somebody.username)
    assert not LoginLetter.objects.exists()  # what was asked is nobody's business once it is answered


def test_letters_are_not_to_be_had_without_end(client: Client) -> None:
    for _ in range(5):
        answer = client.post(FORGOTTEN, {"email": "ana@example.com"}, follow=True)
    assert "Too many letters asked for. Try again in" in answer.content.decode()
    assert LoginLetter.objects.count() == 4
    assert may_log_in(UserFactory.create().username, PASSWORD)  # logging in is counted apart
    for wrong in ("", "x", "a\x00b@example.com", "a" * 400 + "@example.com", "a@b"):
        assert Client().post(FORGOTTEN, {"email": wrong}).status_code == 200
    for path in ("no/MQ/x-y/", "new/%00/x/", "new/OTk5OTk5OTk5OTk5OTk5OTk5OTk5/form/", "welcome/!!/!!/"):
        assert Client().get(f"{FORGOTTEN}{path}").status_code in (200, 302, 404)


def test_a_link_is_sent_again_by_who_may_change_the_login(client: Client) -> None:
    person, boss = UserFactory.create(role="reporter"), UserFactory.create(role="editor-in-chief")
    login(client, "ops")

    said = client.post(f"{USERS}{person.pk}/send-link/", follow=True).content.decode()

    assert "on its way" in said
    assert LoginLetter.objects.get().login == person
    for other in (boss.pk, 10**12):
        assert client.post(f"{USERS}{other}/send-link/").status_code == 403
    assert client.get(f"{USERS}{person.pk}/send-link/").status_code == 405
    link()
    page = client.get(f"{USERS}{person.pk}/change/").content.decode()
    assert f"The last letter to {person.email}: sent on" in page
    with time_machine.travel(timezone.now() + timedelta(days=40)):
        assert ForgetLoginLetters().look() == 1


def test_usernames_are_made_from_names_and_initials_too() -> None:
    UserFactory.create(username="Ana.Reyes")

    assert free_username("Ana Reyes", "x") == "ana.reyes2"
    assert free_username("សុភ័ក្រ", "sopheak.c") == "sopheak.c"
    assert free_username("", "+") == "user"
    assert [initials_of(name) for name in ("Ana de la Cruz", "åsa", "សុភ័ក្រ ចាន់", "", "“Bo” Li")] == [
        "AC",
        "Å",
        "សុចា",
        "",
        "BL",
    ]
