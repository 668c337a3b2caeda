"""Related stories: the editor's choices in order, filled up to six, each with its own words or its first. What they are
filled with: `tests/articles/search/test_suggesting.py`."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from articles.models import Article, Section
from articles.publishing import withdraw
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, ImageFactory, RelatedStoryFactory, SectionFactory, edition_of, published

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TEASER = re.compile(r'<li[^>]*><h3><a href="([^"]+)">([^<]+)</a></h3>(?:<p class="summary">([^<]*)</p>)?')


@pytest.fixture
def section() -> Section:
    return SectionFactory.create(name="Port")


def related(client: Client, article: Article) -> list[tuple[str, str, str]]:
    """Address, headline and summary of each teaser under a story."""
    page = client.get(article.get_absolute_url()).content.decode()
    return TEASER.findall(page.partition('aria-labelledby="related"')[2])


def headlines(client: Client, article: Article) -> list[str]:
    return [headline for _, headline, _ in related(client, article)]


def choose(article: Article, *targets: Article, headline: str = "") -> None:
    for position, target in enumerate(targets):
        RelatedStoryFactory.create(article=article, target=target, position=position, headline=headline)
    edition_of(article)


def story(section: Section, headline: str, hours: int = 0, **fields: object) -> Article:
    return published(section=section, headline=headline, at=NOON + timedelta(hours=hours), **fields).article


def test_the_editors_choices_come_first_and_in_their_order(client: Client, section: Section) -> None:
    elsewhere = SectionFactory.create()
    one, two = story(elsewhere, "One", hours=9), story(elsewhere, "Two")
    newest = story(section, "Newest", hours=20)
    article = ArticleFactory.create(section=section)

    choose(article, two, one)

    assert headlines(client, article) == ["Two", "One", newest.headline]


def test_more_than_six_choices_are_all_shown(client: Client, section: Section) -> None:
    targets = [story(section, f"Choice {n}") for n in range(8)]
    article = ArticleFactory.create(section=section)

    choose(article, *targets)

    assert headlines(client, article) == [f"Choice {n}" for n in range(8)]


def test_a_story_is_never_among_its_own_nor_one_twice(client: Client, section: Section) -> None:
    other = story(section, "Other", tags=["Ships"])
    article = ArticleFactory.create(section=section, headline="Itself", tags=["Ships"])

    choose(article, other)

    assert headlines(client, article) == ["Other"]


def test_what_is_not_live_is_left_out_and_its_place_filled(client: Client, section: Section) -> None:
    gone, draft = story(section, "Gone"), ArticleFactory.create(section=section, headline="Draft")
    filler = story(section, "Filler")
    article = ArticleFactory.create(section=section)
    choose(article, gone, draft)

    withdraw(gone, by=SYSTEM)

    assert headlines(client, article) == [filler.headline]


def test_a_teaser_follows_its_story_but_keeps_a_headline_of_its_own(client: Client, section: Section) -> None:
    target = story(section, "Before", slug="target", teaser="Read this.")
    article = ArticleFactory.create(section=section)
    choose(article, target)
    plain = related(client, article)
    target.headline, target.slug = "After", "moved"
    target.save()
    edition_of(target)

    assert plain == [("/port/target/", "Before", "Read this.")]
    assert related(client, article) == [("/port/moved/", "After", "Read this.")]

    another = ArticleFactory.create(section=section)
    choose(another, target, headline="In other words")
    assert headlines(client, another)[0] == "In other words"


WORDS = " ".join(f"w{n}" for n in range(1, 100))
FIRST_45 = " ".join(f"w{n}" for n in range(1, 46))


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        (f"<p>{WORDS}</p>", f"{FIRST_45}…"),
        (f"<p>{FIRST_45}.</p><p>More words.</p>", f"{FIRST_45}."),
        ("<p>A short text.</p>", "A short text."),
        ("<p>One</p><p>two.</p>", "One two."),
        (f"<p><strong>w1</strong> {WORDS[3:]}</p>", f"{FIRST_45}…"),
        ('<figure data-figure="f1"></figure>' + f"<p>{WORDS}</p>", f"{FIRST_45}…"),
    ],
)
def test_without_a_teaser_of_its_own_it_has_the_first_45_words(
    client: Client, section: Section, body: str, summary: str
) -> None:
    target = ArticleFactory.create(section=section, body=body)
    if "data-figure" in body:
        target.figures.create(image=ImageFactory.create(), key="f1", alt="A quay", caption="Not a part of the text")
    edition_of(target)
    article = ArticleFactory.create(section=section)

    choose(article, target)

    assert related(client, article)[0][2] == summary


def test_khmer_is_cut_between_two_of_its_words(client: Client, section: Section) -> None:
    sentence = "ទីក្រុងភ្នំពេញជារាជធានីនៃព្រះរាជាណាចក្រកម្ពុជា"
    target = published(section=section, language="km", headline="ភ្នំពេញ", body=f"<p>{sentence * 20}</p>").article
    article = ArticleFactory.create(section=section)

    choose(article, target)

    summary = related(client, article)[0][2]
    assert summary.endswith("…")
    cut = summary.removesuffix("…")
    assert (sentence * 20).startswith(cut)
    rest = (sentence * 20)[len(cut) :]
    assert not "\u17b6" <= rest[0] <= "\u17dd", "cut inside a syllable"
    assert 100 < len(cut) < len(sentence * 20) / 2
