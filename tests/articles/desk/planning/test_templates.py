"""The pages of templates, and the buttons that make copies."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.editing import copying
from articles.models import Article, StoryTemplate
from newsroom.models import User
from tests.factories import ArticleFactory, SectionFactory, UserFactory
from tests.support.forms import LIST, buttons, login, submit

pytestmark = pytest.mark.django_db

TEMPLATES = f"{LIST}templates/"


@pytest.fixture
def chief(db: None) -> User:
    return UserFactory.create(role="editor-in-chief")


@pytest.fixture
def template(chief: User) -> Article:
    return copying.make_template(ArticleFactory.create(headline="{{Home}} v {{Visitors}}"), by=chief).article


def test_a_story_is_copied_and_made_a_template_by_a_button_and_says_what_it_is_based_on(client: Client) -> None:
    article = ArticleFactory.create(headline="Fog")
    login(client, "editor-in-chief")
    assert {"Duplicate", "Make a template"} <= buttons(client.get(article.get_change_url()))

    page = client.post(f"{LIST}{article.pk}/duplicate/", follow=True).content.decode()
    copy = Article.objects.get(based_on=article)
    assert f'Based on <a href="{article.get_change_url()}">Fog</a>' in " ".join(page.split())
    assert "Made a copy of “Fog”" in page

    page = client.post(f"{LIST}{copy.pk}/make-template/", follow=True).content.decode()
    assert "This is a template." in page
    assert Article.objects.get(based_on=copy).is_template


def test_what_a_story_is_based_on_is_told_to_who_may_see_it(client: Client, chief: User) -> None:
    source = ArticleFactory.create(headline="Fog at sea")
    me = login(client, "reporter")
    copy = copying.duplicate(source, by=me).article
    Article.objects.filter(pk=copy.pk).update(headline="Another")
    Article.objects.filter(pk=source.pk).update(embargo_until=timezone.now() + timedelta(days=1))

    assert "Fog at sea" not in client.get(copy.get_change_url()).content.decode()


def test_templates_stand_in_their_own_list_and_in_no_other(client: Client, template: Article) -> None:
    Article.objects.filter(pk=template.pk).update(planned_for="2026-11-24")
    Article.objects.filter(based_on=None).delete()
    login(client, "editor-in-chief")
    name = "{{Home}} v {{Visitors}}"

    for path in (LIST, "/admin/", f"{LIST}calendar/?week=2026-W48", f"{LIST}pick/stories/?q=Home"):
        assert name not in client.get(path).content.decode(), path
    assert name in client.get(TEMPLATES).content.decode()
    listed = client.get(f"{LIST}?state=template").content.decode()
    assert name in listed
    assert ">Template<" in listed


def test_a_story_is_made_from_a_template_by_filling_in_its_fields(client: Client, template: Article) -> None:
    StoryTemplate.objects.filter(article=template).update(brief="Ring <the> club.")
    sport = SectionFactory.create(name="Sport")
    me = login(client, "reporter")
    url = f"{LIST}{template.pk}/from-template/"
    page = client.get(url).content.decode()
    assert "Ring &lt;the&gt; club." in page
    assert 'name="field-Home"' in page

    client.post(url, {"field-Home": "Quay", "field-Visitors": "\x00Docks\n", "section": sport.pk})

    story = Article.objects.get(based_on=template)
    assert (story.headline, story.section, story.created_by) == ("Quay v Docks", sport, me)
    assert "Edit its text" not in client.get(TEMPLATES).content.decode()


def test_what_is_too_long_comes_back_with_all_that_was_filled_in(client: Client, template: Article) -> None:
    login(client, "reporter")

    response = client.post(f"{LIST}{template.pk}/from-template/", {"field-Home": "Q" * 400, "section": "\x00"})

    assert response.status_code == 422
    assert "Fill in fewer words" in response.content.decode()
    assert "Q" * 400 in response.content.decode()


@pytest.mark.parametrize(
    "posted",
    [
        {"least_words": "0"},
        {"least_words": "9" * 30},
        {"least_words": "many"},
        {"asks": "nothing known"},
        {"brief": "x" * 2001},
        {"brief": "\x00"},
    ],
)
def test_rules_that_cannot_be_are_refused_and_stay_in_the_form(
    client: Client, template: Article, posted: dict[str, str]
) -> None:
    login(client, "editor-in-chief")

    response = client.post(f"{LIST}{template.pk}/template/", posted)

    assert response.status_code == 422
    assert StoryTemplate.objects.get().asks == ["fields"]


def test_rules_are_kept_and_a_template_is_ended_by_who_may_write_it(client: Client, template: Article) -> None:
    login(client, "editor-in-chief")
    url = f"{LIST}{template.pk}/template/"

    client.post(url, {"brief": "Ring the club.", "asks": ["tags", "byline"], "least_words": "300"})
    rules = StoryTemplate.objects.get()
    assert (rules.brief, rules.asks, rules.least_words) == ("Ring the club.", ["tags", "byline"], 300)

    client.post(url, {"end": "1"})
    assert not Article.objects.get(pk=template.pk).is_template
    for path in (url, f"{LIST}{template.pk}/from-template/"):
        assert "is a story and no template" in client.get(path, follow=True).content.decode()


def test_a_template_is_written_like_a_story_and_not_checked(client: Client, template: Article) -> None:
    login(client, "editor-in-chief")

    page = submit(client, template, headline="{{Home}} beat {{Visitors}}")

    template.refresh_from_db()
    assert template.headline == "{{Home}} beat {{Visitors}}"
    assert not {"Publish", "Schedule", "Send for review", "Approve"} & buttons(page)
    checks = client.post(f"{LIST}{template.pk}/checks/").content.decode()
    assert "A template is not checked" in checks
    assert "is a template, which is never published" in submit(client, template, "publish").content.decode()


def test_the_list_of_templates_costs_the_same_however_many_there_are(client: Client, chief: User) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(TEMPLATES)
        return len(captured)

    copying.make_template(ArticleFactory.create(), by=chief)
    login(client, "section-editor", sections=[SectionFactory.create()])
    client.get(TEMPLATES)
    few = cost()
    for article in ArticleFactory.create_batch(4):
        copying.make_template(article, by=chief)

    assert cost() == few
