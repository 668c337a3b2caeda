"""Logins and roles at the desk."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.utils import timezone
from lxml import html as markup

from articles.models import AuditEntry
from articles.roles import ROLES as TABLE
from articles.roles import Scope
from newsroom.desk.admin import GUARDED, SEE_EVERYTHING
from newsroom.models import LoginLetter, User
from tests.factories import PASSWORD, ArticleFactory, BylineFactory, SectionFactory, UserFactory
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


def test_who_keeps_the_logins_gives_nobody_every_story_nor_one_another_a_role(client: Client) -> None:
    """Not with a second login, neither: it would give the first what nobody gives themselves."""
    sees_everything = {name for name, role in TABLE.items() if Scope.ANY in role.stories.get("see_embargoed", ())}
    assert sees_everything == set(SEE_EVERYTHING)
    first, second, plain = UserFactory.create(role="ops"), login(client, "ops"), UserFactory.create()
    roles = {group.name: group.pk for group in Group.objects.all()}

    for role in TABLE:
        client.post(f"{USERS}{first.pk}/change/", {"username": first.username, "groups": [roles[role]]})
        assert [group.name for group in first.groups.all()] == ["ops"], role
    for role in SEE_EVERYTHING:
        save(client, plain, groups=[roles[role]])
    save(client, plain, groups=[roles["ops"], roles["reporter"]])
    assert not plain.groups.exists()
    assert client.get(f"{USERS}{first.pk}/password/").status_code == 403
    assert client.get(f"{USERS}{second.pk}/change/").status_code == 200


def test_nobody_comes_by_the_login_of_somebody_who_sees_more_than_they_do(client: Client) -> None:
    """Neither now nor once it is let in again or has its role back; a login that holds nothing yet is anybody's to
    correct."""
    city = SectionFactory.create()
    holding = {
        "edits a section": UserFactory.create(role="section-editor", sections=[city]),
        "may not enter": UserFactory.create(role="section-editor", sections=[city], is_active=False),
        "edits one, and has no role now": UserFactory.create(sections=[city]),
        "has the role, and gets a section any day": UserFactory.create(role="section-editor"),
        "wrote one": UserFactory.create(role="reporter"),
        "is assigned one": UserFactory.create(role="reporter"),
        "is in a byline": UserFactory.create(role="reporter"),
        "may do what no role of theirs says": UserFactory.create(),
    }
    ArticleFactory.create(created_by=holding["wrote one"])
    ArticleFactory.create(assignee=holding["is assigned one"], embargo_until=timezone.now() + timedelta(days=1))
    BylineFactory.create(author__user=holding["is in a byline"])
    holding["may do what no role of theirs says"].user_permissions.add(Permission.objects.get(codename="change_image"))
    invited = UserFactory.create(role="section-editor", password="!")
    words = {"password1": "a long word of theirs", "password2": "a long word of theirs", "usable_password": "true"}
    reporter = Group.objects.get(name="reporter").pk

    login(client, "ops")
    for how, somebody in holding.items():
        before = User.objects.filter(pk=somebody.pk).values().get()
        roles = list(somebody.groups.all())
        page = client.get(f"{USERS}{somebody.pk}/change/")
        typed = {"username": somebody.username, "email": "ops@example.com", "groups": [reporter], "is_active": "on"}
        for door, posted in {"change": typed, "password": words, "send-link": {}}.items():
            assert client.post(f"{USERS}{somebody.pk}/{door}/", posted).status_code == 403, (how, door)
        assert "Send a link" not in page.content.decode(), how
        assert "A superuser alone changes this login" in page.content.decode(), how
        assert User.objects.filter(pk=somebody.pk).values().get() == before, how
        assert list(somebody.groups.all()) == roles, how
    assert not LoginLetter.objects.exists()

    save(client, invited, email="right@example.com")
    invited.refresh_from_db()
    assert invited.email == "right@example.com", "nobody has used it yet"
    login(client, "superuser")
    save(client, holding["edits a section"], email="new@example.com")
    assert User.objects.filter(email="new@example.com").exists()


def test_what_is_done_to_a_login_is_on_record(client: Client) -> None:
    ops, somebody = login(client, "ops"), UserFactory.create(username="tbell")
    words = {"password1": "a long word of theirs", "password2": "a long word of theirs", "usable_password": "true"}

    client.post(f"{USERS}{somebody.pk}/password/", {**words, "password2": "another"})
    client.post(f"{USERS}{somebody.pk}/password/", words)
    save(client, somebody, groups=[Group.objects.get(name="reporter").pk])
    invited = {"first_name": "New", "last_name": "Comer", "email": "new@example.com"}
    client.post(f"{USERS}add/", {**invited, "groups": [Group.objects.get(name="reporter").pk]})

    told = AuditEntry.objects.filter(by=ops).order_by("id").values_list("verb", "note")
    assert list(told) == [
        ("set_password", "tbell"),
        ("give_roles", "tbell: Reporter"),
        ("make_login", "new.comer"),
        ("invite", "new.comer"),
        ("give_roles", "new.comer: Reporter"),
    ]
    assert "tbell: Reporter" in client.get("/admin/articles/auditentry/").content.decode()
    assert client.get(f"/admin/articles/auditentry/{AuditEntry.objects.latest('id').pk}/change/").status_code == 200
    login(client, "editor-in-chief")
    assert "tbell: Reporter" in client.get("/admin/articles/auditentry/").content.decode()
    login(client, "reporter")
    assert "tbell" not in client.get("/admin/articles/auditentry/").content.decode()


def test_a_login_without_a_page_to_go_to_leads_to_the_desk(client: Client) -> None:
    user = UserFactory.create(role="reporter")
    typed = {"username": user.username, "password": PASSWORD, "next": "https://elsewhere.example/"}

    assert client.post("/admin/login/?next=https://elsewhere.example/", typed).headers["Location"] == "/admin/"


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

    page = " ".join(
        markup.fromstring(client.get(f"{ROLES}{role.pk}/change/").content).xpath("//main")[0].text_content().split()
    )
    assert "write and change, restore earlier versions of, take back from review, send for review" in page
    assert "Tagssee, add" in page
    for internal in ("auditentry", "taggedarticle", "send_for_review", "copy-editor", "permission"):
        assert internal not in page
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
                "Activity log",
                "Templates",
            ],
        ),
        ("ops", ["My desk", "Activity log", "Users", "Roles", "The newspaper"]),
    ],
)
def test_the_navigation_leads_where_a_role_may_go(client: Client, role: str, rooms: list[str]) -> None:
    login(client, role)

    page = markup.fromstring(client.get("/admin/").content.decode())

    assert page.xpath("//nav[@aria-label='Desk']//a/text()") == rooms


def test_a_login_that_was_kept_out_by_an_unticked_box_is_let_in_by_its_next_save(client: Client) -> None:
    login(client, "ops")
    user = UserFactory.create(role="reporter", is_staff=False)
    page = client.get(f"{USERS}{user.pk}/change/").content.decode()
    assert "Staff status" not in page
    assert "scrypt" not in page
    assert "permissions" not in page

    save(client, user, first_name="Robin")

    user.refresh_from_db()
    assert user.is_staff
    assert AuditEntry.objects.get(verb="give_roles").note == f"{user.username}: Reporter"


def test_the_desk_runs_no_inline_script_or_style(client: Client) -> None:
    login(client, "superuser")

    for url in ("/admin/", USERS, f"{USERS}add/", ROLES, "/admin/password_change/", "/admin/login/?next=/"):
        html = client.get(url, follow=True).content.decode()
        page = markup.fromstring(html)
        assert page.xpath("//style | //@style | //@onclick") == [], url
        assert [script for script in page.xpath("//script[not(@src)]") if not script.get("nonce")] == [], url
