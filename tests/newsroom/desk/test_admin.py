"""Logins and roles at the desk."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from lxml import html as markup

from articles.roles import ROLES as TABLE
from articles.roles import Scope
from newsroom.desk.admin import GUARDED
from newsroom.models import User
from tests.factories import UserFactory
from tests.support.forms import fields, login

pytestmark = pytest.mark.django_db

USERS, ROLES = "/admin/newsroom/user/", "/admin/auth/group/"


def save(client: Client, user: User, **typed: Any) -> None:
    url = f"{USERS}{user.pk}/change/"
    client.post(url, {**fields(client.get(url), "user_form"), **typed})


def test_ops_give_roles(client: Client) -> None:
    login(client, "ops")
    user = UserFactory.create()

    save(client, user, groups=[Group.objects.get(name="reporter").pk])

    assert [group.name for group in user.groups.all()] == ["reporter"]


def test_nobody_gives_themselves_a_role(client: Client) -> None:
    me = login(client, "ops")
    role = Group.objects.get(name="reporter")

    client.post(f"{USERS}{me.pk}/change/", {"username": me.username, "groups": [role.pk], "is_staff": "on"})

    assert [group.name for group in me.groups.all()] == ["ops"]
    assert 'name="groups"' not in client.get(f"{USERS}{me.pk}/change/").content.decode()


@pytest.mark.parametrize("role", GUARDED)
def test_who_keeps_the_logins_hands_out_no_role_that_publishes_anything(client: Client, role: str) -> None:
    login(client, "ops")
    user, wanted = UserFactory.create(), Group.objects.get(name=role)

    offered = client.get(f"{USERS}{user.pk}/change/").content.decode()
    save(client, user, groups=[wanted.pk])
    assert not user.groups.exists()
    assert f'name="groups" value="{wanted.pk}"' not in offered

    login(client, "superuser")
    save(client, user, groups=[wanted.pk])
    assert list(user.groups.all()) == [wanted]


def test_guarded_are_the_roles_that_publish_any_story() -> None:
    anything = {name for name, role in TABLE.items() if Scope.ANY in role.stories.get("publish", ())}

    assert anything == set(GUARDED)


@pytest.mark.parametrize("who", ["ops", "superuser"])
def test_a_login_is_never_deleted(client: Client, who: str) -> None:
    login(client, who)
    user = UserFactory.create()

    assert client.post(f"{USERS}{user.pk}/delete/", {"post": "yes"}).status_code == 403
    assert User.objects.filter(pk=user.pk).exists()


def test_only_a_superuser_makes_a_superuser(client: Client) -> None:
    me = login(client, "ops")
    save(client, me, is_superuser="on")
    me.refresh_from_db()
    assert not me.is_superuser

    login(client, "superuser")
    save(client, me, is_superuser="on")
    me.refresh_from_db()
    assert me.is_superuser


@pytest.mark.parametrize("page", ["change", "password", "delete"])
@pytest.mark.parametrize("who", ["superuser", *GUARDED])
def test_only_a_superuser_touches_a_superuser_or_who_publishes_anything(client: Client, page: str, who: str) -> None:
    boss = UserFactory.create(is_superuser=True) if who == "superuser" else UserFactory.create(role=who)
    before = boss.password
    login(client, "ops")
    words = {"password1": "a long word of theirs", "password2": "a long word of theirs", "usable_password": "true"}

    response = client.post(f"{USERS}{boss.pk}/{page}/", {**words, "post": "yes", "username": "taken"})

    assert response.status_code == 403
    boss.refresh_from_db()
    assert (boss.username, boss.password) != ("taken", before)
    assert boss.password == before


@pytest.mark.parametrize("role", ["reporter", "copy-editor", "section-editor", "producer"])
def test_logins_are_nobody_elses(client: Client, role: str) -> None:
    login(client, role)

    assert client.get(USERS).status_code == 403
    assert client.get(f"{USERS}add/").status_code == 403


def test_roles_are_looked_at_by_those_who_give_them_and_changed_by_nobody(client: Client) -> None:
    login(client, "superuser")
    role = Group.objects.get(name="reporter")
    before = set(role.permissions.all())

    assert client.get(f"{ROLES}{role.pk}/change/").status_code == 200
    assert client.post(f"{ROLES}{role.pk}/change/", {"name": "x", "permissions": []}).status_code == 403
    assert client.get(f"{ROLES}add/").status_code == 403
    assert set(role.permissions.all()) == before


@pytest.mark.parametrize(
    ("role", "rooms"),
    [
        (
            "reporter",
            [
                "My desk",
                "Stories",
                "Calendar",
                "Today",
                "Pictures",
                "Authors",
                "Sections",
                "Tags",
                "Editions",
                "Record",
            ],
        ),
        ("ops", ["My desk", "Record", "Logins", "Roles"]),
    ],
)
def test_the_navigation_leads_where_a_role_may_go(client: Client, role: str, rooms: list[str]) -> None:
    login(client, role)

    page = markup.fromstring(client.get("/admin/").content.decode())

    assert page.xpath("//nav[@aria-label='Desk']//a/text()") == rooms


def test_the_desk_runs_no_inline_script_or_style(client: Client) -> None:
    login(client, "superuser")

    for url in ("/admin/", USERS, f"{USERS}add/", ROLES, "/admin/password_change/", "/admin/login/?next=/"):
        html = client.get(url, follow=True).content.decode()
        page = markup.fromstring(html)
        assert page.xpath("//style | //@style | //@onclick") == [], url
        assert [script for script in page.xpath("//script[not(@src)]") if not script.get("nonce")] == [], url
