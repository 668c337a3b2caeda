"""Fronts of the demo newsroom, as its producer chose them: the home page, and the section Culture."""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.models import Article, Section
from demo.newspaper.story import DemoStory
from fronts import publishing
from fronts.models import Front, FrontCard, FrontEdition
from fronts.publishing.cards import CardSubject
from fronts.publishing.overriding import LinkTyped
from fronts.publishing.working import home_front
from newsroom.models import User


@dataclass(frozen=True)
class DemoCard:
    """A story in an area, with what was written for its place; sub-links by the slugs of their stories."""

    slug: str
    area: str
    section: str = ""
    words: dict[str, str] = field(default_factory=dict)
    links: tuple[tuple[str, str], ...] = ()


# The first of an area stands first.
HOME = (
    DemoCard(
        "sea-tops-northmole-wall",
        "lead",
        words={"kicker": "Storm over Northmole", "size": "large"},
        links=(
            ("water-off-in-saltworks", ""),
            ("assembly-passes-coastal-defence-bill", "What the coastal defence bill would pay for"),
        ),
    ),
    DemoCard(
        "fish-street-car-free-by-one-vote", "top", words={"headline": "One vote clears the cars from Fish Street"}
    ),
    DemoCard("harbour-board-wins-loan-for-third-berth", "top"),
    DemoCard("census-counts-more-islanders-than-expected", "more", words={"byline": "shown"}),
    DemoCard("let-the-wall-be-ugly", "opinion"),
    DemoCard("pay-the-night-shift", "opinion"),
    DemoCard("lighthouse-cottage-weather-station", "pictures"),
    DemoCard("rowers-win-national-sprint", "pictures"),
    DemoCard("last-sign-painter", "pictures", words={"headline": "The last hand that paints the ferries’ names"}),
    DemoCard("the-allotment-that-feeds-four-hundred", "pictures"),
    DemoCard("the-salt-wife-review", "strip", section="culture", words={"kicker": "On stage"}),
)


CULTURE = (
    DemoCard("last-sign-painter", "lead", words={"kicker": "Craft", "size": "large"}),
    DemoCard("oldest-map-behind-a-mirror", "top"),
    DemoCard("orchestra-in-the-dry-dock", "pictures"),
    DemoCard("harbour-kitchen-herring", "pictures"),
)


def make_fronts(producer: User, stories: list[DemoStory]) -> None:
    """Choose and publish them, unless somebody has chosen anything for one yet; a story that is not there is left
    out."""
    slugs = {story.guid: story.slug for story in stories}
    found = {slugs[each.guid]: each for each in Article.objects.filter(guid__in=slugs).select_related("section")}
    _make(home_front(), HOME, found, producer)
    for section in Section.objects.filter(slug="culture"):
        _make(Front(section=section), CULTURE, found, producer)


def _make(front: Front, cards: tuple[DemoCard, ...], found: dict[str, Article], producer: User) -> None:
    of = FrontEdition.objects.filter(front__section=front.section, front__tag=front.tag)
    chosen = [card for card in cards if card.slug in found]
    if of.exists() or not chosen:
        return
    for card in reversed(chosen):
        section = Section.objects.filter(slug=card.section).first() if card.section else None
        publishing.pin(front, CardSubject(article=found[card.slug]), by=producer, area=card.area, section=section)
    for card in chosen:
        if card.words or card.links:
            _write(front, of.get(draft=True), card, found, producer)
    publishing.publish_front(front, by=producer)


def _write(front: Front, draft: FrontEdition, card: DemoCard, found: dict[str, Article], producer: User) -> None:
    row = FrontCard.objects.get(edition=draft, article=found[card.slug])
    links = [LinkTyped(found[slug].get_absolute_url(), words) for slug, words in card.links if slug in found]
    publishing.override(front, row.pk, by=producer, revision=row.revision, words=card.words, links=links)
