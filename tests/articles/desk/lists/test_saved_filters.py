"""Choices of stories are kept, shared, renamed and come back with one click."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.admin import site
from django.http import HttpResponse, QueryDict
from django.test import Client, RequestFactory
from lxml import html as markup

from articles.desk.lists.filters import PARAMETERS
from articles.desk.lists.saved_filters import known
from articles.models import Article, SavedFilter
from newsroom.models import User
from tests.factories import ArticleFactory, UserFactory
from tests.support.forms import LIST, login

pytestmark = pytest.mark.django_db

SAVE = "/admin/articles/article/saved-filters/"


def save(client: Client, query: str, name: str, **more: Any) -> HttpResponse:
    return client.post(SAVE, {"query": query, "name": name, **more})  # type: ignore[return-value]


def offered(client: Client, **query: str) -> dict[str, str]:
    """Name → address of the saved choices on the list."""
    page = markup.fromstring(client.get(LIST, query).content.decode())
    return {link.text: link.get("href") for link in page.xpath("//nav[@aria-label='Saved filters']//a")}


def test_a_choice_is_saved_and_leads_back_to_the_same_list(client: Client, editor: User) -> None:
    ArticleFactory.create(headline="Fog at sea", status="in_review")
    ArticleFactory.create(headline="Fog on land")

    answer = save(client, "state=in_review&q=fog&p=2", "Fog to read")

    assert parse_qs(urlsplit(answer["Location"]).query) == {"q": ["fog"], "state": ["in_review"]}
    page = client.get(offered(client)["Fog to read"]).content.decode()
    assert "Fog at sea" in page
    assert "Fog on land" not in page
    assert markup.fromstring(page).xpath("//a[@aria-current='true'][.='Fog to read']")


def test_only_what_the_list_knows_is_kept(client: Client, editor: User) -> None:
    save(client, "state=draft&next=https://elsewhere.example&_popup=1&password=x&kind__exact=opinion", "Mine")

    assert SavedFilter.objects.get().query == "state=draft&kind__exact=opinion"


def test_all_that_the_lists_filters_ask_can_be_kept(editor: User) -> None:
    admin, request = site._registry[Article], RequestFactory().get(LIST)
    request.user = editor
    specs = admin.get_changelist_instance(request).filter_specs

    asked = {name for spec in specs for name in spec.expected_parameters() if "isnull" not in str(name)}

    assert asked <= set(PARAMETERS)


def test_the_same_choice_is_the_same_query_in_any_order() -> None:
    assert known(QueryDict("q=a&state=live")) == known(QueryDict("state=live&q=a&p=4&o="))


def test_others_see_what_is_shared_and_nothing_else(client: Client, editor: User) -> None:
    save(client, "state=draft", "Secret")
    save(client, "state=live", "For all", shared="on")

    login(client, "reporter")

    assert set(offered(client)) == {"For all"}


def test_the_same_name_again_replaces_the_choice(client: Client, editor: User) -> None:
    save(client, "state=draft", "Mine")
    save(client, "state=live", "Mine")

    assert SavedFilter.objects.get().query == "state=live"


def test_a_choice_is_renamed_shared_and_deleted_by_its_owner_only(client: Client, editor: User) -> None:
    save(client, "state=draft", "Old", shared="on")
    save(client, "state=live", "Taken")
    kept = SavedFilter.objects.get(name="Old")
    address = f"{SAVE}{kept.pk}/"
    other = Client()
    other.force_login(UserFactory.create(role="editor-in-chief"))

    assert other.post(address, {"delete": "1"}).status_code == 404
    assert "Change “Old”" not in other.get(LIST, {"state": "draft"}).content.decode()
    assert "Change “Old”" in client.get(LIST, {"state": "draft"}).content.decode()
    for name in ("", "Taken", "\x00"):
        client.post(address, {"name": name})
        kept.refresh_from_db()
        assert (kept.name, kept.shared) == ("Old", True)
    client.post(address, {"name": "New"})
    kept.refresh_from_db()
    assert (kept.name, kept.shared) == ("New", False)

    client.post(address, {"delete": "1"})

    assert list(SavedFilter.objects.values_list("name", flat=True)) == ["Taken"]


@pytest.mark.parametrize(
    ("query", "name"),
    [("", "Name"), ("nothing=known", "Name"), ("state=draft", ""), ("state=draft", "\x00"), ("q=" + "é" * 900, "Name")],
)
def test_what_cannot_be_kept_is_refused_with_a_word(client: Client, editor: User, query: str, name: str) -> None:
    answer = client.post(SAVE, {"query": query, "name": name}, follow=True)

    assert answer.status_code == 200
    assert 'class="error"' in answer.content.decode()
    assert not SavedFilter.objects.exists()


def test_a_name_is_text_whatever_it_looks_like(client: Client, editor: User) -> None:
    save(client, "q=<script>", "<script>alert(1)</script>" * 9)

    assert "<script>alert" not in client.get(LIST).content.decode()
    assert len(SavedFilter.objects.get().name) == 80


def test_who_sees_no_stories_keeps_no_choices(client: Client) -> None:
    login(client, "ops")

    assert save(client, "state=draft", "Mine").status_code == 403
    assert client.post(f"{SAVE}{2**70}/", {"name": "x"}).status_code in (403, 404)
    assert Client().post(SAVE).status_code == 302
