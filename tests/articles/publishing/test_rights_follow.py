"""A right is asked of all that an act touches: the desk copy, what is live of it, both sections of a move."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import product

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from articles import publishing
from articles.content.contents import content_of
from articles.editing import copying, planning, restoring, saving
from articles.errors import NotAllowed
from articles.models import Article, Edition, SavedVersion, Section
from articles.roles import PUBLISHING_ACTIONS, ROLES, SYSTEM, allows, open_to
from newsroom.models import User
from tests.factories import ArticleFactory, SectionFactory, UserFactory, edition_of
from tests.support.forms import LIST, fields, login, submit

pytestmark = pytest.mark.django_db

ANYWHERE = ("producer", "editor-in-chief")
LATER = timedelta(hours=2)

Verb = Callable[[Article, User], object]
VERBS: dict[str, Verb] = {
    "publish": lambda article, by: publishing.publish(article, by=by, later_versions="keep"),
    "schedule": lambda article, by: publishing.schedule(article, by=by, at=timezone.now() + LATER),
    "unschedule": lambda article, by: publishing.unschedule(Edition.objects.scheduled().get(article=article), by=by),
    "withdraw": lambda article, by: publishing.withdraw(article, by=by),
    "revert": lambda article, by: publishing.revert(article, by=by),
}
PLANS: dict[str, Verb] = {
    "plan": lambda article, by: publishing.withdraw(article, by=by, at=timezone.now() + LATER),
    "cancel": lambda article, by: publishing.cancel_withdrawal(article, by=by),
}


def on_site(section: Section, *, copy: Section, before: Section | None = None) -> Article:
    """A story with two editions, the first in the section `before`, one scheduled, and a changed desk copy in another
    section."""
    article = ArticleFactory.create(section=before or section)
    edition_of(article)
    Article.objects.filter(pk=article.pk).update(section=section)
    edition_of(article, note="An update")
    publishing.schedule(article, by=SYSTEM, at=timezone.now() + timedelta(hours=1))
    Article.objects.filter(pk=article.pk).update(section=copy, headline="The tide turned")
    article.refresh_from_db()
    return article


def done(verb: Verb, article: Article, by: User) -> bool:
    """Was it done? Whatever it did is undone."""
    with transaction.atomic():
        try:
            verb(article, by)
        except NotAllowed:
            return False
        finally:
            transaction.set_rollback(True)
    return True


def test_every_verb_asks_for_the_section_of_the_copy_and_of_what_is_live() -> None:
    mine, theirs = SectionFactory.create(), SectionFactory.create()
    people = {role: UserFactory.create(role=role, sections=[mine]) for role in ROLES}
    assert set(VERBS) == set(PUBLISHING_ACTIONS)

    for copy, live in product((mine, theirs), repeat=2):
        article = on_site(live, copy=copy)
        for (role, person), (name, verb) in product(people.items(), VERBS.items()):
            may = role in ANYWHERE or (role == "section-editor" and copy == live == mine)
            case = (name, role, copy == mine, live == mine)
            assert done(verb, article, person) is may, case
            assert (
                Article.objects.filter(open_to(person, name), pk=article.pk).exists()
                is may
                is allows(person, name, article)
            ), case
        Article.objects.filter(pk=article.pk).update(created_by=people["section-editor"])
        for name, verb in VERBS.items():
            assert done(verb, article, people["section-editor"]) is (copy == live == mine), f"{name} what is their own"
        publishing.withdraw(article, by=SYSTEM, at=timezone.now() + LATER)
        for name, verb in PLANS.items():
            may = copy == live == mine
            assert done(verb, article, people["section-editor"]) is may, (name, copy == mine, live == mine)


def test_a_revert_asks_for_the_section_of_the_edition_that_comes_back() -> None:
    mine, theirs = SectionFactory.create(), SectionFactory.create(name="Sport")
    editor = UserFactory.create(role="section-editor", sections=[mine])
    article = on_site(mine, copy=mine, before=theirs)

    with pytest.raises(NotAllowed, match="because on the site it is, or is going to be, in Sport"):
        publishing.revert(article, by=editor)
    assert allows(editor, "withdraw", article)


def test_a_refusal_names_those_who_edit_both_sections() -> None:
    mine, theirs = SectionFactory.create(), SectionFactory.create()
    UserFactory.create(role="section-editor", first_name="Ada", last_name="Alone", sections=[mine])
    UserFactory.create(role="section-editor", first_name="Bo", last_name="Both", sections=[mine, theirs])

    with pytest.raises(NotAllowed, match=r"Ask Bo Both\."):
        publishing.withdraw(on_site(theirs, copy=mine), by=UserFactory.create(role="section-editor", sections=[mine]))


# --- Moving a story ------------------------------------------------------------------------------------------------


def begun(section: Section, by: User) -> Article:
    content = content_of(ArticleFactory.create(section=section))
    return saving.begin({**content, "slug": f"fog-{Article.objects.count()}"}, by=by)


def test_moving_a_story_asks_for_a_right_on_both_sides(client: Client) -> None:
    mine, theirs = SectionFactory.create(name="City"), SectionFactory.create(name="Sport")
    other = UserFactory.create(role="section-editor", sections=[theirs])
    editor = login(client, "section-editor", sections=[mine])
    colleagues, own = ArticleFactory.create(section=mine), begun(mine, editor)
    been_there = begun(theirs, other)
    saving.write(been_there, content_of(been_there) | {"section": mine.pk}, started_from=1, by=SYSTEM)
    doors: dict[str, Callable[[], object]] = {
        "verb": lambda: planning.move_to_section(colleagues, by=editor, section=theirs),
        "save": lambda: saving.write(
            colleagues, content_of(colleagues) | {"section": theirs.pk}, started_from=1, by=editor
        ),
        "restore": lambda: restoring.restore(SavedVersion.objects.get(article=been_there, version=1), by=editor),
    }

    for name, door in doors.items():
        with pytest.raises(NotAllowed, match=r"You may not move “.*” from City to Sport"):
            door()
        assert not Article.objects.filter(pk__in=[colleagues.pk, been_there.pk], section=theirs).exists(), name
    answer = submit(client, colleagues, standfirst="Nobody waved back.", section=str(theirs.pk))
    assert "You may not move" in answer.content.decode()
    assert "Nobody waved back." in fields(answer)["standfirst"]
    chosen = {"action": "move", "bulk_apply": "1", "section": theirs.pk, "_selected_action": [colleagues.pk, own.pk]}
    assert "You may not move" in client.post(LIST, chosen, follow=True).content.decode()

    colleagues.refresh_from_db()
    own.refresh_from_db()
    assert (colleagues.section, own.section) == (mine, theirs), "their own they may file anywhere"


def test_a_text_is_written_only_by_who_may_write_it_when_it_is_saved() -> None:
    mine, theirs = SectionFactory.create(), SectionFactory.create()
    editor = UserFactory.create(role="section-editor", sections=[mine])
    article = ArticleFactory.create(section=mine)
    content = content_of(article)
    saving.write(article, content | {"section": theirs.pk}, started_from=1, by=SYSTEM)

    with pytest.raises(NotAllowed):
        saving.save(article, content | {"headline": "Fog"}, started_from=1, by=editor)
    with pytest.raises(NotAllowed):
        saving.save(article, content_of(article), started_from=2, by=editor, planning={"assignee": editor})


# --- Four eyes -----------------------------------------------------------------------------------------------------


def test_four_eyes_follow_the_text_out_of_its_section() -> None:
    courts, city = SectionFactory.create(four_eyes=True), SectionFactory.create()
    editor, second = (UserFactory.create(role="section-editor", sections=[courts, city]) for _ in range(2))
    article = begun(courts, editor)

    def saved(by: User, **said: object) -> None:
        article.refresh_from_db()
        saving.write(article, content_of(article) | said, started_from=article.version, by=by)
        article.refresh_from_db()

    saved(editor, section=city.pk)
    saved(editor, headline="Guilty")
    for verb in ("publish", "schedule"):
        with pytest.raises(NotAllowed, match="You made the last edit to “Guilty”"):
            VERBS[verb](article, editor)
        assert not Article.objects.filter(open_to(editor, verb)).filter(pk=article.pk).exists()
    assert allows(second, "publish", article)

    publishing.publish(article, by=second)
    saved(editor, headline="Guilty on all counts")
    assert allows(editor, "publish", article), "what a second reader signed off is read"

    moved = begun(courts, second)
    saving.write(moved, content_of(moved) | {"section": city.pk, "body": "<p>Mine.</p>"}, started_from=1, by=editor)
    moved.refresh_from_db()
    assert not allows(editor, "publish", moved), "who moves it rewrites it alone"
    assert allows(second, "publish", moved)


def test_four_eyes_follow_the_text_into_copies_and_templates() -> None:
    courts, city = SectionFactory.create(four_eyes=True), SectionFactory.create()
    editor, second = (UserFactory.create(role="section-editor", sections=[courts, city]) for _ in range(2))

    def moved(article: Article, by: User, **said: object) -> Article:
        to = content_of(article) | {"section": city.pk} | said
        saving.write(article, to, started_from=article.version, by=by)
        return Article.objects.get(pk=article.pk)

    def held(article: Article, by: User) -> bool:
        listed = Article.objects.filter(open_to(by, "publish"), pk=article.pk).exists()
        assert listed is allows(by, "publish", article)
        return not listed

    def from_template(template: Article, by: User) -> Article:
        return copying.begin_from(template, by=by, section=city, values={}).article

    article = moved(begun(courts, editor), editor)
    copy = copying.duplicate(article, by=editor).article
    assert copy.section == city
    with pytest.raises(NotAllowed, match="a section that it comes from"):
        publishing.publish(copy, by=editor)
    assert allows(second, "publish", copy)
    copy_of_copy = moved(copying.duplicate(copy, by=editor).article, editor, headline="Guilty")
    template = copying.make_template(copy_of_copy, by=editor).article
    was_template = from_template(template, editor)
    copying.end_template(template, by=editor)
    template.refresh_from_db()
    for each in (copy, copy_of_copy, was_template, template):
        assert held(each, editor)

    rewritten = moved(begun(courts, editor), second, body="<p>Mine.</p>")
    assert held(copying.duplicate(rewritten, by=second).article, second), "who copies it rewrote it alone"
    here = copying.make_template(begun(courts, editor), by=editor).article
    assert held(from_template(here, editor), editor)
    assert not held(from_template(here, second), second), "a template of colleagues has been read by who fills it in"

    publishing.publish(article, by=second)
    article.refresh_from_db()
    assert not held(copying.duplicate(article, by=editor).article, editor), "what a second reader signed off is read"
    assert not held(copying.duplicate(moved(begun(city, editor), editor), by=editor).article, editor)


def test_four_eyes_hold_where_the_text_is_live() -> None:
    courts, city = SectionFactory.create(four_eyes=True), SectionFactory.create()
    chief = UserFactory.create(role="editor-in-chief")
    article = on_site(courts, copy=city)
    Article.objects.filter(pk=article.pk).update(updated_by=chief)

    for verb in ("publish", "schedule"):
        assert not done(VERBS[verb], article, chief), verb
    assert done(VERBS["withdraw"], article, chief)
