"""What stands in the way of publishing, what needs a reason, what is only said."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import publishing
from articles.checks import rules
from articles.checks.check import Check, Level
from articles.checks.checking import Report, report
from articles.checks.links import leading_nowhere, links_of
from articles.checks.story import StoryUnderCheck
from articles.content.contents import content_of
from articles.errors import Embargoed, NeedsReason, NotReady
from articles.models import Article, AuditEntry, Comment, FormerPath
from articles.roles import SYSTEM
from authors.models import name_to_print
from newsroom.models import User
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    RelatedStoryFactory,
    SectionFactory,
    TagFactory,
    UserFactory,
    published,
)

pytestmark = pytest.mark.django_db

TEXT = "<p>The ferry left at six.</p><p>Nobody waved.</p>"


@pytest.fixture
def story() -> Article:
    """A story that no check has anything against."""
    article = ArticleFactory.create(headline="Ferries stay")
    FigureFactory.create(article=article, key="f1")
    RelatedStoryFactory.create(article=article)
    return article


@pytest.fixture
def chief() -> User:
    return UserFactory.create(role="editor-in-chief")


def looked_at(article: Article, **fields: Any) -> Report:
    content = {**content_of(article), **fields}
    return report(StoryUnderCheck(content, article, at=timezone.now(), embargo_until=article.embargo_until))


def said(article: Article, **fields: Any) -> list[tuple[str, str]]:
    """Level and field of each finding."""
    found = looked_at(article, **fields)
    levels = {"error": found.errors, "warning": found.warnings, "advice": found.advice}
    return [(level, each.field) for level, findings in levels.items() for each in findings]


def comment(article: Article, **fields: Any) -> Comment:
    return Comment.objects.create(article=article, by_name="Ana", text="Sure?", made_at=timezone.now(), **fields)


def test_a_whole_story_has_nothing_against_it(story: Article) -> None:
    assert said(story) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"headline": " "}, ("error", "headline")),
        ({"section": None}, ("error", "section")),
        ({"body": f'<figure data-figure="f9"></figure>{TEXT}'}, ("error", "body")),
        ({"bylines": []}, ("warning", "byline")),
        ({"body": f'<p><a href="/nowhere/at-all/">x</a></p>{TEXT}'}, ("warning", "body")),
        ({"headline": "A word " * 12}, ("advice", "seo_title")),
        ({"seo_title": "A word " * 12}, ("advice", "seo_title")),
        ({"related": []}, ("advice", "related")),
        ({"standfirst": ""}, ("advice", "standfirst")),
        ({"figures": []}, ("advice", "figures")),
    ],
)
def test_each_check_finds_what_it_looks_for(story: Article, fields: dict[str, Any], found: tuple[str, str]) -> None:
    assert said(story, **fields) == [found]


def test_a_name_that_leads_to_no_page_is_mentioned(story: Article) -> None:
    only = {"author": name_to_print("Marta Newcomer").pk, "role": "author", "name": ""}

    assert said(story, bylines=[*content_of(story)["bylines"], only]) == [("advice", "byline")]
    assert "without a page: Marta Newcomer." in looked_at(story, bylines=[only]).advice[0].text


def test_a_short_title_of_its_own_makes_a_long_headline_fine(story: Article) -> None:
    assert said(story, headline="A word " * 12, seo_title="A word") == []


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"alt": "  "}, [("error", "figures.0.alt")]),
        ({"alt": "", "decorative": True}, []),
        ({"credit": ""}, [("warning", "figures.0.credit")]),
    ],
)
def test_pictures_are_described_and_credited(
    story: Article, changed: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    (figure,) = content_of(story)["figures"]

    assert said(story, figures=[{**figure, **changed}]) == found


def test_a_pictures_last_day_is_the_last_it_may_be_published(story: Article) -> None:
    today = timezone.localdate()
    image = story.figures.get().image
    image.rights_expire_on = today
    image.save()
    assert said(story) == []

    image.rights_expire_on = today - datetime.timedelta(days=1)
    image.save()

    assert said(story) == [("error", "figures.0.image")]


def test_another_story_at_the_address_is_found_and_the_story_itself_is_not(story: Article) -> None:
    publishing.publish(story, by=SYSTEM)
    assert said(story) == []

    other = published(section=story.section, slug="quays-open")

    assert said(story, slug=other.slug) == [("error", "slug")]


def test_an_embargo_stands_until_its_time(story: Article) -> None:
    story.embargo_until = timezone.now() + datetime.timedelta(hours=1)
    assert said(story) == [("error", "embargo_until")]

    story.embargo_until = timezone.now() - datetime.timedelta(hours=1)

    assert said(story) == []


def test_open_threads_are_counted_and_answers_are_not(story: Article) -> None:
    thread = comment(story)
    comment(story, answers=thread)
    comment(story, resolved_at=timezone.now())

    (finding,) = looked_at(story).warnings

    assert finding.field == "comments"
    assert finding.text.startswith("One comment is not resolved")


def test_links_within_the_site_lead_somewhere_now_or_by_a_former_address(settings: Any) -> None:
    live, author, tag = published(slug="here", section__name="City"), AuthorFactory.create(), TagFactory.create()
    draft = ArticleFactory.create(section=live.section)
    FormerPath.objects.create(section=live.section, slug="once", article=live.article)
    FormerPath.objects.create(section=live.section, slug="never", article=draft)
    good = ["/city/here/", "/city/once/", "/city/", "/", "/search/", "/rss.xml", author.get_absolute_url()]
    good += [tag.get_absolute_url()]
    for renamed in (author, tag):
        renamed.slug += "-anew"
        renamed.save()
    bad = [
        f"/city/{draft.slug}/",
        "/city/never/",
        "/town/",
        "/town/here/",
        "/authors/nobody/",
        "/tags/none/",
        "/a/b/c/",
    ]
    bad.append("/admin/articles/article/")

    assert leading_nowhere([*good, tag.get_absolute_url(), *bad], at=timezone.now()) == dict.fromkeys(bad)


def test_a_link_may_lead_to_a_story_that_is_scheduled_for_no_later(story: Article) -> None:
    then = timezone.now() + datetime.timedelta(hours=2)
    there = ArticleFactory.create(slug="later", section=story.section)
    publishing.schedule(there, by=SYSTEM, at=then)
    link = f'<p><a href="/{story.section.slug}/later/">Later</a></p>'
    content = {**content_of(story), "body": TEXT + link}

    def warned(at: datetime.datetime, embargo_until: datetime.datetime | None = None) -> list[str]:
        found = report(StoryUnderCheck(content, story, at=at, embargo_until=embargo_until))
        return [each.text for each in found.warnings if "leads nowhere" in each.text]

    assert warned(then) == []
    (said,) = warned(timezone.now())
    assert said.startswith(f"The link to /{story.section.slug}/later/ leads nowhere until that story goes live, ")

    Article.objects.filter(pk=there.pk).update(embargo_until=then)
    (said,) = warned(then)
    assert said.endswith("leads nowhere: correct or remove it."), "what is under an embargo is told to nobody"
    assert [each for each in warned(then, then) if "correct" in each] == []


def test_only_links_within_the_site_are_looked_at(settings: Any) -> None:
    settings.SITE_URL = "https://paper.example"
    inside = '<a href="/city/a/?x=1#y">a</a> <a title="t" href="https://paper.example/city/b/">b</a>'
    twice = '<a href="/city/a/">again</a> <a href="/city/%E1%9E%80/">c</a>'
    outside = '<a href="https://elsewhere.example/city/">d</a> <a href="mailto:a@b.c">e</a> <a href="#top">f</a>'

    inside += '<a title="its href=&quot;/no/ > <a " href="/city/a/">a</a>'

    assert links_of(inside + twice + outside + '<a href="http://[bad">g</a>') == ("/city/a/", "/city/b/", "/city/ក/")


def test_looking_costs_the_same_however_much_there_is_to_look_at(story: Article) -> None:
    def cost(content: dict[str, Any]) -> int:
        with CaptureQueriesContext(connection) as captured:
            report(StoryUnderCheck(content, story, at=timezone.now()))
        return len(captured)

    links = '<a href="/city/a/">a</a><a href="/authors/x/">b</a><a href="/tags/y/">c</a>'
    content = {**content_of(story), "body": links}
    few = cost(content)
    more = "".join(f'<a href="/s{n}/a{n}/">x</a><a href="/authors/x{n}/">b</a>' for n in range(40))
    figures = [{**content["figures"][0], "key": f"f{n}"} for n in range(12)]

    assert cost({**content, "body": links + more, "figures": figures}) == few
    assert few <= 10


def test_a_check_is_one_file_and_each_file_is_one_check() -> None:
    files = {path.stem for path in Path(rules.__path__[0]).glob("*.py")} - {"__init__"}

    assert {check.__module__.rpartition(".")[2] for check in rules.CHECKS} == files
    assert len(rules.CHECKS) == len(files)
    assert all(issubclass(check, Check) and check.level in Level for check in rules.CHECKS)


def test_a_person_is_told_all_errors_at_once_and_nothing_changes(chief: User) -> None:
    article = FigureFactory.create(article__body=f'<figure data-figure="f9"></figure>{TEXT}', alt="").article
    published(section=article.section, slug=article.slug)

    with pytest.raises(NotReady) as refused:
        publishing.publish(article, by=chief, override="Urgent")

    for words in ("Describe picture 1", "The text shows a picture that the story does not have", "is already at"):
        assert words in str(refused.value)
    assert not article.editions.exists()


def test_warnings_are_published_with_a_reason_only_which_goes_on_record(chief: User) -> None:
    article = ArticleFactory.create(authors=[])

    for silent in ("", "  \n\x00"):
        with pytest.raises(NeedsReason, match="There is no byline"):
            publishing.publish(article, by=chief, override=silent)
    publishing.publish(article, by=chief, override=" An agency's\x00 report. ")

    detail = AuditEntry.objects.get(article=article, verb="publish").detail
    assert detail["override"] == "An agency's report."
    assert detail["warnings"] == ["There is no byline: say who the story is by."]


def test_what_is_scheduled_is_looked_at_for_its_own_time(story: Article, chief: User) -> None:
    image = story.figures.get().image
    image.rights_expire_on = timezone.localdate() + datetime.timedelta(days=2)
    image.save()
    at = timezone.now() + datetime.timedelta(days=1)

    with pytest.raises(NotReady, match="The rights of picture 1 ended"):
        publishing.schedule(story, by=chief, at=at + datetime.timedelta(days=3))
    comment(story)
    with pytest.raises(NeedsReason, match="comment is not resolved"):
        publishing.schedule(story, by=chief, at=at)
    publishing.schedule(story, by=chief, at=at, override="Ana is asleep")

    assert AuditEntry.objects.get(article=story, verb="schedule").detail["override"] == "Ana is asleep"


def test_a_reason_without_a_warning_is_not_kept(story: Article, chief: User) -> None:
    publishing.publish(story, by=chief, override="No need")

    assert "override" not in AuditEntry.objects.get(article=story, verb="publish").detail


def test_no_reason_lifts_an_embargo(story: Article, chief: User) -> None:
    Article.objects.filter(pk=story.pk).update(embargo_until=timezone.now() + datetime.timedelta(hours=1))

    with pytest.raises(Embargoed):
        publishing.publish(story, by=chief, override="Everybody knows")


def test_the_newsroom_itself_is_held_to_the_hard_rules_only() -> None:
    article = ArticleFactory.create(authors=[], section=SectionFactory.create())

    publishing.publish(article, by=SYSTEM)

    assert article.editions.get().live
