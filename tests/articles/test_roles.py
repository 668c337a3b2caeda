"""One table, one question: what it answers of one story it answers of all."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.utils import timezone

from articles.errors import NotAllowed
from articles.models import Article, AuditEntry, Edition, Section
from articles.roles import ACTIONS, ROLES, SYSTEM, Scope, allows, demand, seen_by
from newsroom.models import User
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    BylineFactory,
    SectionFactory,
    UserFactory,
    published,
)

pytestmark = pytest.mark.django_db

TOMORROW, YESTERDAY = timedelta(days=1), timedelta(days=-1)


def embargoed(**fields: object) -> Article:
    return ArticleFactory.create(embargo_until=timezone.now() + TOMORROW, **fields)


def fresh(user: User) -> User:
    """The login as the next request reads it."""
    return User.objects.get(pk=user.pk)


# --- The queryset and the question agree ---------------------------------------------------------------------------


def crowd(dice: random.Random, sections: list[Section]) -> list[User]:
    """People with any number of roles and sections, some of whom left."""
    people = []
    for _ in range(12):
        user = UserFactory.create(
            is_active=dice.random() > 0.1,
            is_superuser=dice.random() < 0.05,
            sections=dice.sample(sections, dice.randint(0, 2)),
        )
        user.groups.set(Group.objects.filter(name__in=dice.sample(sorted(ROLES), dice.randint(0, 2))))
        people.append(user)
    return people


def shelf(dice: random.Random, sections: list[Section], people: list[User]) -> list[Article]:
    """Stories of anybody's in any section; most under an embargo, some of which have ended."""
    authors = [AuthorFactory.create(user=person) for person in people[:6]]
    stories = []
    for _ in range(25):
        embargo = dice.choice([None, TOMORROW, TOMORROW, YESTERDAY])
        story = ArticleFactory.create(
            section=dice.choice(sections),
            created_by=dice.choice([None, *people]),
            assignee=dice.choice([None, None, *people]),
            embargo_until=timezone.now() + embargo if embargo else None,
        )
        for author in dice.sample(authors, dice.randint(0, 2)):
            BylineFactory.create(article=story, author=author)
        stories.append(story)
    return stories


@pytest.mark.parametrize("seed", range(8))
def test_who_sees_a_story_sees_it_in_every_list_and_nobody_else_does(seed: int) -> None:
    dice = random.Random(seed)
    parent = SectionFactory.create()
    sections = [parent, SectionFactory.create(parent=parent), SectionFactory.create()]
    people = crowd(dice, sections)
    stories = shelf(dice, sections, people)

    for person in map(fresh, people):
        listed = set(Article.objects.filter(seen_by(person)).values_list("pk", flat=True))
        assert listed == {story.pk for story in stories if allows(person, "view", story)}, person.groups.all()


@pytest.mark.parametrize("role", ROLES)
def test_what_belongs_to_a_story_is_seen_with_it(role: str) -> None:
    edition, secret = published(), published()
    Article.objects.filter(pk=secret.article_id).update(embargo_until=timezone.now() + TOMORROW)
    user = UserFactory.create(role=role)

    for rows in (Edition.objects, AuditEntry.objects):
        seen = set(rows.filter(seen_by(user, through="article")).values_list("article", flat=True))
        stories = [story for story in Article.objects.all() if allows(user, "view", story)]
        assert seen == {story.pk for story in stories}
    assert edition.article_id != secret.article_id


def test_nobody_sees_nothing() -> None:
    ArticleFactory.create()

    for nobody in (AnonymousUser(), UserFactory.create(), UserFactory.create(role="reporter", is_active=False)):
        assert not Article.objects.filter(seen_by(nobody)).exists()


# --- Embargoes -----------------------------------------------------------------------------------------------------

# Whose embargoed stories a role sees: own, of a section they edit, anybody's.
SEES_EMBARGOED = {
    "reporter": (True, False, False),
    "section-editor": (True, True, False),
    "copy-editor": (True, True, True),
    "picture-editor": (True, True, True),
    "producer": (True, True, True),
    "editor-in-chief": (True, True, True),
    "ops": (False, False, False),
}


@pytest.mark.parametrize("role", ROLES)
def test_a_story_under_an_embargo_is_for_few_whatever_is_asked(role: str) -> None:
    here, elsewhere = SectionFactory.create(), SectionFactory.create()
    user = UserFactory.create(role=role, sections=[here])
    stories = (
        embargoed(section=elsewhere, created_by=user),
        embargoed(section=here),
        embargoed(section=elsewhere),
    )

    assert tuple(allows(user, "view", story) for story in stories) == SEES_EMBARGOED[role]
    for story in (story for story in stories if not allows(user, "view", story)):
        assert not any(allows(user, action, story) for action in ACTIONS)


def test_an_embargo_that_has_ended_hides_nothing() -> None:
    story = ArticleFactory.create(embargo_until=timezone.now() - timedelta(seconds=1))

    assert allows(UserFactory.create(role="reporter"), "view", story)


def test_a_refusal_tells_nothing_of_a_story_that_one_may_not_see() -> None:
    story = embargoed(headline="The minister resigns")

    with pytest.raises(NotAllowed) as refused:
        demand(UserFactory.create(role="reporter"), "publish", story)

    assert "minister" not in str(refused.value)


# --- Scopes are joined ---------------------------------------------------------------------------------------------


def test_a_section_editor_writes_their_own_stories_anywhere_and_publishes_in_their_sections() -> None:
    here, elsewhere = SectionFactory.create(), SectionFactory.create()
    editor = UserFactory.create(role="section-editor", sections=[here])
    mine = ArticleFactory.create(section=elsewhere, created_by=editor)
    others = ArticleFactory.create(section=elsewhere)

    asked = [(story, action) for story in (mine, others) for action in ("write", "send_for_review", "publish")]
    assert [allows(editor, action, story) for story, action in asked] == [True, True, False, False, False, False]


def test_who_has_two_roles_may_what_either_may() -> None:
    user = UserFactory.create(role="reporter")
    user.groups.add(Group.objects.get(name="copy-editor"))
    story = ArticleFactory.create()

    assert allows(user, "approve", story)
    assert not allows(user, "publish", story)


def test_every_role_says_of_every_action_it_grants_on_which_stories() -> None:
    for role in ROLES.values():
        assert set(role.stories) <= set(ACTIONS)
        assert all(scopes and scopes <= set(Scope) for scopes in role.stories.values())


# --- Four eyes -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["section-editor", "producer", "editor-in-chief", "superuser"])
@pytest.mark.parametrize("action", ["publish", "schedule"])
def test_with_four_eyes_nobody_signs_off_what_they_wrote_last(who: str, action: str) -> None:
    section = SectionFactory.create(four_eyes=True, name="Courts")
    superuser = who == "superuser"
    writer = UserFactory.create(role="" if superuser else who, is_superuser=superuser, sections=[section])
    second = UserFactory.create(role="section-editor", first_name="Hanne", last_name="Voss", sections=[section])
    story = ArticleFactory.create(section=section, updated_by=writer, headline="The verdict")

    assert not allows(writer, action, story)
    assert allows(second, action, story)
    assert allows(SYSTEM, action, story)
    with pytest.raises(NotAllowed, match=r"You made the last edit to “The verdict”.* Ask Hanne"):
        demand(writer, action, story)


def test_without_four_eyes_one_pair_is_enough() -> None:
    chief = UserFactory.create(role="editor-in-chief")

    assert allows(chief, "publish", ArticleFactory.create(updated_by=chief))


def test_four_eyes_stop_no_one_from_taking_a_story_off_the_site() -> None:
    chief = UserFactory.create(role="editor-in-chief")
    story = ArticleFactory.create(section=SectionFactory.create(four_eyes=True), updated_by=chief)

    assert all(allows(chief, action, story) for action in ("withdraw", "revert", "unschedule", "write"))
    assert not allows(chief, "approve", story)


# --- Refusals say whom to ask --------------------------------------------------------------------------------------


def test_a_refusal_names_the_editors_of_the_section_and_of_the_one_above_it() -> None:
    parent = SectionFactory.create()
    UserFactory.create(role="section-editor", first_name="Hanne", last_name="Voss", sections=[parent])
    UserFactory.create(role="section-editor", is_active=False, first_name="Gone", sections=[parent])
    story = ArticleFactory.create(section=SectionFactory.create(parent=parent), headline="Fog")

    with pytest.raises(NotAllowed, match=r"You may not publish “Fog”. Ask Hanne Voss."):
        demand(UserFactory.create(role="reporter"), "publish", story)


def test_without_an_editor_the_editor_in_chief_is_asked() -> None:
    with pytest.raises(NotAllowed, match=r"You may not send “Fog” for review. Ask the editor-in-chief."):
        demand(UserFactory.create(role="reporter"), "send_for_review", ArticleFactory.create(headline="Fog"))
