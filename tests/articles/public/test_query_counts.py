"""A page costs the same few queries whatever has been published."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from articles.models import Article
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    RelatedStoryFactory,
    SectionFactory,
    edition_of,
    published,
)
from tests.support.queries import statements

pytestmark = pytest.mark.django_db

MOST = 6
PATHS = (
    *("/", "/port/", "/port/fog/", "/authors/", "/authors/ada-vale/", "/tags/ships/"),
    *("/search/?q=fog", "/search/?q=nothing"),
    *("/rss.xml", "/port/atom.xml", "/authors/ada-vale/feed.json", "/tags/ships/rss.xml"),
    *("/sitemap.xml", "/sitemap-sections.xml", "/sitemap-stories-0.xml", "/news-sitemap.xml"),
)


def small() -> None:
    """One story, with one of each thing."""
    port = SectionFactory.create(name="Port")
    ada = AuthorFactory.create(name="Ada Vale")
    published(section=port, slug="fog", headline="Fog", authors=[ada], tags=["Ships"])


def more() -> None:
    """The same addresses with a lot behind them."""
    port, ada = SectionFactory.create(name="Port"), AuthorFactory.create(name="Ada Vale")
    inner = [SectionFactory.create(parent=port) for _ in range(3)]
    stories: list[Article] = []
    for n in range(40):
        article = ArticleFactory.create(
            section=[port, *inner][n % 4],
            headline=f"Fog {n}",
            slug="fog" if n == 0 else "",
            authors=[ada, *(AuthorFactory.create() for _ in range(3))],
            tags=["Ships", f"Tides {n}"],
        )
        for place in ("lead", "inline"):
            FigureFactory.create(article=article, place=place)
        for target in stories[:10]:
            RelatedStoryFactory.create(article=article, target=target)
        stories.append(article)
    for target in stories[1:9]:
        RelatedStoryFactory.create(article=stories[0], target=target)
    for article in stories:
        edition_of(article)
    for n in range(5):
        edition_of(stories[0], change="correction", note=f"Mistake {n}")


@pytest.mark.parametrize("fill", [small, more])
def test_no_page_costs_more_than_six_queries_whatever_stands_behind_it(
    client: Client, fill: Callable[[], None]
) -> None:
    fill()

    counts = {path: len(statements(client, path)) for path in PATHS}

    assert {path: count for path, count in counts.items() if count > MOST} == {}
    assert counts["/port/fog/"] <= 3
