"""Whoever has all keys of the database and changes what was published is found out by `verify_editions`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.management import CommandError
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Edition
from articles.publishing import chain, publish
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, AuthorFactory, UserFactory
from tests.support.proof import behind_the_triggers, run, verify

pytestmark = pytest.mark.django_db

REFERENCES = ("correction", "editionbyline", "editionfigure", "editionrelated", "taggededition")


def a_story() -> Article:
    """A story with three editions by somebody at the desk, the second with a correction."""
    article = ArticleFactory.create(authors=[AuthorFactory.create(name="Ada Vale")], tags=["Ships"], headline="One")
    chief = UserFactory.create(role="editor-in-chief")
    publish(article, by=chief)
    publish(article, by=chief, change="correction", note="It was two ships.")
    publish(article, by=SYSTEM, note="More")
    return article


def edition(article: Article, number: int) -> Edition:
    return article.editions.get(number=number)


def change(assignments: str, number: int = 3) -> Callable[[Article], None]:
    """Sets columns of an edition's row."""
    return lambda story: run(
        f"UPDATE articles_edition SET {assignments} WHERE number = {number} AND article_id = {story.pk}"
    )


def delete(article: Article, *numbers: int) -> None:
    """Deletes editions with all that belongs to them; the acts that made them stay."""
    keys = ", ".join(str(edition(article, number).pk) for number in numbers)
    for table in REFERENCES:
        column = "content_object_id" if table == "taggededition" else "edition_id"
        run(f"DELETE FROM articles_{table} WHERE {column} IN ({keys})", some=False)
    run(f"DELETE FROM articles_edition WHERE id IN ({keys})")


def forge(article: Article) -> None:
    """Writes another headline into every edition, and all digests of editions anew."""
    before = ""
    for each in article.editions.order_by("number"):
        each.headline = "Forged"
        each.salts, each.field_digests, each.content_digest = chain.salted(chain.published_values(each))
        each.previous_digest, each.digest = before, chain.link(before, each.content_digest)
        before = each.digest
        with behind_the_triggers():
            each.save()


def put_the_one_before_live(article: Article) -> None:
    delete(article, 3)
    change("live = true, live_until = NULL", 2)(article)
    for table, column in (("editionbyline", "edition_id"), ("taggededition", "content_object_id")):
        run(f"UPDATE articles_{table} SET live = true WHERE {column} = {edition(article, 2).pk}")


def delete_acts(article: Article) -> None:
    run(f"DELETE FROM articles_auditentry WHERE article_id = {article.pk}")


def delete_the_last_act(article: Article) -> None:
    run("DELETE FROM articles_auditentry WHERE position = (SELECT max(position) FROM articles_auditentry)")


def delete_all_but_the_story(article: Article) -> None:
    delete_acts(article)
    delete(article, 1, 2, 3)
    run(f"DELETE FROM articles_recordhead WHERE article_id = {article.pk}")


TAMPERS: dict[str, tuple[Callable[[Article], None], str]] = {
    "body edited": (change("body = '<p>Never.</p>'"), "body is not what was published"),
    "rendered body": (change("rendered_body = ''", 2), "rendered_body is not what was published"),
    "public note of an edition": (change("public_note = 'x'", 3), "public_note is not what was published"),
    "number": (change("number = 9", 2), "number 2 is missing"),
    "content digest": (change("content_digest = repeat('0', 64)", 2), "digests were changed"),
    "digest": (change("digest = repeat('0', 64)", 2), "the chain is broken"),
    "previous digest": (change("previous_digest = ''"), "the chain is broken"),
    "byline": (
        lambda story: run(f"UPDATE articles_editionbyline SET name = 'Eve' WHERE edition_id = {edition(story, 3).pk}"),
        "bylines is not what was published",
    ),
    "tags": (
        lambda story: run(f"DELETE FROM articles_taggededition WHERE content_object_id = {edition(story, 1).pk}"),
        "tags is not what was published",
    ),
    "a note struck": (
        lambda story: run(
            "INSERT INTO articles_strucknote (article_id, correction_id, edition_id, remark, struck_at) "
            "SELECT article_id, id, edition_id, 'Never mind.', now() FROM articles_correction"
        ),
        "is struck, and no act on record says so",
    ),
    "middle edition deleted": (lambda story: delete(story, 2), "number 2 is missing"),
    "first edition deleted": (lambda story: delete(story, 1), "number 1 is missing"),
    "body and its salts taken away": (
        change("body = '', rendered_body = '', salts = salts - 'body' - 'rendered_body'"),
        "body was erased, and no act says by whose order",
    ),
    "body changed and its salt taken away": (change("body = 'x', salts = salts - 'body'"), "body"),
    "headline changed, no salts": (change("headline = 'Two', salts = '{}'"), "headline"),
    "first_published": (change("first_published = first_published - interval '1 day'"), "first_published"),
    "live_since": (change("live_since = live_since - interval '1 second'"), "live_since"),
    "live_until": (change("live_until = live_until + interval '1 hour'", 1), "live_until"),
    "last_updated": (change("last_updated = NULL"), "last_updated"),
    "published_by": (change("published_by_id = NULL", 2), "published_by"),
    "word_count": (change("word_count = 9"), "word_count"),
    "last edition deleted, the one before live": (put_the_one_before_live, "edition 3 is missing"),
    "all editions deleted": (lambda story: delete(story, 1, 2, 3), "edition 1 is missing"),
    "everything forged, digests anew": (forge, "is not the one that went live"),
    "record of acts deleted": (delete_acts, "no act"),
    "withdrawn without an act": (
        lambda story: run(
            "INSERT INTO articles_withdrawal (article_id, section_id, slug, note, done_at) "
            f"VALUES ({story.pk}, {story.section_id}, 'one', 'Gone.', now())"
        ),
        "the withdrawal of",
    ),
    "scheduled version slipped in": (
        lambda story: run(
            "INSERT INTO articles_edition SELECT (jsonb_populate_record(e, jsonb_build_object('id', 99999, "
            "'live', false, 'number', null, 'live_since', null, 'live_until', null, 'first_published', null, "
            f"'goes_live_at', now(), 'digest', ''))).* FROM articles_edition e WHERE id = {edition(story, 1).pk}"
        ),
        "no act on record says that it was scheduled",
    ),
    "head of the record deleted": (
        lambda story: run(f"DELETE FROM articles_recordhead WHERE article_id = {story.pk}"),
        "the head of its record of acts is missing",
    ),
    "last act deleted": (delete_the_last_act, "act 3 is missing"),
    "an act's name changed": (
        lambda story: run(f"UPDATE articles_auditentry SET by_name = 'Eve' WHERE article_id = {story.pk}"),
        "act 1",
    ),
    "all deleted but the story": (delete_all_but_the_story, "neither editions nor acts"),
    "taken off the site": (change("live = false, live_until = now() + interval '1 hour'"), "live"),
    "edition moved to another story's record": (
        lambda story: run(f"UPDATE articles_auditentry SET article_id = {story.pk + 9} WHERE position = 3"),
        "act 3",
    ),
    "public note": (lambda story: run("UPDATE articles_correction SET text = 'Nothing.'"), "note"),
    "public note's time": (
        lambda story: run("UPDATE articles_correction SET published_at = published_at - interval '1 day'"),
        "note",
    ),
    "a byline kept off the author's page": (
        lambda story: run(f"UPDATE articles_editionbyline SET live = false WHERE edition_id = {edition(story, 3).pk}"),
        "bylines",
    ),
    "a redirect": (
        lambda story: run(
            "INSERT INTO articles_formerpath (section_id, slug, article_id) "
            f"VALUES ({story.section_id}, 'elsewhere', {story.pk})"
        ),
        "elsewhere",
    ),
}


def moved_on(article: Article, slug: str) -> None:
    Article.objects.filter(pk=article.pk).update(slug=slug)
    article.refresh_from_db()
    publish(article, by=SYSTEM)


def test_an_address_that_a_story_left_leads_on_until_another_story_comes_there() -> None:
    first, second = a_story(), a_story_beside()
    Article.objects.filter(pk=second.pk).update(section=first.section_id)
    old = first.slug
    for story, slug in ((first, "two"), (first, "three"), (second, old), (second, "four"), (first, "two")):
        moved_on(story, slug)
    moved_on(second, "five")
    assert verify() == (0, "2 stories checked: all as they were published.\n")

    found = {}
    for name, tampering in {
        "deleted": "DELETE FROM articles_formerpath WHERE slug = 'three'",
        "led astray": f"UPDATE articles_formerpath SET article_id = {first.pk} WHERE slug = '{old}'",
        "renamed": "UPDATE articles_formerpath SET slug = 'other' WHERE slug = 'four'",
        "all deleted": "DELETE FROM articles_formerpath",
    }.items():
        with transaction.atomic():
            run(tampering)
            code, words = verify()
            found[name] = (code, words.count("does not lead to it any more"))
            transaction.set_rollback(True)
    assert found == {"deleted": (1, 1), "led astray": (1, 1), "renamed": (1, 1), "all deleted": (1, 4)}


def a_story_beside() -> Article:
    article = ArticleFactory.create()
    publish(article, by=SYSTEM)
    return article


def test_whatever_is_changed_behind_the_triggers_is_found() -> None:
    article = a_story()
    untouched = a_story_beside()
    assert verify() == (0, "2 stories checked: all as they were published.\n")

    said = {}
    for name, (tamper, _) in TAMPERS.items():
        with transaction.atomic():
            tamper(article)
            code, words = verify()
            said[name] = (code, f"article {untouched.pk} " in words, words)
            transaction.set_rollback(True)

    missed = {name: each for name, each in said.items() if each[:2] != (1, False) or TAMPERS[name][1] not in each[2]}
    assert missed == {}
    assert verify()[0] == 0


def test_a_story_is_checked_alone_and_in_as_many_queries_as_all() -> None:
    article, untouched = a_story(), a_story_beside()
    change("standfirst = 'x'", 1)(article)

    with CaptureQueriesContext(connection) as one:
        assert verify("--article", str(article.pk))[0] == 1
    assert verify("--article", str(untouched.pk)) == (0, "1 stories checked: all as they were published.\n")
    with CaptureQueriesContext(connection) as both:
        verify()
    assert len(both) - len(one) == 10, "only the numbers of all stories are asked for beside, and fronts"

    with pytest.raises(CommandError, match="was ever published") as refusal:
        verify("--article", str(ArticleFactory.create().pk))
    assert refusal.value.returncode == 2
