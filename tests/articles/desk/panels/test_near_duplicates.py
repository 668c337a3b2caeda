"""Beside the form stands what has much the same text; an editor says what it is, and can take that back."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html as markup

from articles.models import Article, AuditEntry, NearDuplicate, Suggestion
from newsroom.models import User
from tests.factories import ArticleFactory, AuthorFactory, published
from tests.support.forms import ADD, fields, login

pytestmark = pytest.mark.django_db

TEXT = (
    "<p>A storm surge broke the dyke at Northmole in the night. The water stood two metres high in the streets of the "
    "old town, and two hundred people were brought to safety in boats.</p><p>The mayor said that nobody was missing. "
    "The railway to the coast stays closed until Friday, the company said; buses run every hour.</p>"
)
NEW = "/admin/articles/article/near-duplicates/"


def address(article: Article, other: Article | None = None) -> str:
    return f"/admin/articles/article/{article.pk}/near-duplicates/" + (f"{other.pk}/" if other else "")


def told(client: Client, article: Article | None, **typed: str) -> str:
    """What stands beside the form, in words."""
    values = {**fields(client.get(article.get_change_url() if article else ADD)), **typed}
    answer = client.post(address(article) if article else NEW, values)
    assert answer.status_code == 200
    page = answer.content.decode().strip()
    return " ".join(markup.fromstring(page).text_content().split()) if page else ""


@pytest.fixture
def older() -> Article:
    wire = AuthorFactory.create(name="Northern Wire")
    day = timezone.now() - datetime.timedelta(days=1)
    return published(headline="Dyke <b>breaks</b>", body=TEXT, authors=[wire], at=day).article


@pytest.fixture
def mine() -> Article:
    return ArticleFactory.create(headline="Mine", body="<p>Zithers.</p>", standfirst="")


def say(client: Client, article: Article, other: Article, says: str) -> str:
    return client.post(address(article, other), {"says": says}, follow=True).content.decode()


def test_the_form_tells_of_the_same_text_while_it_is_written(
    client: Client, editor: User, older: Article, mine: Article
) -> None:
    assert told(client, mine) == ""
    text = told(client, mine, body=TEXT.replace("two hundred", "three hundred"))

    assert text.startswith("Much the same text as: Dyke <b>breaks</b> 9")
    assert "% the same · Northern Wire ·" in text
    assert "Readers see it: on the site" in text
    assert "Compare This is an update of it Not the same" in text
    assert "Save this one to compare" in told(client, None, body=TEXT)
    assert told(client, mine, body="") == ""
    assert told(client, mine, body="a" * 1_000_001) == ""
    assert "data-near-duplicates" in client.get(mine.get_change_url()).content.decode()
    assert not NearDuplicate.objects.exists()


def test_an_update_is_marked_by_one_act_and_can_be_unmarked(
    client: Client, editor: User, older: Article, mine: Article
) -> None:
    newer = published(headline="Dyke breaks, railway closed", body=TEXT.replace("Friday", "Monday")).article
    Suggestion.objects.filter(article=newer).delete()
    Suggestion.objects.create(article=newer, position=0, target=older, made_at=timezone.now())
    assert "It is an update of this" in told(client, older), "from the older one's form, too"

    said = say(client, newer, older, "update")

    assert "is an update of “Dyke &lt;b&gt;breaks&lt;/b&gt;” from now on." in said
    assert told(client, newer).startswith("Update of: Dyke <b>breaks</b> 9")
    assert told(client, newer, body="<p>Nothing of it.</p>").startswith("Update of: Dyke <b>breaks</b> Northern")
    assert told(client, older).startswith("Updated by: Dyke breaks, railway closed")
    assert not Suggestion.objects.exists()
    assert "already" in say(client, newer, older, "update")

    assert "Neither of" in say(client, older, newer, "back")
    assert told(client, newer).startswith("Much the same text as: ")
    assert "already" in say(client, older, newer, "back")
    verbs = AuditEntry.objects.filter(verb__contains="update_of").values_list("verb", "article", "note")
    assert list(verbs.order_by("id")) == [
        ("update_of", newer.pk, f"Story {older.pk}"),
        ("not_update_of", older.pk, f"Story {newer.pk}"),
    ]


def test_what_is_not_the_same_is_not_told_again(client: Client, editor: User, older: Article) -> None:
    mine = ArticleFactory.create(headline="Mine", body=TEXT)
    NearDuplicate.objects.create(article=older, other=mine, says="found", share=100, at=timezone.now())

    assert "are not told to be the same any more" in say(client, mine, older, "different")

    assert (told(client, mine), told(client, older)) == ("", "")
    page = client.get(address(mine)).content.decode()
    assert "Not the same as:" in page
    assert "are compared again" in say(client, older, mine, "back")
    assert told(client, mine).startswith("Much the same")


def test_two_stories_are_compared_with_the_differing_words_marked(client: Client, editor: User, older: Article) -> None:
    newer = ArticleFactory.create(headline="Dyke broken", body=TEXT.replace("Friday", "Monday"), authors=[])

    for page in (client.get(address(newer, older)), client.get(address(older, newer))):
        assert "<del>Friday</del><ins>Monday</ins>" in page.content.decode(), "from the older to the newer"
    assert "This is an update of it" in client.get(address(newer, older)).content.decode()
    assert address(newer) in client.get(newer.get_change_url()).content.decode(), "without scripts"
    assert "Dyke &lt;b&gt;breaks" in client.get(address(newer)).content.decode()


def test_nobody_is_told_of_what_they_may_not_see(client: Client, older: Article) -> None:
    until = timezone.now() + datetime.timedelta(days=1)
    secret = ArticleFactory.create(headline="Astrolabe", body=TEXT, embargo_until=until)
    login(client, "editor-in-chief")
    assert "Astrolabe" in told(client, older)
    say(client, older, secret, "updated")
    assert "Astrolabe" not in str(list(AuditEntry.objects.filter(article=older).values_list("note", flat=True)))

    reporter = login(client, "reporter")
    mine = ArticleFactory.create(headline="Mine", body=TEXT, created_by=reporter)

    text = told(client, mine)
    assert "Astrolabe" not in text
    assert "Dyke <b>breaks</b>" in text
    assert client.get(address(mine, secret)).status_code == 404
    assert client.post(address(mine, secret), {"says": "update"}).status_code == 404
    assert client.post(address(older, mine), {"says": "update"}).status_code == 403
    assert "You may not" in client.post(address(mine, older) + "?part=1", {"says": "updated"}).content.decode()


def test_odd_questions_get_an_answer(client: Client, editor: User, older: Article, mine: Article) -> None:
    template = ArticleFactory.create(headline="Weather", body=TEXT, is_template=True)
    for key in (mine.pk, template.pk, 0, "9" * 30):
        url = f"{address(mine)}{key}/"
        assert (client.get(url).status_code, client.post(url, {"says": "update"}).status_code) == (404, 404)
    for says in ("", "x", "\0", "٣"):
        answer = client.post(f"{address(mine, older)}?part=1", {"says": says})
        assert (answer.status_code, answer.content.decode()) == (422, "There is no such button. Reload the page.")
    assert told(client, template) == ""
    assert client.post(address(mine), {"body": "\0<p>" * 500}).status_code == 200


def test_many_of_them_cost_no_more_than_one(client: Client, editor: User, older: Article, mine: Article) -> None:
    typed = {**fields(client.get(mine.get_change_url())), "body": TEXT}
    with CaptureQueriesContext(connection) as one:
        client.post(address(mine), typed)
    for _ in range(4):
        ArticleFactory.create(body=TEXT, authors=[])
    with CaptureQueriesContext(connection) as five:
        page = client.post(address(mine), typed).content.decode()

    assert page.count("<li") == 5
    assert len(five) == len(one)
