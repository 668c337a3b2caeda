"""Who may view a story and not edit it reads it on the desk."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html as markup

from articles.editing import workflow
from articles.models import Article, Comment, Place
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    SectionFactory,
    TagFactory,
    UserFactory,
    published,
)
from tests.support.forms import login

pytestmark = pytest.mark.django_db


def read(client: Client, article: Article) -> str:
    """What the page says, in one line."""
    page = markup.fromstring(client.get(article.get_change_url()).content.decode())
    return " ".join(page.xpath("//main")[0].text_content().split())


def test_they_find_the_text_the_comments_the_history_why_they_may_not_edit_it_and_whom_to_ask(client: Client) -> None:
    culture = SectionFactory.create(name="Culture")
    UserFactory.create(role="section-editor", first_name="Hanne", last_name="Voss", sections=[culture])
    writer = UserFactory.create(role="reporter")
    article = ArticleFactory.create(
        headline="A <script> for the stage",
        standfirst="It plays & sings.",
        section=culture,
        created_by=writer,
        authors=[AuthorFactory.create(name="Ada Quill")],
        body="<p>The curtain rose.</p><figure data-figure='f1'></figure>",
    )
    FigureFactory.create(article=article, place=Place.LEAD, caption="The stage", credit="Bo", alt="A stage")
    Comment.objects.create(article=article, by_name="Cob", text="Which play?", made_at=timezone.now())
    workflow.take("send_for_review", article, by=writer, note="Check the names")
    login(client, "section-editor", sections=[SectionFactory.create(name="City")])

    said = read(client, article)
    page = markup.fromstring(client.get(article.get_change_url()).content.decode())

    for words in (
        *("A <script> for the stage", "It plays & sings.", "Culture", "Ada Quill", "The curtain rose.", "The stage"),
        *("Which play?", "Check the names", "In review", "all stories in City", "Ask Hanne Voss."),
    ):
        assert words in said
    assert "this is none of them" in said
    assert page.xpath("//nav[@aria-label='Desk']")
    links = {link.text_content().strip(): link.get("href") for link in page.xpath("//main//a")}
    assert client.get(links["History"]).status_code == 200
    assert f'href="{article.get_change_url()}"' in client.get(links["Preview"]).content.decode()
    assert page.xpath("//form[@data-story-form]") == []
    assert client.post(article.get_change_url(), {"headline": "Mine"}).status_code == 403


def test_the_page_says_what_is_live_and_whatever_a_story_lacks_it_can_be_read(client: Client) -> None:
    login(client, "reporter")
    live = published(headline="Out")

    assert live.get_absolute_url() in client.get(live.article.get_change_url()).content.decode()
    assert "This story has no text yet." in read(client, ArticleFactory.create(body=""))
    assert "all stories in" not in read(client, live.article)


def test_reading_costs_the_same_however_much_was_said(client: Client) -> None:
    article = ArticleFactory.create(body="<p>Fog.</p>")
    login(client, "reporter")

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(article.get_change_url())
        return len(captured)

    def say(n: int) -> None:
        thread = Comment.objects.create(article=article, by_name="Bo", text=f"{n}", made_at=timezone.now())
        Comment.objects.create(article=article, answers=thread, by_name="Bo", text=f"{n}", made_at=timezone.now())
        article.tags.add(TagFactory.create())
        FigureFactory.create(article=article, place=Place.INLINE)

    say(0)
    cost()
    few = cost()
    for n in range(6):
        say(n)

    assert cost() == few
