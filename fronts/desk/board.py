"""A front as its producer sees it: areas with their cards, what fills the rest, and what differs from what is live."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.models import Article, Change, Edition, EditionFigure, Place, Section, Withdrawal, clock
from articles.roles import seen_by
from fronts.areas import STRIP, Area
from fronts.filling import Card, Places
from fronts.home import FilledFront
from fronts.models import Front, FrontArea, FrontCard, FrontEdition
from fronts.publishing.naming import HIDDEN, card_name, place_name
from images.models import Image
from newsroom.models import User
from newsroom.text.moments import at_or_on

FORMERLY_SHOWN = 20
FORMERLY_READ = 400
CORRECTED = (Change.CORRECTION, Change.CLARIFICATION)


def area_key(area: FrontArea) -> str:
    """Returns “top”, or “strip-7”: what the screen's forms call an area."""
    return f"{area.name}-{area.section_id}" if area.section_id else area.name


@dataclass
class CardShown:
    """A card on the board. `state` says why readers do not see it, where they do not."""

    card: FrontCard
    name: str
    live: Edition | None = None
    picture: Image | None = None
    hidden: bool = False
    waits: bool = False
    state: str = ""
    differs: str = ""
    corrected: bool = False
    links: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        """What the screen calls the card: the same in the draft as in the edition from which it began."""
        card = self.card
        return f"story-{card.article_id}" if card.article_id else f"card-{card.pk}"

    @property
    def tint(self) -> str:
        """The name of the state, for its colour."""
        return "withdrawn" if self.state.startswith("Withdrawn") else "changed"

    @property
    def marks(self) -> list[str]:
        """What was written or chosen for the place."""
        card = self.card
        found = {
            "headline": bool(card.headline and card.article_id),
            "teaser": bool(card.teaser),
            "kicker": bool(card.kicker),
            "no picture": card.without_picture,
            "another picture": bool(card.picture_id),
            "byline": bool(card.byline),
            card.size: bool(card.size),
        }
        return [word for word, there in found.items() if there]


@dataclass(frozen=True)
class FillShown:
    """A story that fills a place by itself."""

    article_id: int
    headline: str


@dataclass
class AreaShown:
    """An area on the board, with what fills it by itself and what stood there formerly."""

    area: Area
    key: str
    name: str
    cards: list[CardShown] = field(default_factory=list)
    fills: list[FillShown] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    formerly: list[CardShown] = field(default_factory=list)

    @property
    def differs(self) -> bool:
        """Is anything here other than readers see it?"""
        return bool(self.gone) or any(shown.differs for shown in self.cards)


@dataclass
class Board:
    """The whole of it."""

    areas: list[AreaShown]
    stands: dict[int, str]
    """Where stories stand, by their keys: chosen, or by themselves."""

    @property
    def differs(self) -> bool:
        """Is the draft other than what is live?"""
        return any(area.differs for area in self.areas)


def board_of(
    front: Front,
    base: FrontEdition | None,
    live: FrontEdition | None,
    filled: FilledFront,
    sections: Sequence[Section],
    user: User,
) -> Board:
    """The board of a draft, or where nobody works on one of what is live; about ten queries."""
    cards, of_live = _cards(base), _cards(live)
    formerly = _formerly(front.pk, {card.article_id for card in cards})
    facts = _Facts([*cards, *of_live, *formerly], user)
    areas = {each.key: each for each in _areas(front, sections, [*cards, *of_live])}
    before = {_of(card): card for card in of_live}
    for card in cards:
        shown = facts.shown(card)
        shown.differs = _difference(card, before.get(_of(card)), live is not base)
        areas[area_key(card.area)].cards.append(shown)
    for area in areas.values():
        seen = [shown for shown in area.cards if not shown.state]
        for shown in seen[area.area.capacity :]:
            shown.waits = True
    there = {_of(card) for card in cards}
    for card in of_live:
        if _of(card) not in there:
            areas[area_key(card.area)].gone.append(facts.shown(card).name)
    for card in formerly:
        listed = areas[area_key(card.area)].formerly if area_key(card.area) in areas else []
        if len(listed) < FORMERLY_SHOWN and not facts.shown(card).hidden:
            listed.append(facts.shown(card))
    stands = _fill(front, areas, filled, sections)
    stands |= {link.article_id: "A sub-link" for card in cards for link in card.links.all() if link.article_id}
    stands |= {card.article_id: areas[area_key(card.area)].name for card in cards if card.article_id}
    return Board(list(areas.values()), stands)


def leads_of(editions: Iterable[Edition]) -> dict[int, Image]:
    """Returns the lead pictures of these editions, by the keys of their stories: one query."""
    leads = EditionFigure.objects.filter(edition__in=list(editions), place=Place.LEAD)
    return {each.edition.article_id: each.image for each in leads.select_related("edition", "image")}


class _Facts:
    """What is known of the stories on cards: whether they may be seen, are live, or why not."""

    def __init__(self, cards: Iterable[FrontCard], user: User) -> None:
        cards = list(cards)
        keys = {card.article_id for card in cards if card.article_id}
        keys |= {link.article_id for card in cards for link in card.links.all() if link.article_id}
        self.seen = set(Article.objects.filter(seen_by(user), pk__in=keys).values_list("pk", flat=True))
        self.live = {each.article_id: each for each in Edition.objects.live().filter(article__in=keys)}
        self.leads = leads_of(self.live.values())
        off = keys - set(self.live)
        waiting = Edition.objects.scheduled().filter(article__in=off).order_by("-goes_live_at")
        self.waiting = {each.article_id: each.goes_live_at for each in waiting}
        done = Withdrawal.objects.done().filter(article__in=off).order_by("done_at")
        self.withdrawn = {each.article_id: each.done_at for each in done}
        written = {card.article_id: card.written_over or 0 for card in cards if card.written_over}
        later = Edition.objects.filter(article__in=written, change__in=CORRECTED, number__isnull=False)
        numbers = later.values_list("article", "number")
        self.corrected = {key for key, number in numbers if (number or 0) > written[key]}

    def shown(self, card: FrontCard) -> CardShown:
        """The card with what is known of it."""
        hidden = bool(card.article_id) and card.article_id not in self.seen
        live = self.live.get(card.article_id or 0)
        headline = card.headline or (live.headline if live else "")
        links = [] if hidden else [self._link(link) for link in card.links.all()]
        return CardShown(
            card,
            HIDDEN if hidden else headline or card_name(card).strip("“”"),
            live=live,
            picture=None if hidden or card.without_picture else card.picture or self.leads.get(card.article_id or 0),
            hidden=hidden,
            state=self._state(card),
            corrected=card.article_id in self.corrected,
            links=links,
        )

    def _link(self, link: object) -> str:
        key = getattr(link, "article_id", None)
        if key and key not in self.seen:
            return HIDDEN
        live = self.live.get(key or 0)
        said = getattr(link, "headline", "") or (live.headline if live else "") or str(link)
        return said if live or not key else f"{said} (not on the site)"

    def _state(self, card: FrontCard) -> str:
        if card.pinned_until and card.pinned_until <= clock.about_now():
            return f"Its time ended {at_or_on(card.pinned_until)}"
        if not card.article_id or card.article_id in self.live:
            return ""
        waits = self.waiting.get(card.article_id)
        if waits:
            return f"Goes live {at_or_on(waits)}"
        gone = self.withdrawn.get(card.article_id)
        return f"Withdrawn {at_or_on(gone)}" if gone else "Not on the site yet"


def _cards(edition: FrontEdition | None) -> list[FrontCard]:
    if edition is None:
        return []
    cards = edition.cards.select_related("area__section", "article", "tag", "picture").prefetch_related(
        "links__article"
    )
    return list(cards.order_by("area", "place"))


def _formerly(front: int | None, there: set[int | None]) -> list[FrontCard]:
    """Stories that stood on the front and do not now, the latest first, each once for an area."""
    if front is None:
        return []
    cards = FrontCard.objects.filter(edition__front=front, edition__number__isnull=False, article__isnull=False)
    cards = cards.select_related("area__section", "article", "edition", "picture").prefetch_related("links")
    found: dict[tuple[str, int | None], FrontCard] = {}
    for card in cards.order_by("-edition__number", "place")[:FORMERLY_READ]:
        if card.article_id not in there:
            found.setdefault((area_key(card.area), card.article_id), card)
    return list(found.values())


def _areas(front: Front, sections: Sequence[Section], cards: Iterable[FrontCard]) -> list[AreaShown]:
    """All areas that readers have, and strips of sections that are not in the navigation any more but hold cards."""
    areas = []
    strips = {section.pk: section for section in sections}
    strips |= {section.pk: section for card in cards if (section := card.area.section)}
    for area in front.areas:
        if area is STRIP:
            areas += [AreaShown(area, f"strip-{key}", place_name(area, each)) for key, each in strips.items()]
        else:
            areas.append(AreaShown(area, area.name, area.label))
    return areas


def _of(card: FrontCard) -> tuple[object, ...]:
    return card.article_id, card.tag_id, card.url


def _difference(card: FrontCard, before: FrontCard | None, asked: bool) -> str:
    """What readers do not see yet of a card of the draft."""
    if not asked:
        return ""
    if before is None:
        return "New"
    if (area_key(card.area), card.place) != (area_key(before.area), before.place):
        return "Moved"
    same = ("headline", "teaser", "kicker", "picture_id", "without_picture", "byline", "size", "pinned_until")
    links = [[(x.article_id, x.url, x.headline) for x in each.links.all()] for each in (card, before)]
    changed = any(getattr(card, name) != getattr(before, name) for name in same) or links[0] != links[1]
    return "Changed" if changed else ""


def _fill(
    front: Front, areas: dict[str, AreaShown], filled: FilledFront, sections: Sequence[Section]
) -> dict[int, str]:
    """Say what fills each area by itself; returns where these stories stand."""
    stands: dict[int, str] = {}
    keys = {section.slug: f"strip-{section.pk}" for section in sections}
    for key, cards in _places(front, filled.places, keys):
        for card in cards:
            row = filled.stories.get(card.edition_id or 0)
            if row and not card.chosen:
                areas[key].fills.append(FillShown(row.article_id, row.headline))
                stands.setdefault(row.article_id, f"{areas[key].name}, by itself")
    return stands


def _places(front: Front, places: Places, strips: dict[str, str]) -> Iterable[tuple[str, list[Card]]]:
    for area in front.areas:
        if area is STRIP:
            yield from ((strips[slug], cards) for slug, cards in places.strips.items())
        else:
            yield area.name, getattr(places, area.name)
