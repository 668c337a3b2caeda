"""`verify_editions`: whoever changes what was published, with all keys of the database, is found out."""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles.models import Edition
from articles.publishing import publish
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, AuthorFactory, published

pytestmark = pytest.mark.django_db


def verify(*options: str) -> tuple[int, str]:
    out = io.StringIO()
    try:
        call_command("verify_editions", *options, stdout=out)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue()
    return 0, out.getvalue()


def tamper(table: str, statement: str) -> None:
    """Change a table with its triggers switched off."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(statement)
        assert cursor.rowcount == 1
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def three_editions() -> Edition:
    """The last of three editions of one story."""
    edition = published(authors=[AuthorFactory.create(name="Ada Vale")])
    for note in ("One ship more.", "Two ships more."):
        edition = publish(edition.article, by=SYSTEM, note=note).edition  # type: ignore[assignment]
    return edition


def test_untouched_editions_pass() -> None:
    three_editions()
    ArticleFactory.create()

    assert verify() == (0, "1 stories checked: all as they were published.\n")


@pytest.mark.parametrize(
    ("table", "change", "fault"),
    [
        ("articles_edition", "UPDATE {} SET body = '<p>Never.</p>' WHERE number = 2", "body is not what was published"),
        ("articles_edition", "UPDATE {} SET public_note = 'x' WHERE number = 3", "public_note is not what"),
        ("articles_editionbyline", "UPDATE {} SET name = 'Eve' WHERE edition_id = {last}", "bylines is not what"),
        ("articles_edition", "UPDATE {} SET number = 9 WHERE number = 2", "is missing"),
        ("articles_edition", "UPDATE {} SET previous_digest = '' WHERE number = 3", "the chain is broken"),
    ],
)
def test_a_change_behind_the_triggers_is_found(table: str, change: str, fault: str) -> None:
    last = three_editions()
    untouched = published()
    tamper(table, change.format(table, last=last.pk))

    code, said = verify()

    assert code == 1
    assert fault in said
    assert f"article {last.article_id} " in said
    assert f"article {untouched.article_id} " not in said
    assert verify("--article", str(untouched.article_id))[0] == 0
    assert verify("--article", str(last.article_id))[0] == 1


def test_a_story_that_was_never_published_is_said_to_be_none() -> None:
    draft = ArticleFactory.create()

    with pytest.raises(CommandError, match="was ever published") as refusal:
        verify("--article", str(draft.pk))

    assert refusal.value.returncode == 2
