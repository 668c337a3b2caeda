"""The home page: what producers chose, and where they chose nothing the newest stories laid out as a front."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.http import HttpRequest

from articles.pages.frame import Link, Site
from articles.pages.front import HomePage, SectionStrip
from articles.pages.teaser import Teaser
from articles.public.lists import after_the_last, going_on
from articles.public.rows.teaser import TeaserRow
from articles.public.site import home_head
from articles.public.teasers import teaser
from fronts.areas import OPINION
from fronts.filling import READ_OF_EACH, STORIES_READ, Card, Choices, Places, filled_front
from fronts.rows import ChosenCard, FrontCandidate, LinkRow, candidates, chosen_cards, stories_on
from newsroom.site.newspaper import language_of_site
from newsroom.text.moments import present


@dataclass(frozen=True)
class FilledFront:
    """The home page as it is now: what stands where, the rows of its stories, and the newest stories there are."""

    places: Places
    stories: Mapping[int, TeaserRow]
    rows: list[FrontCandidate]
    more: bool

    @property
    def older(self) -> str:
        """The query of the page after `rows`."""
        return after_the_last(self.rows) if self.more else ""


def front_now(sections: Iterable[str], edition: int | None = None) -> FilledFront:
    """Three queries, whatever was chosen and whatever has been published. `sections` have strips, by their slugs.

    `edition` is that of the front which the desk asks for instead of the live one.
    """
    choices = Choices(chosen_cards(edition))
    extra = choices.editions
    size = STORIES_READ + extra
    found = candidates(
        newest=size + 1,
        opinions=OPINION.capacity + extra,
        of_each=READ_OF_EACH + extra,
        tags=choices.tags,
        of_each_tag=1 + extra,
    )
    newest = [each for each in found if each.source == "newest"]
    last = newest[size:]
    places = filled_front(choices, [each for each in found if each not in last], list(sections))
    return FilledFront(places, stories_on(places.editions), newest[:size], bool(last))


def home_page(request: HttpRequest, site: Site) -> HomePage:
    """Three queries."""
    sections = {section.url.strip("/"): section for section in site.sections}
    front, draw = front_now(sections), Drawing(present())
    places, draw.stories = front.places, front.stories
    return HomePage(
        head=home_head(request, older=going_on(front, places.shown)),
        lead=next(iter(draw.all(places.lead, standfirst=True)), None),
        beside=draw.all(places.top, standfirst=True),
        below=draw.all(places.more, standfirst=True),
        opinion=draw.all(places.opinion),
        opinion_url=next((s.url for s in site.sections if s.name.casefold() == "opinion"), ""),
        latest=draw.all(places.latest),
        pictures=draw.all(places.pictures),
        blocks=tuple(
            SectionStrip(sections[slug], draw.all(cards, standfirst=True, within=True))
            for slug, cards in places.strips.items()
        ),
    )


class Drawing:
    """Makes of cards what the template prints of them."""

    def __init__(self, now: datetime.datetime) -> None:
        self.now = now
        self.stories: Mapping[int, TeaserRow] = {}

    def all(self, cards: Iterable[Card], *, standfirst: bool = False, within: bool = False) -> tuple[Teaser, ...]:
        """The cards' teasers; `within` a section, whose name stands over them, they do not name it."""
        drawn = (self._one(card, standfirst=standfirst) for card in cards)
        return tuple(replace(each, section=None) if within else each for each in drawn if each)

    def _one(self, card: Card, *, standfirst: bool) -> Teaser | None:
        """None for a story that went off the site since the front was filled."""
        row = self.stories.get(card.edition_id or 0)
        if card.edition_id and row is None:
            return None
        if row is not None:
            drawn = teaser(row, self.now, standfirst=standfirst)
        else:
            language = language_of_site()
            drawn = Teaser(url=card.chosen.url if card.chosen else "/", headline="", language=language)
        return _as_chosen(drawn, card.chosen) if card.chosen else drawn


def _as_chosen(drawn: Teaser, chosen: ChosenCard) -> Teaser:
    """The story's teaser with what was chosen for its place; what was left empty follows the story."""
    return replace(
        drawn,
        headline=chosen.headline or drawn.headline,
        summary=chosen.teaser or drawn.summary,
        label=chosen.kicker or drawn.label,
        section=None if chosen.kicker else drawn.section,
        picture=None if chosen.without_picture else chosen.picture or drawn.picture,
        bylines=() if chosen.byline == "hidden" else drawn.bylines,
        signed=chosen.byline == "shown",
        size=chosen.size,
        links=tuple(map(_link, chosen.links)),
    )


def _link(link: LinkRow) -> Link:
    return Link(link.headline, link.url)
