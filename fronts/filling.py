"""Which story stands where on a front: what was chosen, and by the areas' rules what fills the rest.

What was chosen always stands, in its order, as far as there is room. What fills a place is never a story that was
chosen anywhere, nor one that stands higher, nor one that is kept off the front; sub-links count as shown. On the home
page the column of the latest alone repeats what stands in the strips of the sections. The list under the front of a
section or topic repeats nothing and leaves nothing out, not even what is kept off the front.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from fronts.areas import (
    AREAS,
    LATEST,
    LEAD,
    LIST,
    LIST_LEAD,
    LIST_OPINION,
    LIST_TOP,
    MORE,
    OPINION,
    PICTURES,
    STRIP,
    TOP,
    Area,
)
from fronts.rows import ChosenCard, FrontCandidate

STORIES_READ = 30
FEWEST_IN_STRIP = 3
READ_OF_EACH = 12
"""Stories of a section: more than its strip holds, as some are shown further up."""


@dataclass(frozen=True)
class Card:
    """What stands in a place: a story, or a link elsewhere; with what was `chosen` for it, if it was."""

    edition_id: int | None
    chosen: ChosenCard | None = None


@dataclass(frozen=True)
class ChosenArea:
    """The cards that were chosen for an area and can be shown: a card whose story is not live is none."""

    cards: tuple[ChosenCard, ...] = ()
    shown: bool = False


Key = tuple[str, str]
"""The name of an area, and of a strip the slug of its section."""


class Choices:
    """What producers chose, by area; `areas` are those that the front has, in their order."""

    def __init__(self, rows: Iterable[ChosenCard], areas: Sequence[Area] = AREAS) -> None:
        self._known = areas
        self._areas: dict[Key, ChosenArea] = {}
        for row in rows:
            key = (row.area, row.section or "")
            here = self._areas.get(key, ChosenArea(shown=row.shown))
            self._areas[key] = replace(here, cards=(*here.cards, row)) if row.card_id else here

    def of(self, area: Area, section: str = "") -> ChosenArea:
        """What was chosen for an area; of cards no more than it shows."""
        found = self._areas.get((area.name, section), ChosenArea())
        return replace(found, cards=found.cards[: area.capacity])

    @property
    def shown(self) -> list[ChosenCard]:
        """All cards that there is room for, in the order of the areas' rank."""
        rank = {area.name: at for at, area in enumerate(self._known)}
        keys = sorted((key for key in self._areas if key[0] in rank), key=lambda key: rank[key[0]])
        return [card for name, section in keys for card in self.of(self._known[rank[name]], section).cards]

    @property
    def editions(self) -> int:
        """How many stories were chosen, sub-links counted: so many more are read to fill the rest."""
        return sum(1 + len(card.links) for card in self.shown)

    @property
    def tags(self) -> list[int]:
        """The tags of which the newest story was wanted."""
        return sorted({card.tag_id for card in self.shown if card.tag_id})


@dataclass
class Places:
    """A front, filled."""

    lead: list[Card] = field(default_factory=list)
    top: list[Card] = field(default_factory=list)
    more: list[Card] = field(default_factory=list)
    opinion: list[Card] = field(default_factory=list)
    pictures: list[Card] = field(default_factory=list)
    strips: dict[str, list[Card]] = field(default_factory=dict)
    latest: list[Card] = field(default_factory=list)

    @property
    def cards(self) -> list[Card]:
        """All, from the top down."""
        above = (self.lead, self.top, self.more, self.opinion, self.pictures)
        return [*chain(*above), *chain(*self.strips.values()), *self.latest]

    @property
    def editions(self) -> set[int]:
        """The editions whose teasers are drawn."""
        return {card.edition_id for card in self.cards if card.edition_id}

    @property
    def shown(self) -> set[int]:
        """The editions that stand somewhere, also as sub-links."""
        return set(editions_on(self.cards))


def editions_on(cards: Iterable[Card]) -> Iterable[int]:
    """The editions of these cards and of the links under them."""
    for card in cards:
        if card.edition_id:
            yield card.edition_id
        if card.chosen:
            yield from (link.edition_id for link in card.chosen.links if link.edition_id)


@dataclass
class Filling:
    """One front being filled: what there is to fill it with, and what stands already."""

    choices: Choices
    found: Sequence[FrontCandidate]
    taken: set[int] = field(default_factory=set)
    """What was chosen, with sub-links, and what stands higher."""
    of_tags: dict[int, int] = field(default_factory=dict)
    """The story of each card that wants the newest with a tag."""

    def __post_init__(self) -> None:
        """First of all stands what was chosen."""
        chosen = self.choices.shown
        self.taken |= set(editions_on(Card(card.edition_id, card) for card in chosen))
        for card in chosen:
            if card.tag_id and card.card_id:
                newest = next((c for c in self.source("tag", str(card.tag_id)) if c.edition_id not in self.taken), None)
                if newest:
                    self.of_tags[card.card_id] = newest.edition_id
                    self.taken.add(newest.edition_id)

    def source(self, name: str, of: str = "") -> list[FrontCandidate]:
        """The candidates of a source, the newest first."""
        return [each for each in self.found if (each.source, each.of) == (name, of)]

    def free(self, candidates: Iterable[FrontCandidate]) -> list[FrontCandidate]:
        """Those that may fill a place now."""
        return [each for each in candidates if each.edition_id not in self.taken and not each.kept_off]

    def chosen(self, area: Area, section: str = "") -> list[Card]:
        """The cards of an area that was chosen; one for the newest with a tag is none where there is no story."""
        cards = [
            Card(self.of_tags.get(card.card_id or 0) if card.tag_id else card.edition_id, card)
            for card in self.choices.of(area, section).cards
        ]
        return [card for card in cards if card.edition_id or (card.chosen and card.chosen.url)]

    def fill(self, area: Area, candidates: Iterable[FrontCandidate], section: str = "") -> list[Card]:
        """The cards of an area, filled up with the first of these that are free; from then on they are taken."""
        cards = self.chosen(area, section)
        filled = [each.edition_id for each in self.free(candidates)][: area.capacity - len(cards)]
        self.taken |= set(filled)
        return cards + [Card(edition) for edition in filled]


def filled_front(choices: Choices, found: Sequence[FrontCandidate], sections: Sequence[str]) -> Places:
    """The home page, with strips of these sections (their slugs), which are in the order of the navigation."""
    filling = Filling(choices, found)
    newest = filling.source("newest") + filling.source("further")
    views = filling.fill(OPINION, filling.source("opinion"))
    news = filling.free(newest)
    places = Places(opinion=views)
    if not news:  # all that there is are opinions: then they lead, too
        filling.taken -= {card.edition_id for card in views if card.edition_id and not card.chosen}
        news = filling.free(newest)
    pictured = [each for each in news if each.pictured]
    places.lead = filling.fill(LEAD, pictured or news)
    places.top = filling.fill(TOP, pictured)
    places.more = filling.fill(MORE, news)
    at_the_top = set(editions_on([*places.lead, *places.top, *places.more]))
    places.opinion = [card for card in views if card.chosen or card.edition_id not in at_the_top]
    filling.taken |= set(editions_on(places.opinion))
    places.latest = [
        Card(each.edition_id) for each in newest if each.edition_id not in at_the_top and not each.kept_off
    ][: LATEST.capacity]
    if choices.of(PICTURES).shown:
        places.pictures = filling.fill(PICTURES, [each for each in newest if each.pictured])
    places.strips = _strips(filling, sections)
    if not places.lead:
        places.lead = _moved_up(places)
    return places


def filled_list_front(choices: Choices, found: Sequence[FrontCandidate]) -> Places:
    """The front of a section or topic, with the list of its stories beneath as `latest`."""
    filling = Filling(choices, found)
    newest = filling.source("newest") + filling.source("further")
    places = Places(lead=filling.fill(LIST_LEAD, newest), top=filling.fill(LIST_TOP, newest))
    if choices.of(LIST_OPINION).shown:
        places.opinion = filling.fill(LIST_OPINION, filling.source("opinion"))
    if choices.of(PICTURES).shown:
        places.pictures = filling.fill(PICTURES, [each for each in newest if each.pictured])
    if not places.lead:
        places.lead = _moved_up(places)
    stands = places.shown
    listed = [each for each in filling.source("newest") if each.edition_id not in stands]
    places.latest = [Card(each.edition_id) for each in listed[: LIST.capacity]]
    return places


def _moved_up(places: Places) -> list[Card]:
    """Nothing is left that could lead: then what stands next does, so that there is a front."""
    below = (places.top, places.more, places.opinion, places.pictures, *places.strips.values())
    cards = next((cards for cards in below if cards), [])
    return [cards.pop(0)] if cards else []


def _strips(filling: Filling, sections: Sequence[str]) -> dict[str, list[Card]]:
    """Those that have anything chosen, or enough stories; the first has a picture where one has that nobody chose."""
    strips = {}
    for section in sections:
        free = filling.free(filling.source("strip", section))
        chosen = filling.chosen(STRIP, section)
        if not chosen:
            free = _pictured_first(free[: STRIP.capacity]) if len(free) >= FEWEST_IN_STRIP else []
        if cards := filling.fill(STRIP, free, section):
            strips[section] = cards
    return strips


def _pictured_first(stories: list[FrontCandidate]) -> list[FrontCandidate]:
    first = next((story for story in stories if story.pictured), None)
    return [first, *(story for story in stories if story is not first)] if first else stories
