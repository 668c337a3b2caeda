"""Beside a story's form: to whom it is shown outside, who came, and the door to make and revoke links."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, PreviewLink, SavedVersion
from articles.previews.links import revoke, share
from newsroom.models import User
from tests.factories import ArticleFactory, SectionFactory, UserFactory
from tests.support.forms import login

pytestmark = pytest.mark.django_db

MAKES = ("producer", "editor-in-chief", "superuser")
"""Who may show a story of any section; a section's editor may show theirs."""
LOOKS = ("reporter", "copy-editor", "picture-editor", "section-editor")


@pytest.fixture
def story() -> Article:
    return ArticleFactory.create(headline="The draft")


def at(story: Article, *rest: object) -> str:
    return "/".join(map(str, (f"/admin/articles/article/{story.pk}/preview-links", *rest, "")))


def address_in(said: str) -> str:
    (address,) = re.findall(r'value="http://testserver(/preview/[^"]+/)"', said)
    return address


def test_a_link_is_made_and_its_address_told_once(client: Client, editor: User, story: Article) -> None:
    answer = client.post(at(story, "new"), {"label": " Our  lawyer ", "days": "3"})

    assert answer.status_code == 200
    address = address_in(answer.content.decode())
    assert "The draft" in Client().get(address).content.decode()
    listed = client.get(at(story)).content.decode()
    assert "Our lawyer" in listed
    assert "Opened 1 time" in listed
    assert address not in listed
    link = PreviewLink.objects.get()
    assert (link.label, link.made_by, link.version) == ("Our lawyer", editor, SavedVersion.objects.get())
    assert (link.expires_at - link.made_at).days == 3


@pytest.mark.parametrize("typed", [{}, {"label": "A source"}, {"label": "", "days": "1"}, {"label": "A", "days": "²"}])
def test_what_is_wrong_with_a_link_is_said(client: Client, editor: User, story: Article, typed: dict[str, str]) -> None:
    answer = client.post(at(story, "new"), typed)

    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert not PreviewLink.objects.exists()


def test_a_link_is_revoked(client: Client, editor: User, story: Article) -> None:
    link, secret = share(story, label="A source", days=7, by=editor)

    answer = client.post(at(story, link.pk, "revoke"))

    assert "Revoked" in answer.content.decode()
    assert "data-revoke" not in answer.content.decode()
    assert Client().get(f"/preview/{secret}/").status_code == 404


def test_each_visit_is_listed(client: Client, editor: User, story: Article) -> None:
    link, secret = share(story, label="A <source>", days=7, by=editor)
    assert "Nobody has opened it yet" in client.get(at(story, link.pk)).content.decode()

    for number in (1, 2):
        Client().get(f"/preview/{secret}/", REMOTE_ADDR=f"192.0.2.{number}", headers={"User-Agent": "<b>Reader</b>"})
    said = client.get(at(story, link.pk)).content.decode()

    assert "A &lt;source&gt;" in said
    assert said.index("192.0.2.2") < said.index("192.0.2.1")
    assert said.count("&lt;b&gt;Reader") == 2


@pytest.mark.parametrize("role", [*MAKES, *LOOKS, "ops"])
def test_all_who_see_the_story_see_to_whom_it_is_shown_and_few_show_it(
    client: Client, story: Article, role: str
) -> None:
    link, _ = share(story, label="Our lawyer", days=1, by=UserFactory.create(role="editor-in-chief"))
    login(client, role, sections=[SectionFactory.create()] if role == "section-editor" else [])

    listed = client.get(at(story))
    visits = client.get(at(story, link.pk))
    made = client.post(at(story, "new"), {"label": "A friend", "days": "1"})
    revoked = client.post(at(story, link.pk, "revoke"))

    expected = 200 if role in MAKES else 404 if role == "ops" else 403
    assert (visits.status_code, made.status_code, revoked.status_code) == (expected,) * 3
    assert listed.status_code == (404 if role == "ops" else 200)
    assert ("Our lawyer" in listed.content.decode()) is (role != "ops")
    assert ("data-share" in listed.content.decode()) is (role in MAKES)
    assert PreviewLink.objects.count() == (2 if role in MAKES else 1)
    link.refresh_from_db()
    assert link.stands is (role not in MAKES)


def test_a_sections_editor_shows_the_sections_stories(client: Client, story: Article) -> None:
    login(client, "section-editor", sections=[story.section])

    response = client.post(at(story, "new"), {"label": "A source", "days": "1"})

    assert response.status_code == 200
    assert "A source" in response.content.decode()
    assert PreviewLink.objects.get().article == story


def test_one_storys_links_are_not_reached_by_another(client: Client, editor: User, story: Article) -> None:
    link, _ = share(story, label="Our lawyer", days=1, by=editor)
    other = ArticleFactory.create()

    for key in (link.pk, 0, 2**63, 10**30):
        assert client.get(at(other, key)).status_code == 404
        assert client.post(at(other, key, "revoke")).status_code == 404
    link.refresh_from_db()
    assert link.stands


def test_nobody_comes_in_without_a_login(story: Article) -> None:
    for method, address in (("get", at(story)), ("post", at(story, "new")), ("post", at(story, 1, "revoke"))):
        assert getattr(Client(), method)(address).status_code == 302


def test_the_lists_cost_the_same_however_long_they_are(client: Client, editor: User, story: Article) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(at(story))
            client.get(at(story, link.pk))
        return len(queries)

    link, secret = share(story, label="The first", days=1, by=editor)
    before = asked()
    for number in range(9):
        each, other = share(story, label=f"Person {number}", days=1, by=UserFactory.create(role="editor-in-chief"))
        Client().get(f"/preview/{other}/")
        Client().get(f"/preview/{secret}/")
        if number % 2:
            revoke(each, by=editor)

    assert asked() == before
