"""Authors at the desk."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from authors.models import Author
from tests.factories import ArticleFactory, AuthorFactory, ImageFactory, UserFactory
from tests.support.forms import fields, login

pytestmark = pytest.mark.django_db

AUTHORS = "/admin/authors/author/"


def save(client: Client, url: str, **typed: Any) -> str:
    values = {**fields(client.get(url), "author_form"), **typed}
    return client.post(url, values, follow=True).content.decode()


def test_an_author_is_made_with_a_slug_of_the_names_script(client: Client) -> None:
    login(client, "copy-editor")

    save(client, f"{AUTHORS}add/", name="សុខ វិបុល")

    assert Author.objects.get().slug == "សុខ-វិបុល"


def test_the_form_says_that_the_old_address_goes_on_working_and_it_does(client: Client) -> None:
    login(client, "copy-editor")
    author = AuthorFactory.create(slug="hanne-voss")

    form = save(client, f"{AUTHORS}{author.pk}/change/", slug="hanne-voss-smith", _continue="")

    assert "the old address goes on working" in form
    assert "the old address goes on working" not in client.get(f"{AUTHORS}add/").content.decode()
    assert list(author.former_slugs.values_list("slug", flat=True)) == ["hanne-voss"]


def test_links_are_lines_of_a_name_and_an_address(client: Client) -> None:
    login(client, "copy-editor")
    author = AuthorFactory.create()

    lines = "Mastodon https://example.social/@ines\r\n\r\nHer own paper https://example.org/"
    save(client, f"{AUTHORS}{author.pk}/change/", links=lines)

    author.refresh_from_db()
    assert author.links == [
        {"label": "Mastodon", "url": "https://example.social/@ines"},
        {"label": "Her own paper", "url": "https://example.org/"},
    ]
    html = client.get(f"{AUTHORS}{author.pk}/change/").content.decode()
    assert "Mastodon https://example.social/@ines" in html


@pytest.mark.parametrize("line", ["Mastodon", "Mastodon javascript:alert(1)", "https:/broken"])
def test_a_line_without_an_address_is_an_error_that_names_it(client: Client, line: str) -> None:
    login(client, "copy-editor")
    author = AuthorFactory.create()

    html = save(client, f"{AUTHORS}{author.pk}/change/", links=line, bio="What I typed")

    assert f"“{line}”: end the line with a web address (https://…)." in html
    assert "What I typed" in html
    author.refresh_from_db()
    assert author.links == []


def test_somebody_in_a_byline_stays(client: Client) -> None:
    login(client, "editor-in-chief")
    author, idle = AuthorFactory.create(), AuthorFactory.create()
    ArticleFactory.create(authors=[author])

    html = client.post(f"{AUTHORS}{author.pk}/delete/", {"post": "yes"}).content.decode()
    client.post(f"{AUTHORS}{idle.pk}/delete/", {"post": "yes"})

    assert f"{author.name}: used in the bylines of stories." in html
    assert list(Author.objects.all()) == [author]


def test_who_may_not_see_logins_cannot_give_one(client: Client) -> None:
    login(client, "section-editor")
    author, user = AuthorFactory.create(), UserFactory.create()

    save(client, f"{AUTHORS}{author.pk}/change/", user=user.pk)

    author.refresh_from_db()
    assert author.user is None


def test_the_library_says_whose_portrait_a_picture_is(client: Client) -> None:
    login(client, "superuser")
    author = AuthorFactory.create(name="Ines Calder", photo=ImageFactory.create())

    html = client.get(f"/admin/images/image/{author.photo_id}/change/").content.decode()

    assert "Portrait of Ines Calder" in html
