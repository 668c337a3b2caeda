"""Wherever the desk takes a number it may be sent anything: the answer is never a fault of ours."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from articles.models import Article
from tests.factories import ArticleFactory
from tests.support.desk_addresses import every_address
from tests.support.forms import ADD, LIST, fields, login
from tests.support.thoroughness import a_few

pytestmark = pytest.mark.django_db

HOSTILE = ["²", "٣", "9" * 30, "-1", "7\x00"]
TRIED = 2
"""Of the hostile numbers in each place."""
STORY = "/admin/articles/article/{}/"
QUERIES = [
    *((LIST, name) for name in ("p", "author", "section__id__exact", "o", "mine", "q", "from", "e")),
    *(("/admin/articles/article/calendar/", name) for name in ("section", "week")),
    ("/admin/articles/article/today/", "day"),
    ("/admin/articles/article/paper/", "at"),
    (f"{STORY}history/", "page"),
    *((f"{STORY}compare/", name) for name in ("a", "b")),
    (f"{STORY}change/", "working"),
    (ADD, "working"),
    *((f"/admin/{model}/", "p") for model in ("articles/edition", "articles/auditentry", "images/image")),
]
POSTED = [
    (f"{STORY}restore/", "which", "v{}"),
    (f"{STORY}restore/", "which", "e{}"),
    (f"{STORY}restore/", "which", "f{}"),
    (f"{STORY}plan/", "day", "{}"),
    (f"{STORY}plan/", "section", "{}"),
    (f"{STORY}comments/say/", "answers", "{}"),
    (f"{STORY}comments/say/", "mentioned", "{}"),
    (f"{STORY}preview-links/new/", "days", "{}"),
    (f"{STORY}suggestions/take/", "target", "{}"),
    (f"{STORY}working/", "seen_version", "{}"),
    (f"{STORY}working/", "brought_back", "{}"),
    *(
        (f"{STORY}{page}/", name, "{}")
        for page in ("preview", "checks", "suggestions", "near-duplicates")
        for name in ("section", "byline", "related", "figures-0-image", "figures-0-position", "tags")
    ),
]
FORM = [
    *("seen_version", "working", "brought_back", "section", "assignee", "byline", "related", "tags"),
    *("figures-TOTAL_FORMS", "figures-INITIAL_FORMS", "figures-0-image", "figures-0-position", "figures-0-id"),
    *("planned_for", "embargo_until", "schedule_at"),
]


@pytest.fixture
def article() -> Article:
    return ArticleFactory.create(headline="Fog closes the port")


@pytest.fixture
def visitor(client: Client) -> Client:
    """The editor-in-chief, who may do everything; faults come back as answers."""
    login(client, "editor-in-chief")
    client.raise_request_exception = False
    return client


def tried(number: str, *where: str) -> bool:
    """Is this number one of the few that are tried there?"""
    return number in a_few(HOSTILE, *where, most=TRIED)


@pytest.mark.parametrize("number", HOSTILE)
def test_no_address_with_a_number_in_it_fails(visitor: Client, article: Article, number: str) -> None:
    def value_of(name: str) -> object:
        return article.pk if name == "article_id" and number == "" else number.replace("\x00", "%00") or "0"

    for address in every_address():
        takes_numbers = "<" in address.route and not re.search(r"<(str:kind|path:path)>", address.route)
        if takes_numbers and tried(number, address.route):
            url = address.url(value_of)
            answers = (visitor.get(url), visitor.post(url, {"post": "yes"}))

            assert [answer.status_code for answer in answers if answer.status_code >= 500] == [], url


@pytest.mark.parametrize("number", HOSTILE)
def test_no_parameter_of_an_address_fails(visitor: Client, article: Article, number: str) -> None:
    for url, name in QUERIES:
        if not tried(number, url, name):
            continue
        answer = visitor.get(url.format(article.pk), {name: number})

        assert answer.status_code < 500, (url, name)


@pytest.mark.parametrize("number", HOSTILE)
def test_nothing_posted_beside_the_form_fails(visitor: Client, article: Article, number: str) -> None:
    rest = {"window": "0123456789abcdef", "text": "Who says so?", "label": "The lawyer", "headline": "Fog", "days": "1"}
    for url, name, value in POSTED:
        if not tried(number, url, name, value):
            continue
        answer = visitor.post(url.format(article.pk), {**rest, name: value.format(number)})

        assert answer.status_code < 500, (url, name)


@pytest.mark.parametrize("number", HOSTILE)
def test_no_field_of_the_form_fails(visitor: Client, article: Article, number: str) -> None:
    url = article.get_change_url()
    typed = {**fields(visitor.get(url)), "_act": "save"}
    for name in FORM:
        if not tried(number, "the form", name):
            continue
        answer = visitor.post(url, {**typed, name: number})

        assert answer.status_code < 500, name


@pytest.mark.parametrize("number", HOSTILE)
def test_taking_back_what_is_scheduled_says_that_nothing_is(visitor: Client, article: Article, number: str) -> None:
    url = article.get_change_url()

    answer = visitor.post(url, {**fields(visitor.get(url)), "_act": f"unschedule-{number}"}, follow=True)

    assert answer.status_code == 200
    assert "This version is not scheduled any more" in answer.content.decode()


@pytest.mark.parametrize("number", HOSTILE)
def test_no_key_chosen_in_a_list_fails(visitor: Client, number: str) -> None:
    for model in ("articles/article", "articles/section", "articles/tag", "authors/author", "images/image"):
        chosen = {"index": "0", "action": "delete_selected", "_selected_action": number}

        assert visitor.post(f"/admin/{model}/", chosen).status_code < 500, model


@pytest.mark.parametrize("number", HOSTILE)
def test_no_choice_for_many_stories_fails(visitor: Client, article: Article, number: str) -> None:
    chosen = {"index": "0", "bulk_apply": "1"}
    for action, name in (("assign", "to"), ("move", "section"), ("tag", "names"), ("schedule", "at")):
        for key in (number, str(article.pk)):
            answer = visitor.post(LIST, {**chosen, "action": action, "_selected_action": key, name: number})

            assert answer.status_code < 500, (action, key)
