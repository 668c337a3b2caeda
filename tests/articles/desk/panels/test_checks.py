"""The checks beside the form say what publishing would say of what is typed."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html as markup

from articles.models import Article, AuditEntry, SavedVersion
from newsroom.models import User
from tests.factories import ArticleFactory, FigureFactory, SectionFactory
from tests.support.forms import ADD, fields, login, submit

pytestmark = pytest.mark.django_db

NEW = "/admin/articles/article/checks/"


def asked(client: Client, article: Article, **typed: Any) -> HttpResponse:
    values = {**fields(client.get(article.get_change_url())), **typed}
    return client.post(f"/admin/articles/article/{article.pk}/checks/", values)  # type: ignore[return-value]


def places(answer: HttpResponse) -> list[str]:
    """The parts of the page that the findings lead to, the gravest first."""
    assert answer.status_code == 200
    return [str(link) for link in markup.fromstring(answer.content.decode()).xpath("//a/@href")]


def test_what_is_typed_is_looked_at_and_nothing_is_saved(client: Client, editor: User) -> None:
    article = ArticleFactory.create(headline="Kept")

    answer = asked(client, article, headline=" ", byline=[])

    assert places(answer)[:2] == ["#id_headline", "#id_byline"]
    assert "One error and one warning." in answer.content.decode()
    article.refresh_from_db()
    assert article.headline == "Kept"
    assert not SavedVersion.objects.filter(article=article, version=2).exists()


def test_a_finding_on_a_picture_leads_to_its_own_field(client: Client, editor: User) -> None:
    article = ArticleFactory.create()
    FigureFactory.create(article=article, key="f1")
    FigureFactory.create(article=article, key="f2", place="inline", alt="", credit="", caption="TK")
    page = fields(client.get(article.get_change_url()))
    (row,) = [name.split("-")[1] for name, value in page.items() if name.endswith("-key") and value == "f2"]

    found = places(asked(client, article))

    assert {f"#id_figures-{row}-{name}" for name in ("alt", "credit", "caption")} <= set(found)
    for place in found:
        assert f'id="{place[1:]}"' in client.get(article.get_change_url()).content.decode()


def test_a_new_story_is_looked_at_before_it_is_saved(client: Client, editor: User) -> None:
    SectionFactory.create()

    answer = client.post(NEW, {**fields(client.get(ADD)), "byline": []})

    assert {"#id_headline", "#id_section", "#id_byline"} <= set(places(answer))
    assert not Article.objects.exists()


def test_an_embargo_is_looked_at_as_typed(client: Client, editor: User) -> None:
    article = ArticleFactory.create()
    tomorrow = timezone.localtime() + datetime.timedelta(days=1)

    assert "#id_embargo_until" in places(asked(client, article, embargo_until=f"{tomorrow:%Y-%m-%dT%H:%M}"))
    assert "#id_embargo_until" not in places(asked(client, article))


def test_a_reason_is_asked_of_who_may_publish_only(client: Client) -> None:
    article = ArticleFactory.create(authors=[])
    editor = login(client, "editor-in-chief")
    assert "data-asks-reason" in asked(client, article).content.decode()
    article.created_by = login(client, "reporter")
    article.save()

    assert editor
    assert "data-asks-reason" not in asked(client, article).content.decode()
    assert "override_reason" not in client.get(article.get_change_url()).content.decode()


def test_after_a_refusal_the_field_for_the_reason_stands_open_and_its_words_are_kept(
    client: Client, editor: User
) -> None:
    article = ArticleFactory.create(authors=[], headline="Unsigned")

    refused = submit(client, article, "publish").content.decode()
    (field,) = markup.fromstring(refused).xpath("//*[@data-checks-reason]")
    assert "“Unsigned” has warnings. There is no byline" in refused
    assert "hidden" not in field.attrib
    FigureFactory.create(article=article, alt="")
    again = submit(client, article, "publish", override_reason="From an agency").content.decode()

    assert 'value="From an agency"' in again
    article.figures.all().delete()
    submit(client, article, "publish", override_reason="From an agency")
    assert AuditEntry.objects.get(article=article, verb="publish").detail["override"] == "From an agency"


def test_a_form_costs_the_same_however_much_it_holds(client: Client, editor: User) -> None:
    def cost(article: Article) -> int:
        values = fields(client.get(article.get_change_url()))
        with CaptureQueriesContext(connection) as captured:
            client.post(f"/admin/articles/article/{article.pk}/checks/", values)
        return len(captured)

    small, large = ArticleFactory.create(), ArticleFactory.create()
    for number in range(12):
        FigureFactory.create(article=large, place="inline", key=f"f{number}", credit="")
    FigureFactory.create(article=small)
    cost(small)

    assert cost(large) == cost(small)


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"section": "x", "byline": ["\x00", "9" * 30], "headline": "\x00" * 500, "embargo_until": "2026-99-99T99:99"},
        {"figures-0-image": "9" * 18, "figures-0-key": "<b>", "figures-999-image": "1", "slug": "a" * 9000},
        {"body": "<b>" * 400 + '<a href="http://[">x</a>' + "<a href='/%00/\x00/'>y</a>", "embargo_until": "1-1"},
    ],
)
def test_whatever_is_posted_is_answered(client: Client, editor: User, typed: dict[str, Any]) -> None:
    article = ArticleFactory.create()

    for address in (NEW, f"/admin/articles/article/{article.pk}/checks/"):
        answer = client.post(address, typed)
        assert answer.status_code == 200
        assert b"<b>" not in answer.content
