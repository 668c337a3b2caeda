"""What a template asks of its stories is asked before they are published."""

from __future__ import annotations

import pytest
from django.utils import timezone

from articles.checks.checking import Report, report
from articles.checks.story import StoryUnderCheck
from articles.content.contents import content_of
from articles.editing import copying
from articles.models import Article, Asked
from newsroom.models import User
from tests.factories import ArticleFactory, FigureFactory, RelatedStoryFactory, UserFactory

pytestmark = pytest.mark.django_db


def found(article: Article) -> Report:
    return report(StoryUnderCheck(content_of(article), article, at=timezone.now()))


def texts(findings: object) -> list[str]:
    return [each.text for each in findings if "template" in each.text]  # type: ignore[attr-defined]


@pytest.fixture
def chief(db: None) -> User:
    return UserFactory.create(role="editor-in-chief")


def test_a_story_lacks_what_its_template_asks_for_until_it_is_there(chief: User) -> None:
    bare = ArticleFactory.create(headline="{{Home}} won", standfirst="", body="<p>{{Score}}. So.</p>", authors=[])
    template = copying.make_template(bare, by=chief).article
    copying.set_rules(template, {"brief": "", "asks": Asked.values, "least_words": 9}, by=chief)
    story = copying.begin_from(template, by=chief, section=template.section, values={"Home": "Quay"}).article

    assert [each.field for each in found(story).errors] == [
        *("body", "figures", "standfirst", "byline", "tags", "related", "body")
    ]
    assert "The field “Score”" in found(story).errors[0].text
    assert "has 2 words" in found(story).errors[-1].text

    copying.set_rules(
        template, {"brief": "", "asks": [Asked.LEAD_PICTURE, Asked.RELATED], "least_words": None}, by=chief
    )
    assert [each.field for each in found(story).errors] == ["figures", "related"]
    FigureFactory.create(article=story)
    RelatedStoryFactory.create(article=story)
    assert texts(found(story).errors) == []


def test_a_field_that_is_left_is_a_warning_where_no_template_asks_for_it(chief: User) -> None:
    story = ArticleFactory.create(headline="{{Home}} won")

    assert any("“{{Home}}”" in each.text for each in found(story).warnings)

    template = copying.make_template(story, by=chief).article
    made = copying.begin_from(template, by=chief, section=template.section, values={}).article
    assert not any("“{{Home}}”" in each.text for each in found(made).warnings)
    assert any("The field “Home”" in each.text for each in found(made).errors)
