"""Asking readers' search as a reader does."""

from __future__ import annotations

import datetime
import html
import re

from django.test import Client

from articles.pages.search import SearchPage
from articles.search.statistics import add_up_all
from tests.factories import AuthorFactory, SectionFactory, published

NOON = datetime.datetime(2026, 5, 5, 12, tzinfo=datetime.UTC)


def page_of(client: Client, query: str | dict[str, str] = "", *, status: int = 200, **more: str) -> SearchPage:
    values = {"q": query, **more} if isinstance(query, str) else query
    response = client.get("/search/", values)
    assert response.status_code == status, (values, response.status_code)
    page: SearchPage = response.context["page"]
    return page


def headlines(page: SearchPage) -> list[str]:
    return [re.sub("</?mark>", "", html.unescape(str(each.headline))) for each in page.results]


def found(client: Client, query: str, **more: str) -> list[str]:
    return headlines(page_of(client, query, **more))


def four_stories() -> None:
    """Four stories on fog and ships, of which the words are counted."""
    city, sport = SectionFactory.create(name="City"), SectionFactory.create(name="Sport")
    quay = SectionFactory.create(name="Quay", parent=city)
    ada, ben = AuthorFactory.create(name="Ada Vale"), AuthorFactory.create(name="Ben Ruhe")
    day = datetime.timedelta(days=1)
    published(headline="Fog", section=city, authors=[ada], tags=["Ships"], body="<p>Fog all day.</p>", at=NOON)
    published(
        headline="Fog and mist", section=quay, authors=[ada, ben], kind="feature", body="<p>Mist.</p>", at=NOON - day
    )
    published(
        headline="A race",
        section=sport,
        authors=[ben],
        tags=["Ships", "Races"],
        at=NOON - 2 * day,
        body="<p>The storm surge came in a fog. A surge of mist.</p>",
    )
    published(headline="Ships", section=sport, body="<p>Nothing of it. The surge of the storm.</p>", at=NOON - 3 * day)
    add_up_all()
