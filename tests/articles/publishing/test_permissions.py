"""Who may press which button on whose story."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from articles import publishing
from articles.errors import NotAllowed
from articles.models import Article, Edition
from articles.roles import ACTIONS, PUBLISHING_ACTIONS, ROLES, SYSTEM, allows
from newsroom.models import User
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    BylineFactory,
    SectionFactory,
    UserFactory,
    edition_of,
    published,
)
from tests.support.staging import rolled_back

pytestmark = pytest.mark.django_db

# Who may publish a story: anybody's, one of a section they edit, none.
PUBLISHES = {
    "reporter": "none",
    "copy-editor": "none",
    "picture-editor": "none",
    "section-editor": "section",
    "producer": "any",
    "editor-in-chief": "any",
    "ops": "none",
}


@pytest.fixture(scope="module")
def staged(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Article, Edition]]:
    """Made once, gone after the module: every verb has something to do with it."""
    with rolled_back(django_db_blocker):
        yield stage()


def stage() -> tuple[Article, Edition]:
    """A live story with two editions, one more waiting, and a change on the desk."""
    article = published().article
    waiting = publishing.schedule(article, by=SYSTEM, at=timezone.now() + timedelta(hours=1)).edition
    assert waiting is not None
    edition_of(article, note="An update")
    Article.objects.filter(pk=article.pk).update(headline="The tide turned")
    return article, waiting


VERBS: dict[str, Callable[[Article, Edition, User], object]] = {
    "publish": lambda article, _, by: publishing.publish(article, by=by, later_versions="keep"),
    "schedule": lambda article, _, by: publishing.schedule(article, by=by, at=timezone.now() + timedelta(hours=2)),
    "unschedule": lambda _, waiting, by: publishing.unschedule(waiting, by=by),
    "withdraw": lambda article, _, by: publishing.withdraw(article, by=by),
    "revert": lambda article, _, by: publishing.revert(article, by=by),
}


def test_the_tables_name_every_role_and_every_verb() -> None:
    assert set(PUBLISHES) == set(ROLES)
    assert set(VERBS) == set(PUBLISHING_ACTIONS)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("role", PUBLISHES)
def test_a_verb_is_done_for_those_who_may_and_refused_to_others(
    role: str, verb: str, staged: tuple[Article, Edition]
) -> None:
    article, waiting = staged
    editor = UserFactory.create(role=role, sections=[article.section])
    before = list(Edition.objects.order_by("pk").values())

    if PUBLISHES[role] == "none":
        with pytest.raises(NotAllowed, match=r"You may not|There is no such story"):
            VERBS[verb](article, waiting, editor)
        assert list(Edition.objects.order_by("pk").values()) == before
    else:
        VERBS[verb](article, waiting, editor)
        assert article.audit.filter(by=editor).count() == 1


@pytest.mark.parametrize("verb", VERBS)
def test_a_section_editor_publishes_in_their_sections_only(verb: str, staged: tuple[Article, Edition]) -> None:
    article, waiting = staged
    elsewhere = UserFactory.create(role="section-editor", sections=[SectionFactory.create()])

    with pytest.raises(NotAllowed):
        VERBS[verb](article, waiting, elsewhere)


def test_who_edits_a_section_edits_the_sections_within_it() -> None:
    parent = SectionFactory.create()
    article = ArticleFactory.create(section=SectionFactory.create(parent=parent))

    assert allows(UserFactory.create(role="section-editor", sections=[parent]), "publish", article)


@pytest.mark.parametrize("verb", VERBS)
def test_somebody_who_left_may_do_nothing(verb: str, staged: tuple[Article, Edition]) -> None:
    article, waiting = staged
    gone = UserFactory.create(role="editor-in-chief", is_active=False)

    with pytest.raises(NotAllowed):
        VERBS[verb](article, waiting, gone)


def test_a_reporter_works_on_their_own_stories() -> None:
    reporter = UserFactory.create(role="reporter")
    made = ArticleFactory.create(created_by=reporter)
    assigned = ArticleFactory.create(assignee=reporter)
    signed = ArticleFactory.create()
    BylineFactory.create(article=signed, author=AuthorFactory.create(user=reporter))
    another = ArticleFactory.create()

    assert [allows(reporter, "write", story) for story in (made, assigned, signed, another)] == [True] * 3 + [False]


def test_what_nobody_defined_is_denied() -> None:
    superuser = UserFactory.create(is_superuser=True)
    article = ArticleFactory.create()

    assert not allows(superuser, "destroy", article)
    assert not any(allows(nobody, action, article) for nobody in (None, AnonymousUser()) for action in ACTIONS)
    assert not any(allows(UserFactory.create(), action, article) for action in ACTIONS)
