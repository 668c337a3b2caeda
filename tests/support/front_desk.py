"""A front as tests choose and read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.test import Client

from articles.models import Article, Section
from articles.outcomes import Outcome
from articles.pages.front import HomePage
from articles.pages.lists import ListPage
from articles.roles import SYSTEM
from fronts import publishing
from fronts.models import Front, FrontCard
from fronts.publishing.cards import CardSubject
from fronts.publishing.overriding import LinkTyped
from fronts.publishing.working import home_front

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
SCREEN = "/admin/front/"


@dataclass
class Desk:
    """A producer who works on the home page; `by` is the newsroom itself unless somebody is told."""

    by: Any = SYSTEM
    front: Front = field(default_factory=home_front)

    def pin(self, article: Article, area: str = "lead", *, section: Section | None = None, **more: Any) -> Outcome:
        """Put a story in its place."""
        return publishing.pin(self.front, CardSubject(article=article), by=self.by, area=area, section=section, **more)

    def put(self, subject: CardSubject, area: str = "top", **more: Any) -> Outcome:
        """Put something else in its place."""
        return publishing.pin(self.front, subject, by=self.by, area=area, **more)

    def card(self, article: Article) -> FrontCard:
        """The draft's card of a story."""
        of = {"edition__front__section": self.front.section, "edition__front__tag": self.front.tag}
        return FrontCard.objects.get(edition__draft=True, article=article, **of)

    def write(self, card: FrontCard, *, links: list[LinkTyped] | None = None, **words: Any) -> Outcome:
        """Give a card words of its own."""
        return publishing.override(
            self.front, card.pk, by=self.by, revision=card.revision, words=words, links=links or []
        )

    def publish(self, **more: Any) -> Outcome:
        """Let readers see it."""
        return publishing.publish_front(self.front, by=self.by, **more)


def read_list(client: Client, path: str) -> ListPage:
    """A section's or topic's page as readers get it."""
    answer = client.get(path)
    assert answer.status_code == 200
    page: ListPage = answer.context["page"]
    return page


def list_by_area(page: ListPage) -> dict[str, list[str]]:
    """The headlines that stand on it."""
    return {
        "lead": [page.lead.headline] if page.lead else [],
        "top": [t.headline for t in page.seconds],
        "opinion": [t.headline for t in page.opinion],
        "pictures": [t.headline for t in page.pictures],
        "latest": [t.headline for t in page.teasers],
    }


def read(client: Client) -> HomePage:
    """The home page as readers get it."""
    answer = client.get("/")
    assert answer.status_code == 200
    page: HomePage = answer.context["page"]
    return page


def by_area(page: HomePage) -> dict[str, list[str]]:
    """The headlines that stand on it."""
    return {
        "lead": [page.lead.headline] if page.lead else [],
        "top": [t.headline for t in page.beside],
        "more": [t.headline for t in page.below],
        "opinion": [t.headline for t in page.opinion],
        "pictures": [t.headline for t in page.pictures],
        **{f"strip {block.section.name}": [t.headline for t in block.teasers] for block in page.blocks},
        "latest": [t.headline for t in page.latest],
    }
