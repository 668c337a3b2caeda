"""Where a section asks for four eyes, the form says who has to read a story next."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Article, Edition, Section
from tests.factories import ArticleFactory, AuthorFactory, SectionFactory, UserFactory
from tests.support.forms import buttons, login, submit

pytestmark = pytest.mark.django_db

HELD = "You made the last edit to “The verdict”"


@pytest.fixture
def section() -> Section:
    return SectionFactory.create(name="Courts", four_eyes=True)


def story(section: Section) -> Article:
    return ArticleFactory.create(section=section, headline="The verdict", authors=[AuthorFactory.create()])


def test_who_wrote_last_is_told_why_there_is_no_button(client: Client, section: Section) -> None:
    article = story(section)
    me = login(client, "editor-in-chief")
    Article.objects.filter(pk=article.pk).update(updated_by=me)

    page = client.get(article.get_change_url())

    assert not {"Publish", "Schedule", "Approve"} & buttons(page)
    assert f"{HELD}, so another editor must publish it (a rule of Courts)." in page.content.decode()
    assert "The same goes for approving it." in page.content.decode()


def test_who_wrote_last_cannot_approve_either_and_is_told_so(client: Client, section: Section) -> None:
    article = story(section)
    Article.objects.filter(pk=article.pk).update(status="in_review", updated_by=login(client, "copy-editor"))

    page = client.get(article.get_change_url())
    refused = submit(client, article, "approve")

    assert "Approve" not in buttons(page)
    assert f"{HELD}, so another editor must approve it (a rule of Courts)." in page.content.decode()
    assert HELD in refused.content.decode()
    login(client, "copy-editor")
    submit(client, article, "approve")
    article.refresh_from_db()
    assert article.status == "approved"


def test_what_is_changed_and_published_in_one_go_is_saved_and_waits(client: Client, section: Section) -> None:
    article = story(section)
    login(client, "editor-in-chief")

    answer = submit(client, article, "publish", standfirst="Guilty.")

    assert HELD in answer.content.decode()
    article.refresh_from_db()
    assert article.standfirst == "Guilty."
    assert not Edition.objects.exists()


def test_who_reads_and_changes_nothing_publishes(client: Client, section: Section) -> None:
    article = story(section)
    Article.objects.filter(pk=article.pk).update(updated_by=UserFactory.create(role="reporter"))
    login(client, "section-editor", sections=[section])

    submit(client, article, "publish")

    assert Edition.objects.live().get().article_id == article.pk


def test_four_eyes_hold_in_bulk_too(client: Client, section: Section) -> None:
    article = story(section)
    me = login(client, "superuser")
    Article.objects.filter(pk=article.pk).update(updated_by=me)

    answer = client.post(
        "/admin/articles/article/", {"action": "publish", "_selected_action": [article.pk]}, follow=True
    )

    assert HELD in answer.content.decode()
    assert not Edition.objects.exists()
