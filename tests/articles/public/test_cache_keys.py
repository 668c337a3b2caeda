"""What caches are told of a page, and what the verbs say is to be purged, are spelled alike."""

from __future__ import annotations

import pytest
from django.test import Client

from articles import publishing
from articles.cache_keys import FRAME, FRONT, NEWSPAPER, article_key, author_key, section_key, tag_key
from articles.models import Article
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, AuthorFactory, SectionFactory

pytestmark = pytest.mark.django_db

PAGES = (
    *("/", "/port/", "/port/fog/", "/port/fog/history/", "/authors/ada-vale/", "/tags/ships/", "/search/?q=fog"),
    *("/rss.xml", "/port/atom.xml", "/authors/ada-vale/feed.json", "/tags/ships/rss.xml"),
    *("/sitemap.xml", "/sitemap-sections.xml", "/sitemap-stories-0.xml", "/news-sitemap.xml"),
)


@pytest.fixture
def article() -> Article:
    return ArticleFactory.create(
        section=SectionFactory.create(name="Port"),
        headline="Fog",
        slug="fog",
        authors=[AuthorFactory.create(name="Ada Vale")],
        tags=["Ships"],
    )


def keys_of_page(client: Client, path: str) -> set[str]:
    response = client.get(path)
    assert response.status_code == 200, path
    return set(response.headers["Surrogate-Key"].split())


def test_publishing_names_a_key_of_every_page_that_shows_the_story(client: Client, article: Article) -> None:
    purged = publishing.publish(article, by=SYSTEM).keys

    assert {path for path in PAGES if not keys_of_page(client, path) & purged} == set()


def test_every_key_that_publishing_names_is_of_some_page(client: Client, article: Article) -> None:
    purged = publishing.publish(article, by=SYSTEM).keys

    assert purged - set().union(*(keys_of_page(client, path) for path in PAGES)) == set()


def test_the_story_page_has_all_keys_of_the_story_but_the_front_page_s(client: Client, article: Article) -> None:
    purged = publishing.publish(article, by=SYSTEM).keys

    assert keys_of_page(client, "/port/fog/") == purged - {FRONT} | {FRAME, NEWSPAPER}


def test_withdrawing_names_the_keys_that_publishing_named(article: Article) -> None:
    published = publishing.publish(article, by=SYSTEM).keys

    assert publishing.withdraw(article, by=SYSTEM).keys == published


def test_keys_are_a_noun_and_a_number() -> None:
    assert [key(7) for key in (article_key, section_key, author_key, tag_key)] == [
        "article-7",
        "section-7",
        "author-7",
        "tag-7",
    ]


@pytest.mark.parametrize("path", [*PAGES, "/robots.txt"])
def test_whatever_has_keys_is_asked_for_anew_each_time(client: Client, article: Article, path: str) -> None:
    publishing.publish(article, by=SYSTEM)

    response = client.get(path)

    assert response.headers["Surrogate-Key"]
    assert response.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
