"""The front page and the list that goes on from it leave no story out, whatever was published."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from articles.models import Edition
from fronts.home import STORIES_READ
from tests.factories import ArticleFactory, AuthorFactory, FigureFactory, ImageFactory, SectionFactory, edition_of

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HEADLINE = re.compile(r"<a href=\"(/[^\"]+/[^\"]+/)\">Story")


def pages(client: Client) -> list[list[str]]:
    """The addresses of the stories on the front page and on each page that goes on from it."""
    found, path = [], "/"
    while path:
        answer = client.get(path)
        assert answer.status_code == 200
        found.append(HEADLINE.findall(answer.content.decode()))
        path = answer.context["page"].head.next_url
    return found


def test_every_story_stands_on_the_front_page_or_on_one_that_goes_on_from_it(client: Client) -> None:
    """As after an import: nearly all in one section; then ever more of every kind, some at the same moment."""
    chance = random.Random(1815)
    port = SectionFactory.create(name="Port")
    sections = [port, SectionFactory.create(parent=port), SectionFactory.create(in_navigation=False)]
    authors, image, number = [AuthorFactory.create()], ImageFactory.create(), 0
    for count, kinds, places in ((0, ["news"], 1), (24, ["news"], 1), (9, ["opinion", "news"], 3)):
        for _ in range(count):
            section, kind = chance.choice(sections[:places]), chance.choice(kinds)
            article = ArticleFactory.create(section=section, kind=kind, headline=f"Story {number}", authors=authors)
            if places > 1 and chance.random() < 0.5:
                FigureFactory.create(article=article, image=image)
            edition_of(article, at=NOON + timedelta(minutes=number // 3))
            number += 1
        expected = [edition.get_absolute_url() for edition in Edition.objects.select_related("section")]

        first, *further = pages(client)

        missing = set(expected) - set(first) - {path for page in further for path in page}
        assert missing == set(), (number, missing)
        listed = [path for page in further for path in page]
        assert listed == expected[len(expected) - len(listed) :]  # no gap, none twice, in order
        above = expected[: len(expected) - len(listed)]
        assert set(above) <= set(first)
        assert not listed or listed[0] not in first or len(above) == STORIES_READ
