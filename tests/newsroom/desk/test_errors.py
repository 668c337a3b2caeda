"""What the desk says to who may not, and to who asks for what is not there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib import admin
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import reverse
from lxml import html as markup

from tests.factories import ArticleFactory, SectionFactory, UserFactory
from tests.support.forms import ADD, login

pytestmark = pytest.mark.django_db


def said(response: HttpResponse) -> str:
    page = markup.fromstring(response.content.decode())
    return " ".join(page.xpath("string(//main)").split())


def test_who_may_not_is_told_so_by_the_desk_and_whom_to_ask(client: Client) -> None:
    login(client, "reporter")
    UserFactory.create(role="ops", first_name="Milo", last_name="Stenberg")

    response = client.get("/admin/newsroom/user/")

    assert response.status_code == 403
    assert said(response).startswith("You do not have access Your role (Reporter) cannot open this page.")
    assert "Roles are given by Milo Stenberg." in said(response)
    assert "Stories" in response.content.decode()  # the navigation stands


def test_where_nobody_keeps_the_logins_a_superuser_does(client: Client) -> None:
    login(client, "reporter")
    UserFactory.create(is_superuser=True, first_name="Site", last_name="Administrator")

    assert "Roles are given by Site Administrator." in said(client.get("/admin/newsroom/user/"))


def test_a_door_says_which_editor_to_ask(client: Client) -> None:
    section = SectionFactory.create()
    UserFactory.create(role="section-editor", first_name="Hanne", last_name="Voss", sections=[section])
    story = ArticleFactory.create(section=section, headline="Fog")
    login(client, "reporter")

    response = client.post(f"/admin/articles/article/{story.pk}/pulse/", {"window": "w"})

    assert response.status_code == 403
    assert "You may not write “Fog”. Ask Hanne Voss." in said(response)


def test_what_is_not_there_is_said_on_a_page_of_the_desk(client: Client) -> None:
    login(client, "reporter")

    response = client.get("/admin/articles/article/999999/timeline/")

    assert response.status_code == 404
    assert "There is no such page" in said(response)
    assert "Stories" in response.content.decode()


def test_an_address_where_nobody_is_asked_is_refused_when_it_is_made() -> None:
    def open_to_all(request: HttpRequest) -> HttpResponse:
        return HttpResponse("everything")

    class Keeper(admin.ModelAdmin):
        everything: Callable[..., HttpResponse] = open_to_all

    for view in (open_to_all, Keeper(type(UserFactory.create()), admin.site).everything):
        with pytest.raises(ImproperlyConfigured, match="give the desk a door"):
            admin.site.admin_view(view)


def test_where_the_database_takes_too_long_the_desk_says_so_and_gives_the_words_back(client: Client) -> None:
    login(client, "editor-in-chief")
    story = ArticleFactory.create()
    posted = {"headline": "Fog", "body": "<p>Two\nlines & more.</p>", "tags": ["a", "b"]}

    def slow(execute: Callable[..., object], sql: str, *rest: object) -> object:
        if "articles_article" in sql:
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL statement_timeout TO '1ms'")
                sql = "SELECT pg_sleep(1)"
                return cursor.execute(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(slow), transaction.atomic():
        response = client.post(story.get_change_url(), posted)
        transaction.set_rollback(True)

    assert (response.status_code, response.headers["Retry-After"]) == (503, "5")
    page = markup.fromstring(response.content.decode())
    kept = [(each.get("name"), each.text.removeprefix("\n")) for each in page.xpath("//form//textarea")]
    assert kept == [("headline", "Fog"), ("body", posted["body"]), ("tags", "a"), ("tags", "b")]
    assert page.xpath("//form/@action") == [story.get_change_url()]
    assert "The desk is busy" in said(response)


def test_what_is_too_much_at_once_is_refused_with_a_sentence(client: Client) -> None:
    login(client, "editor-in-chief")
    form, working = ADD, reverse("admin:articles_article_working_new")

    page = client.post(form, {"body": "x" * 12_000_001})
    many = client.post(form, {f"field-{number}": "" for number in range(5_001)})
    script = client.post(working, {"body": "x" * 12_000_001}, headers={"accept": "application/json"})
    elsewhere = client.post("/admin/login/", "x" * 2_500_001, content_type="application/x-www-form-urlencoded")
    readers = client.post("/search/", "x" * 100_001, content_type="text/plain")

    assert [each.status_code for each in (page, many, script, elsewhere, readers)] == [413, 413, 413, 413, 400]
    assert "what you wrote is still in the page" in said(page)
    assert script.json()["error"].startswith("The desk cannot take so much at once")
