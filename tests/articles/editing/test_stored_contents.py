"""What was stored before a field existed is read as if the field had been blank.

The tests take a field out of what is stored, which is how it looks after a release has added one.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client

from articles.content.contents import content_of
from articles.editing.restoring import restore
from articles.editing.saving import kept_version, write
from articles.models import Article, Edition, SavedVersion, Status
from articles.previews.links import share
from articles.proof.verifying import faults_of
from articles.publishing import chain, publish
from articles.roles import SYSTEM
from newsroom.models import User
from tests.factories import ArticleFactory, UserFactory, edition_of
from tests.support.forms import login, submit
from tests.support.proof import seal_as_at_the_upgrade

pytestmark = pytest.mark.django_db

NEW = "tagline"
"""Stands for a field that a release adds."""


def forget(article: Article) -> None:
    """Take the new field out of all that is stored of a story."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role TO replica")
        cursor.execute(
            "UPDATE articles_savedversion SET content = content - %s WHERE article_id = %s", [NEW, article.pk]
        )
        cursor.execute(
            "UPDATE articles_edition SET salts = salts - %s, field_digests = field_digests - %s WHERE article_id = %s",
            [NEW, NEW, article.pk],
        )
        for edition in Edition.objects.filter(article=article).order_by("number"):
            content = chain.content_digest(edition.field_digests)
            cursor.execute(
                "UPDATE articles_edition SET content_digest = %s, digest = %s WHERE id = %s",
                [content, chain.link(edition.previous_digest, content), edition.pk],
            )
        cursor.execute("SET LOCAL session_replication_role TO DEFAULT")
    seal_as_at_the_upgrade()
    article.refresh_from_db()


@pytest.fixture
def editor() -> User:
    return UserFactory.create(role="editor-in-chief")


@pytest.fixture
def story(editor: User) -> Article:
    """An approved story with two saved versions, stored before the field existed."""
    article = ArticleFactory.create(headline="Fog", status=Status.APPROVED)
    kept_version(article)
    write(article, said(article, standfirst="At last."), started_from=1, by=editor)
    Article.objects.filter(pk=article.pk).update(status=Status.APPROVED)
    forget(article)
    return article


def said(article: Article, **changed: Any) -> dict[str, Any]:
    return {**content_of(article), **changed}


def test_a_save_that_changes_nothing_makes_no_version_and_keeps_the_approval(story: Article, editor: User) -> None:
    written = write(story, said(story), started_from=2, by=editor)

    assert not written.moved
    assert SavedVersion.objects.filter(article=story).count() == 2
    assert Article.objects.get(pk=story.pk).status == Status.APPROVED


def test_a_save_over_an_old_version_is_merged(story: Article, editor: User) -> None:
    began_with = SavedVersion.objects.get(article=story, version=1).content

    write(story, {**began_with, NEW: "By the quay."}, started_from=1, by=editor)

    merged = content_of(story)
    assert (merged["standfirst"], merged[NEW]) == ("At last.", "By the quay.")


def test_the_form_saves_the_new_field(story: Article, client: Client) -> None:
    login(client, "editor-in-chief")

    submit(client, story, **{NEW: "By the quay."})

    assert content_of(story)[NEW] == "By the quay."


def test_a_preview_link_to_an_old_version_opens(story: Article, editor: User, client: Client) -> None:
    _, secret = share(story, by=editor, label="Ana", days=1)
    forget(story)

    answer = client.get(f"/preview/{secret}/")

    assert answer.status_code == 200
    assert "At last." in answer.content.decode()


def test_the_history_does_not_say_that_the_new_field_changed(story: Article, editor: User, client: Client) -> None:
    write(story, said(story, standfirst="It lifted."), started_from=2, by=editor)
    login(client, "editor-in-chief")

    page = client.get(f"/admin/articles/article/{story.pk}/history/").content.decode()

    assert "standfirst" in page
    assert "tagline" not in page


def test_two_versions_of_different_releases_are_compared(story: Article, editor: User, client: Client) -> None:
    write(story, said(story, **{NEW: "By the quay."}), started_from=2, by=editor)
    login(client, "editor-in-chief")

    page = client.get(f"/admin/articles/article/{story.pk}/compare/?a=v2&b=v3").content.decode()

    assert "<ins>By the quay.</ins>" in page


def test_restoring_an_old_version_keeps_what_the_new_field_says_today(story: Article, editor: User) -> None:
    write(story, said(story, standfirst="It lifted.", **{NEW: "By the quay."}), started_from=2, by=editor)

    restore(SavedVersion.objects.get(article=story, version=2), by=editor)

    restored = content_of(story)
    assert (restored["standfirst"], restored[NEW]) == ("At last.", "By the quay.")


def test_restoring_an_old_edition_keeps_what_the_new_field_says_today(editor: User) -> None:
    article = ArticleFactory.create()
    edition = edition_of(article)
    forget(article)
    write(article, said(article, headline="Fog", **{NEW: "By the quay."}), started_from=1, by=editor)

    restore(Edition.objects.get(pk=edition.pk), by=editor)

    assert content_of(article)[NEW] == "By the quay."


def test_an_old_chain_verifies_and_goes_on(editor: User) -> None:
    article = ArticleFactory.create()
    edition_of(article)
    forget(article)
    article = Article.objects.get(pk=article.pk)
    write(article, said(article, **{NEW: "By the quay."}), started_from=1, by=SYSTEM)

    publish(Article.objects.get(pk=article.pk), by=SYSTEM)

    assert faults_of(article) == []
    assert article.editions.count() == 2


def test_words_written_into_the_new_field_of_an_old_edition_are_found() -> None:
    article = ArticleFactory.create()
    edition_of(article)
    forget(article)

    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role TO replica")
        cursor.execute(f"UPDATE articles_edition SET {NEW} = 'Forged' WHERE article_id = %s", [article.pk])

    assert faults_of(article) == [f"article {article.pk} edition 1: {NEW} is not what was published"]
