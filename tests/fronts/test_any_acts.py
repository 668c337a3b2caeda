"""Whatever is done to a front, in whatever order: no story twice, no hole, and no card lost."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from pytest_django import DjangoDbBlocker

from articles import publishing
from articles.errors import Refused
from articles.models import Article, Edition, Section
from articles.publishing.due import go_live_due
from articles.roles import SYSTEM
from fronts import publishing as fronts
from fronts.areas import LATEST, LIST, LIST_TOP, MORE, OPINION, PICTURES, TOP
from fronts.filling import Card, Places, editions_on
from fronts.home import FilledFront, front_now
from fronts.list_front import ListOf, list_front_now
from fronts.list_rows import ListKind
from fronts.models import Front, FrontCard, FrontEdition
from fronts.proof import ProvenFronts
from fronts.publishing import chain
from fronts.publishing.overriding import LinkTyped
from fronts.publishing.working import draft_of, live_front
from tests.factories import ArticleFactory, FigureFactory, ImageFactory, SectionFactory, edition_of
from tests.support.front_desk import Desk
from tests.support.staging import rolled_back
from tests.support.thoroughness import rounds

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
STORIES, ACTS, ACTS_ON_LIST, SEED = 24, rounds(90, 400), rounds(60, 400), 1815


@pytest.fixture(scope="module")
def stories(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Article]]:
    with rolled_back(django_db_blocker), time_machine.travel(NOON, tick=False):
        section, image = SectionFactory.create(name="Port"), ImageFactory.create()
        articles = [
            ArticleFactory.create(section=section, headline=f"Story {n}", kind="opinion" if n % 6 == 5 else "news")
            for n in range(STORIES)
        ]
        for n, article in enumerate(articles):
            if n % 3:
                FigureFactory.create(article=article, image=image)
            edition_of(article, at=NOON - timedelta(hours=STORIES - n))
        yield articles


@dataclass
class Play:
    """One random game: the acts, what the draft should hold, and the clock."""

    chance: random.Random
    stories: list[Article]
    desk: Desk = field(default_factory=Desk)
    now: datetime = NOON
    held: set[int] = field(default_factory=set)
    """Stories that are on the draft, as the acts say."""

    def story(self) -> Article:
        return self.chance.choice(self.stories)

    def area(self) -> dict[str, object]:
        area = self.chance.choice([area for area in self.desk.front.areas if area.chosen])
        return {"area": area.name, "section": Section.objects.get(slug="port") if area.of_sections else None}

    def card(self) -> FrontCard | None:
        draft = draft_of(self.desk.front)
        cards = list(draft.cards.order_by("pk")) if draft else []
        return self.chance.choice(cards) if cards else None

    def pin(self) -> None:
        article, until = self.story(), self.chance.choice([None, self.now + timedelta(hours=self.chance.randint(1, 4))])
        self._begin()
        self.desk.pin(article, place=self.chance.randint(1, 5), until=until, **self.area())  # type: ignore[arg-type]
        self.held.add(article.pk)

    def move(self) -> None:
        if card := self.card():
            fronts.move(self.desk.front, card.pk, by=SYSTEM, place=self.chance.randint(1, 5), **self.area())  # type: ignore[arg-type]

    def take_off(self) -> None:
        if card := self.card():
            fronts.take_off(self.desk.front, card.pk, by=SYSTEM)
            self.held.discard(card.article_id or 0)

    def link(self) -> None:
        if card := self.card():
            self.desk.write(card, links=[LinkTyped(self.story().get_absolute_url(), "Words")], headline="Own words")

    def withdraw(self) -> None:
        publishing.withdraw(self.story(), by=SYSTEM, note="")

    def embargo(self) -> None:
        article = self.story()
        publishing.withdraw(article, by=SYSTEM, note="")
        until = self.now + timedelta(hours=self.chance.randint(1, 6))
        Article.objects.filter(pk=article.pk).update(embargo_until=until)

    def return_to_site(self) -> None:
        article = Article.objects.get(pk=self.story().pk)
        if not Edition.objects.live().filter(article=article).exists():
            edition_of(article)

    def publish(self) -> None:
        self.desk.publish()
        self.held = self._live()

    def schedule(self) -> None:
        fronts.schedule_front(self.desk.front, by=SYSTEM, at=self.now + timedelta(hours=self.chance.randint(1, 3)))
        self.held = self._live()

    def revert(self) -> None:
        fronts.revert_front(self.desk.front, by=SYSTEM)
        self._begin()

    def throw_away(self) -> None:
        fronts.throw_away(self.desk.front, by=SYSTEM)
        self.held = self._live()

    def wait(self) -> None:
        self.now += timedelta(hours=1)
        with time_machine.travel(self.now, tick=False):
            go_live_due()
        self._begin()

    def _begin(self) -> None:
        """Where there is no draft, the next one begins from what is live."""
        if draft_of(self.desk.front) is None:
            self.held = self._live()

    def _live(self) -> set[int]:
        live = live_front(self.desk.front)
        return set(live.cards.values_list("article", flat=True)) if live else set()

    def any_act(self) -> Callable[[], None]:
        often = [self.pin] * 6 + [self.move] * 3 + [self.take_off, self.link, self.publish, self.publish, self.wait]
        return self.chance.choice(
            [
                *often,
                self.withdraw,
                self.embargo,
                *[self.return_to_site] * 2,
                self.schedule,
                self.revert,
                self.throw_away,
            ]
        )


def not_exempt(places: Places) -> list[Card]:
    above = (places.lead, places.top, places.more, places.opinion, places.pictures)
    return [card for cards in (*above, *places.strips.values()) for card in cards]


def test_no_order_of_acts_repeats_a_story_leaves_a_hole_or_loses_a_card(stories: list[Article]) -> None:
    play = Play(random.Random(SEED), stories)
    played(play, ACTS, lambda after: check_home(front_now(["port"]), play, after))


def test_nor_does_one_on_a_section_s_front(stories: list[Article]) -> None:
    port = Section.objects.get(slug="port")
    desk = Desk(front=Front.objects.create(section=port))
    with time_machine.travel(NOON, tick=False):
        desk.pin(stories[0])
        desk.publish()
    play = Play(random.Random(SEED), stories, desk, held={stories[0].pk})
    of = ListOf(ListKind.SECTION, [port.pk])
    played(play, ACTS_ON_LIST, lambda after: check_list(list_front_now(of, front=play.desk.front.pk), play, after))


def played(play: Play, count: int, check: Callable[[str], None]) -> None:
    acts: list[str] = []
    for _ in range(count):
        act = play.any_act()
        acts.append(act.__name__)
        with time_machine.travel(play.now, tick=False):
            try:
                act()
            except Refused:
                acts[-1] += " (refused)"
            check(f"after {acts[-12:]}")
    for edition in FrontEdition.objects.numbered():
        assert chain.choices_digest(edition) == edition.content_digest, "every front is as it was"
    assert FrontEdition.objects.numbered().count() > 5
    assert [faults for _, faults in ProvenFronts().checked({}) if faults] == []


def check_home(front: FilledFront, play: Play, after: str) -> None:
    places, shown = front.places, check(front, play, after)
    free = [each for each in front.rows if each.edition_id not in set(shown)]
    full = len(places.top) == TOP.capacity and len(places.pictures) in (0, PICTURES.capacity)
    assert full or not any(each.pictured for each in free), after
    assert len(places.more) == MORE.capacity or not free, after
    assert len(places.opinion) <= OPINION.capacity, after
    assert len(places.latest) <= LATEST.capacity, after


def check_list(front: FilledFront, play: Play, after: str) -> None:
    places, shown = front.places, check(front, play, after)
    free = [each.edition_id for each in front.rows if each.edition_id not in set(shown)]
    assert len(places.top) == LIST_TOP.capacity or not free, after
    assert [card.edition_id for card in places.latest] == free[: LIST.capacity], after


def check(front: FilledFront, play: Play, after: str) -> list[int]:
    """What holds on any front; returns the stories that must not repeat."""
    places, live = front.places, Edition.objects.live().filter(article__in=play.stories)
    shown = list(editions_on(not_exempt(places)))
    chosen = {card.chosen.card_id for card in places.cards if card.chosen}
    on_site = set(live.values_list("pk", flat=True))
    assert len(shown) == len(set(shown)), after
    assert set(shown) <= on_site, after
    assert places.lead or not on_site, after
    draft = draft_of(play.desk.front)
    if draft:
        assert set(draft.cards.values_list("article", flat=True)) == play.held, after
    wanted = FrontCard.objects.filter(edition__live=True, article__editions__live=True)
    seen = [card for card in wanted if not card.pinned_until or card.pinned_until > play.now]
    for card in seen:
        ahead = [other for other in seen if other.area_id == card.area_id and other.place < card.place]
        capacity = next(area.capacity for area in play.desk.front.areas if area.name == card.area.name)
        assert (card.pk in chosen) == (len(ahead) < capacity), (card.area.name, card.place, after)
    return shown
