"""Copies of stories, templates, and stories from templates."""

from __future__ import annotations

import datetime
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import publishing
from articles.content.contents import content_of
from articles.editing import copying, workflow
from articles.errors import NotAllowed, NotReady
from articles.models import Article, StoryTemplate
from articles.roles import SYSTEM, allows
from tests.factories import ArticleFactory, AuthorFactory, FigureFactory, SectionFactory, UserFactory, published

pytestmark = pytest.mark.django_db


def without_address(article: Article) -> dict[str, object]:
    content = content_of(article)
    return {name: value for name, value in content.items() if name not in ("slug", "canonical_url")}


def test_a_copy_says_the_same_at_an_address_of_its_own_without_any_history() -> None:
    article = published(headline="Fog", slug="fog", tags=["Tides"], canonical_url="https://elsewhere.example/").article
    FigureFactory.create(article=article)
    ArticleFactory.create(section=article.section, slug="fog-2")
    me = UserFactory.create(role="reporter")

    copy = copying.duplicate(article, by=me).article

    assert without_address(copy) == without_address(article)
    assert (copy.slug, copy.canonical_url) == ("fog-3", "")
    assert (copy.status, copy.version, copy.created_by, copy.based_on) == ("draft", 1, me, article)
    assert copy.saved_versions.count() == 1
    assert not copy.editions.exists()
    assert [entry.verb for entry in copy.audit.all()] == ["duplicate"]
    assert (copy.planned_for, copy.assignee, copy.deadline) == (None, None, None)
    article.refresh_from_db()
    assert (article.status, article.version) == ("published", 1)


def test_who_may_not_see_a_story_or_write_any_copies_none_and_an_embargo_holds_for_copies() -> None:
    until = timezone.now() + timedelta(days=1)
    secret = ArticleFactory.create(embargo_until=until)
    for role in ("reporter", "ops"):
        with pytest.raises(NotAllowed):
            copying.duplicate(secret, by=UserFactory.create(role=role))

    copy = copying.duplicate(secret, by=UserFactory.create(role="producer")).article

    assert copy.embargo_until == until


def test_a_template_is_filled_into_a_story_that_its_own_author_signs() -> None:
    match = ArticleFactory.create(
        headline="{{Home}} v {{Visitors}}", body="<p>{{Home}} won {{Score}}.</p>", tags=["{{Home}}"], authors=[]
    )
    editor, me = UserFactory.create(role="editor-in-chief"), UserFactory.create(role="reporter")
    author, sport = AuthorFactory.create(user=me), SectionFactory.create(name="Sport")
    template = copying.make_template(match, by=editor).article
    assert template.is_template
    assert not Article.objects.get(pk=match.pk).is_template

    values = {"Home": "Quay", "Visitors": "Docks"}
    story = copying.begin_from(template, by=me, section=sport, values=values).article

    assert (story.headline, story.slug, story.section, story.is_template) == (
        "Quay v Docks",
        "quay-v-docks",
        sport,
        False,
    )
    assert "<p>Quay won {{Score}}.</p>" in story.body
    assert [line.author for line in story.bylines.all()] == [author]
    assert list(story.tags.names()) == ["Quay"]
    assert (story.based_on, story.created_by) == (template, me)


def test_what_is_filled_in_may_not_make_a_field_too_long() -> None:
    editor = UserFactory.create(role="editor-in-chief")
    for fields in ({"headline": "{{A}}" * 40}, {"tags": ["{{A}}" * 10]}, {}):
        article = ArticleFactory.create(**{"headline": "T", **fields})
        if fields == {}:
            FigureFactory.create(article=article, credit="{{A}}" * 60)
        template = copying.make_template(article, by=editor).article
        with pytest.raises(NotReady, match="Fill in fewer words"):
            copying.begin_from(template, by=editor, section=template.section, values={"A": "x" * 12})
    assert not Article.objects.filter(based_on__is_template=True).exists()


@pytest.mark.parametrize("act", ["publish", "schedule", "send_for_review"])
def test_a_template_never_leaves_the_desk(act: str) -> None:
    chief = UserFactory.create(role="editor-in-chief")
    template = copying.make_template(ArticleFactory.create(), by=chief).article
    verbs = {
        "publish": lambda: publishing.publish(template, by=chief),
        "schedule": lambda: publishing.schedule(template, by=chief, at=timezone.now() + timedelta(hours=1)),
        "send_for_review": lambda: workflow.take("send_for_review", template, by=chief),
    }

    assert not allows(chief, act, template)
    with pytest.raises(NotAllowed, match="is a template, which is never published"):
        verbs[act]()
    with pytest.raises(IntegrityError), transaction.atomic():
        publishing.publish(template, by=SYSTEM)


def test_a_template_that_ends_is_an_ordinary_draft_and_its_stories_stay() -> None:
    chief = UserFactory.create(role="editor-in-chief")
    template = copying.make_template(ArticleFactory.create(), by=chief).article
    story = copying.begin_from(template, by=chief, section=template.section, values={}).article
    with pytest.raises(NotAllowed):
        copying.end_template(template, by=UserFactory.create(role="reporter"))

    copying.end_template(template, by=chief)
    template.refresh_from_db()

    assert not template.is_template
    assert not StoryTemplate.objects.exists()
    assert Article.objects.get(pk=story.pk).based_on == template
    with pytest.raises(NotReady, match="not a template any more"):
        copying.begin_from(template, by=chief, section=template.section, values={})
    publishing.publish(template, by=SYSTEM)


def test_a_copy_of_a_template_asks_for_the_same() -> None:
    chief = UserFactory.create(role="editor-in-chief")
    template = copying.make_template(ArticleFactory.create(), by=chief).article
    copying.set_rules(template, {"brief": "Ring the club.", "asks": ["tags"], "least_words": 300}, by=chief)

    copy = copying.duplicate(template, by=chief).article

    assert copy.is_template
    assert StoryTemplate.objects.filter(brief="Ring the club.", asks=["tags"], least_words=300).count() == 2


def test_deadline_length_and_embargo_of_a_template_reach_its_stories_where_they_should() -> None:
    chief = UserFactory.create(role="editor-in-chief")
    until = timezone.now() + timedelta(days=1)
    template = copying.make_template(ArticleFactory.create(), by=chief).article
    Article.objects.filter(pk=template.pk).update(
        length_target=400, deadline=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC), embargo_until=until
    )
    template.refresh_from_db()

    story = copying.begin_from(template, by=chief, section=template.section, values={}).article

    assert (story.length_target, story.deadline, story.embargo_until) == (400, None, until)
