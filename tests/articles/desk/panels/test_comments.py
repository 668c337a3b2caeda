"""Comments on a story and on its passages."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html as markup

from articles.editing.commenting import AROUND, MOST_PASSAGE, MOST_TEXT
from articles.models import Article, Comment, Notice
from tests.factories import ArticleFactory, UserFactory
from tests.support.forms import login

pytestmark = pytest.mark.django_db


def url(article: Article, rest: str = "") -> str:
    return f"/admin/articles/article/{article.pk}/comments/{rest}"


def say(client: Client, article: Article, text: str = "Who says so?", **fields: Any) -> HttpResponse:
    return client.post(f"{url(article, 'say/')}?part=1", {"text": text, **fields})  # type: ignore[return-value]


def listed(client: Client, article: Article) -> list[tuple[str, list[str]]]:
    """What each thread says, and the answers to it; open ones first."""
    page = markup.fromstring(f"<div>{client.get(f'{url(article)}?part=1').content.decode()}</div>")
    return [
        (
            thread.xpath("string(./div[@class='comment__text'])").strip(),
            [
                a.xpath("string(./div[@class='comment__text'])").strip()
                for a in thread.xpath("./div[contains(@id,'c')]")
            ],
        )
        for thread in page.xpath("//li[@data-thread]")
    ]


def test_a_passage_is_commented_on_answered_resolved_and_opened_again(client: Client) -> None:
    article = ArticleFactory.create()
    me = login(client, "reporter")

    say(client, article, "Which ferry?", passage="The ferry", before="", after=" left at six.")
    comment = Comment.objects.get()
    say(client, article, "The *old* <b>one</b>.", answers=comment.pk)

    assert listed(client, article) == [("Which ferry?", ["The *old* <b>one</b>."])]
    assert (comment.passage, comment.after, comment.person, comment.by_name) == (
        "The ferry",
        " left at six.",
        me,
        str(me),
    )
    client.post(f"{url(article)}{comment.pk}/settle/", {"settled": "1"})
    comment.refresh_from_db()
    assert comment.resolved_at
    assert comment.resolved_by == me
    assert f"Resolved by {me}" in client.get(url(article)).content.decode()
    client.post(f"{url(article)}{comment.pk}/settle/", {"settled": ""})
    comment.refresh_from_db()
    assert comment.resolved_at is None


def test_a_story_is_not_touched_by_what_is_said_about_it(client: Client) -> None:
    article = ArticleFactory.create()
    before = Article.objects.values().get(pk=article.pk)
    login(client, "editor-in-chief")

    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        say(client, article)
        client.post(f"{url(article)}{Comment.objects.get().pk}/settle/", {"settled": "1"})

    assert Article.objects.values().get(pk=article.pk) == before


def test_who_is_named_is_told_once_whether_picked_or_typed(client: Client) -> None:
    article = ArticleFactory.create(headline="Trams")
    ada = UserFactory.create(role="reporter", first_name="Ada", last_name="Quill")
    bo = UserFactory.create(role="copy-editor", username="bo.lind")
    gone = UserFactory.create(role="reporter", first_name="Cy", last_name="Gone")
    ops = UserFactory.create(role="ops", username="ops")
    me = login(client, "reporter")

    say(
        client,
        article,
        f"@Ada Quill and @bo.lind. see this @ops @{me.username}",
        mentioned=[ada.pk, gone.pk, ops.pk, 9**15],
    )

    assert set(Comment.objects.get().mentioned.all()) == {ada, bo, me}
    assert set(Notice.objects.values_list("person", flat=True)) == {ada.pk, bo.pk}
    notice = Notice.objects.first()
    assert notice.subject == f"{me} mentioned you: Trams"
    assert "and @bo.lind. see this" in notice.text


def test_a_comment_sent_twice_is_one(client: Client) -> None:
    article = ArticleFactory.create()
    me = login(client, "reporter")
    other = UserFactory.create(role="reporter", username="other")

    for _ in range(2):
        say(client, article, f"Look, @{other.username}")
    assert Comment.objects.count() == 1
    assert Notice.objects.count() == 1

    with time_machine.travel(timezone.now() + timedelta(minutes=5)):
        say(client, article, f"Look, @{other.username}")
    assert Comment.objects.filter(person=me).count() == 2


def test_what_is_refused_says_why_and_gives_back_what_was_typed(client: Client) -> None:
    article = ArticleFactory.create()
    login(client, "reporter")
    long = "x" * (MOST_TEXT + 1)

    assert say(client, article, " \x00 ").status_code == 422
    assert "at most 5000" in say(client, article, long).content.decode()
    assert "not there any more" in say(client, article, answers="77").content.decode()
    page = client.post(url(article, "say/"), {"text": long})
    assert page.status_code == 422
    assert long in page.content.decode()
    assert not Comment.objects.exists()


@pytest.mark.parametrize("answers", ["x", "-1", "9" * 30, "\x00", "٣"])
def test_whatever_is_answered_nothing_breaks(client: Client, answers: str) -> None:
    article, other = ArticleFactory.create(), ArticleFactory.create()
    login(client, "reporter")
    say(client, other)

    assert say(client, article, answers=answers, mentioned=["x", "9" * 40]).status_code == 422
    assert say(client, article, answers=Comment.objects.get().pk).status_code == 422
    assert client.post(f"{url(article)}{'9' * 40}/settle/").status_code == 404
    assert client.post(f"{url(article)}{Comment.objects.get().pk}/settle/").status_code == 404


def test_an_answer_is_not_resolved_by_itself(client: Client) -> None:
    article = ArticleFactory.create()
    login(client, "reporter")
    say(client, article, "One")
    say(client, article, "Two", answers=Comment.objects.get().pk)

    response = client.post(f"{url(article)}{Comment.objects.get(text='Two').pk}/settle/?part=1", {"settled": "1"})

    assert response.status_code == 422
    assert not Comment.objects.exclude(resolved_at=None).exists()


def test_long_passages_and_hostile_ones_are_kept_as_far_as_they_go(client: Client) -> None:
    article = ArticleFactory.create()
    login(client, "reporter")

    say(client, article, passage="y" * 5000, before="<i>" * 400, after="\x00" + "z" * 900)

    comment = Comment.objects.get()
    assert (len(comment.passage), len(comment.before), comment.after) == (MOST_PASSAGE, AROUND, "z" * AROUND)
    assert "&lt;i&gt;" in client.get(url(article)).content.decode()


def test_who_may_not_see_a_story_neither_reads_nor_writes_comments(client: Client) -> None:
    secret = ArticleFactory.create(embargo_until=timezone.now() + timedelta(days=1))
    login(client, "reporter")
    assert client.get(url(secret)).status_code == 404
    assert say(client, secret).status_code == 404

    login(client, "ops")
    assert client.get("/admin/articles/article/colleagues/").status_code == 403
    assert say(client, ArticleFactory.create()).status_code == 404
    assert not Comment.objects.exists()


def test_who_may_look_and_not_write_comments_on_a_page_of_its_own(client: Client) -> None:
    article = ArticleFactory.create(headline="Theirs")
    login(client, "reporter")

    response = client.post(url(article, "say/"), {"text": "Well said."}, follow=True)

    assert response.redirect_chain == [(f"{url(article)}#comment-{Comment.objects.get().pk}", 302)]
    html = response.content.decode()
    assert "Well said." in html
    assert f'href="{article.get_change_url()}#comments"' in html


def test_colleagues_are_found_by_the_beginning_of_their_names(client: Client) -> None:
    login(client, "reporter")
    UserFactory.create(role="reporter", first_name="Ada", last_name="Quill", username="aq")
    UserFactory.create(role="ops", first_name="Adam", last_name="Ops")
    UserFactory.create(role="reporter", first_name="Ada", last_name="Left", is_active=False)

    def found(query: str) -> list[str]:
        return [
            each["label"] for each in client.get("/admin/articles/article/colleagues/", {"q": query}).json()["found"]
        ]

    assert found("ada") == ["Ada Quill"]
    assert found("Ada Qu") == ["Ada Quill"]
    assert found("aq") == ["Ada Quill"]
    assert found("\x00zz" * 999) == []


def test_the_list_costs_the_same_however_much_was_said(client: Client) -> None:
    article = ArticleFactory.create()
    login(client, "section-editor", sections=[article.section])

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(f"{url(article)}?part=1")
        return len(captured)

    say(client, article)
    few = cost()
    for n in range(8):
        thread = Comment.objects.filter(answers=None).first()
        say(client, article, f"Thread {n}")
        say(client, article, f"Answer {n}", answers=thread.pk)

    assert cost() == few
    assert few <= 9
