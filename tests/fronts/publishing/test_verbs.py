"""Fronts are chosen in a draft, published as sealed editions, scheduled, taken back and brought back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.db import IntegrityError, connection, transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from articles.errors import NotAllowed, NothingToPublish, NotReady, Overtaken
from articles.models import Article, AuditEntry, Section
from articles.publishing import schedule, withdraw
from articles.publishing.due import go_live_due
from articles.roles import SYSTEM
from fronts import publishing
from fronts.models import Front, FrontCard, FrontEdition
from fronts.publishing.cards import CardSubject
from fronts.publishing.overriding import LinkTyped
from tests.factories import ArticleFactory, SectionFactory, UserFactory, edition_of
from tests.support.front_desk import Desk, by_area, read
from tests.support.staging import rolled_back

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture(scope="module")
def stories(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Article]]:
    with rolled_back(django_db_blocker), time_machine.travel(NOON, tick=False):
        section = SectionFactory.create(name="Port")
        articles = [ArticleFactory.create(section=section, headline=f"Story {n}") for n in range(4)]
        for article in articles:
            edition_of(article)
        yield articles


@pytest.fixture
def desk() -> Desk:
    return Desk(by=UserFactory.create(role="producer", first_name="Pia", last_name="Ducer"))


def order(desk: Desk, area: str) -> list[str]:
    cards = FrontCard.objects.filter(edition__draft=True, area__name=area).order_by("place")
    assert [card.place for card in cards] == list(range(1, len(cards) + 1))
    return [card.article.headline if card.article else card.headline for card in cards]


def test_cards_are_put_moved_and_taken_off_and_each_act_says_what_it_did(desk: Desk, stories: list[Article]) -> None:
    zero, one, two, three = stories
    assert desk.pin(zero).message == "“Story 0” was put in place 1: Lead."
    assert (
        desk.pin(one).message
        == "“Story 1” was put in place 1: Lead. There is no room for 1 of the cards: readers see the first 1."
    )
    assert desk.pin(zero, "top").message == "“Story 0” moved from Lead to place 1 of Top stories."
    desk.pin(two, "top", place=9)
    desk.pin(three, "top", place=2)
    assert order(desk, "top") == ["Story 0", "Story 3", "Story 2"]
    card = desk.card(two)
    moved = publishing.move(desk.front, card.pk, by=desk.by, step=-1)
    assert moved.message == "“Story 2” moved to place 2: Top stories."
    publishing.move(desk.front, card.pk, by=desk.by, step=-1)
    publishing.move(desk.front, card.pk, by=desk.by, step=-1)
    assert order(desk, "top") == ["Story 2", "Story 0", "Story 3"]
    publishing.move(desk.front, card.pk, by=desk.by, area="strip", section=Section.objects.get(slug="port"))
    assert (order(desk, "top"), order(desk, "strip")) == (["Story 0", "Story 3"], ["Story 2"])
    assert publishing.take_off(desk.front, card.pk, by=desk.by).message == "“Story 2” was taken off: Port strip."
    with pytest.raises(Overtaken, match="took this card off"):
        publishing.take_off(desk.front, card.pk, by=desk.by)
    desk.write(desk.card(zero), links=[LinkTyped("/port/story-2/")])
    assert desk.pin(two, "more").message.endswith("It was a sub-link, and is not any more.")
    desk.publish()
    seen = FrontCard.objects.get(edition__live=True, article=zero)
    desk.pin(zero, "pictures")
    taken = publishing.take_off(desk.front, seen.pk, by=desk.by)
    assert taken.message == "“Story 0” was taken off: Picture strip.", "whoever saw it live means the draft's"
    acts = AuditEntry.objects.filter(verb__startswith="front_").exclude(verb="front_publish").order_by("id")
    assert {act.verb for act in acts} == {"front_pin", "front_move", "front_take_off", "front_override"}
    assert acts[0].note == "Home page: Lead"
    assert "Story" not in "".join(f"{act.note}{act.detail}" for act in acts), "the record is read by more than may see"


def test_what_cannot_stand_there_is_refused_in_words(desk: Desk, stories: list[Article]) -> None:
    zero, one = stories[:2]
    desk.pin(zero)
    desk.pin(one, "top")
    card = desk.card(zero)
    port = Section.objects.get(slug="port")
    wrong = [
        (lambda: desk.pin(one, "latest"), "fills by itself"),
        (lambda: desk.pin(one, "nowhere"), "no such area"),
        (lambda: desk.pin(one, "strip"), "whose strip"),
        (lambda: desk.pin(one, "lead", section=port), "whose strip"),
        (lambda: desk.pin(one, until=NOON), "has passed"),
        (lambda: desk.put(CardSubject(url="javascript:alert(1)", headline="x")), "whole address"),
        (lambda: desk.put(CardSubject(url="https://example.com/", headline=" \u200b")), "words of the link"),
        (lambda: desk.write(card, headline="x" * 301), "more than 300"),
        (lambda: desk.write(card, picture="17"), "no such picture"),
        (lambda: desk.write(card, size="huge"), "no such choice"),
        (lambda: desk.write(card, links=[LinkTyped("/port/story-1/")]), "card of its own"),
        (lambda: desk.write(card, links=[LinkTyped("/port/story-2/")] * 2), "same story"),
        (lambda: desk.write(card, links=[LinkTyped("/port/nothing/")]), "words of the link"),
        (lambda: desk.write(card, links=[LinkTyped("/a/b/c/", "Words")] * 5), "4 sub-links"),
        (lambda: publishing.schedule_front(desk.front, by=desk.by, at=NOON), "has passed"),
        (lambda: publishing.revert_front(desk.front, by=desk.by), "no such edition"),
    ]
    for act, words in wrong:
        with pytest.raises(NotReady, match=words):
            act()
    stale = desk.card(zero)
    desk.write(card, headline="Mine")
    with pytest.raises(Overtaken, match="Somebody changed “Mine” meanwhile"):
        desk.write(stale, headline="Theirs")


def test_producers_and_chiefs_alone_work_on_fronts(desk: Desk, stories: list[Article]) -> None:
    desk.pin(stories[0])
    card, front, by = desk.card(stories[0]), desk.front, UserFactory.create()
    by.groups.set(Group.objects.exclude(name__in=["producer", "editor-in-chief"]))
    other = Desk(by=by)
    for act in (
        lambda: other.pin(stories[1]),
        lambda: publishing.move(front, card.pk, by=by, area="top"),
        lambda: publishing.take_off(front, card.pk, by=by),
        lambda: other.write(card, headline="Mine"),
        lambda: other.publish(),
        lambda: publishing.schedule_front(front, by=by, at=NOON + HOUR),
        lambda: publishing.throw_away(front, by=by),
        lambda: publishing.revert_front(front, by=by),
    ):
        with pytest.raises(NotAllowed, match="Ask a producer"):
            act()


def test_editions_are_numbered_sealed_and_chained(desk: Desk, stories: list[Article], client: Client) -> None:
    zero, one = stories[:2]
    with pytest.raises(NothingToPublish):
        desk.publish()
    desk.pin(zero)
    assert desk.publish(seen=0).message == "Published the home page, edition 1."
    desk.pin(one)
    with pytest.raises(Overtaken, match="Edition 1 of the home page went live meanwhile"):
        desk.publish(seen=0)
    outcome = desk.publish(seen=1)
    assert outcome.keys == {"front"}
    assert by_area(read(client))["lead"] == ["Story 1"]
    first, second = FrontEdition.objects.order_by("number")
    assert second.digest == hashlib.sha256((first.digest + second.content_digest).encode()).hexdigest()
    desk.pin(zero, "top")
    desk.pin(zero, "lead", place=2)
    with pytest.raises(NothingToPublish, match="what readers see already"):
        desk.publish()
    assert "was thrown away" in publishing.throw_away(desk.front, by=desk.by).message
    card = second.cards.first()
    assert card is not None
    broken = [
        lambda: FrontCard.objects.filter(pk=card.pk).update(headline="Another"),
        lambda: FrontCard.objects.filter(pk=card.pk).delete(),
        lambda: card.links.create(position=0, url="/a/", headline="a"),
        lambda: FrontEdition.objects.filter(pk=second.pk).update(content_digest="0" * 64),
        lambda: FrontEdition.objects.filter(pk=second.pk).update(sealed=False),
        lambda: FrontEdition.objects.filter(pk=first.pk).update(live=True),
        lambda: FrontEdition.objects.filter(pk=first.pk).update(live_until=NOON + HOUR),
        lambda: second.areas.all().delete(),
        lambda: connection.cursor().execute("DELETE FROM fronts_frontedition WHERE sealed"),
        lambda: FrontEdition.objects.create(front=desk.front, made_at=NOON, number=7, digest="x", previous_digest=""),
        lambda: Front.objects.create(),
    ]
    for act in broken:
        with pytest.raises(IntegrityError), transaction.atomic():
            act()


def test_an_earlier_front_comes_back_as_a_new_edition(desk: Desk, stories: list[Article], client: Client) -> None:
    for article in stories[:3]:
        desk.pin(article)
        desk.publish()
    desk.pin(stories[3])
    draft = order(desk, "lead")

    back = publishing.revert_front(desk.front, by=desk.by)
    assert back.message == "Home page: edition 2 is live again, as edition 4."
    assert by_area(read(client))["lead"] == ["Story 1"]
    publishing.revert_front(desk.front, by=desk.by)
    assert by_area(read(client))["lead"] == ["Story 0"], "back once more goes to the one before that"
    publishing.revert_front(desk.front, by=desk.by)
    assert not FrontCard.objects.filter(edition__live=True).exists(), "and then to where nothing was chosen"
    publishing.revert_front(desk.front, by=desk.by, to=3)
    assert by_area(read(client))["lead"] == ["Story 2"]
    assert order(desk, "lead") == draft, "the draft stays"
    with pytest.raises(NotReady, match="no such edition"):
        publishing.revert_front(desk.front, by=desk.by, to=99)


def test_a_scheduled_front_goes_live_at_its_time_and_can_be_taken_back(
    desk: Desk, stories: list[Article], client: Client
) -> None:
    desk.pin(stories[0])
    desk.publish()
    draft = ArticleFactory.create(section=stories[0].section, headline="At one")
    schedule(draft, by=desk.by, at=NOON + HOUR)
    desk.pin(draft)
    publishing.schedule_front(desk.front, by=desk.by, at=NOON + HOUR)
    desk.pin(stories[1])
    publishing.schedule_front(desk.front, by=desk.by, at=NOON + 2 * HOUR)
    last = FrontEdition.objects.scheduled().latest("goes_live_at")
    assert publishing.unschedule_front(last, by=desk.by).message.endswith("is the draft now.")
    with pytest.raises(NotReady):
        publishing.unschedule_front(last, by=desk.by)
    go_live_due()
    assert by_area(read(client))["lead"] == ["Story 0"]

    with time_machine.travel(NOON + HOUR, tick=False):
        go_live_due()

        assert by_area(read(client))["lead"] == ["At one"], "the story and the front went live together"
    act = AuditEntry.objects.filter(verb="front_go_live").get()
    assert (act.by_name, act.detail["number"]) == ("system", 2)


def test_with_every_story_chosen_elsewhere_there_is_still_a_front(stories: list[Article], client: Client) -> None:
    for article in stories:
        withdraw(article, by=SYSTEM, note="")
    port, desk = SectionFactory.create(name="Quay"), Desk()
    articles = [ArticleFactory.create(section=port, headline=f"Only {n}") for n in range(2)]
    for article in articles:
        edition_of(article)
        desk.pin(article, "strip", section=port)
    desk.publish()

    areas = by_area(read(client))

    assert (areas["lead"], areas["strip Quay"]) == (["Only 1"], ["Only 0"])
    for article in articles:
        withdraw(article, by=SYSTEM, note="")
    assert read(client).lead is None
    assert "No story has been published yet" in client.get("/").content.decode()
