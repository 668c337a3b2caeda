"""The producer's screen: what stands on the home page, what could, and every act on it by a button."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.contrib.messages import get_messages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoDbBlocker

from articles import roles
from articles.models import Article, Tag
from articles.publishing import schedule, withdraw
from articles.roles import SYSTEM
from fronts.models import FrontCard, FrontEdition
from fronts.publishing import take_off
from fronts.publishing.cards import CardSubject
from fronts.publishing.overriding import LinkTyped
from tests.factories import ArticleFactory, FigureFactory, SectionFactory, UserFactory, edition_of
from tests.support.front_desk import HOUR, NOON, SCREEN, Desk, by_area, read
from tests.support.page_words import words
from tests.support.staging import rolled_back
from tests.support.thoroughness import a_few

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def stories(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Article]]:
    with rolled_back(django_db_blocker), time_machine.travel(NOON, tick=False):
        section = SectionFactory.create(name="Port")
        articles = [ArticleFactory.create(section=section, headline=f"Story {n}", tags=["Ships"]) for n in range(6)]
        FigureFactory.create(article=articles[0])
        for n, article in enumerate(articles):
            edition_of(article, at=NOON - HOUR * (9 - n))
        yield articles


def act(client: Client, what: str, **data: Any) -> str:
    """What is said after an act."""
    answer = client.post(f"{SCREEN}{what}/", data)
    assert answer.status_code == 302, answer.status_code
    return list(map(str, get_messages(answer.wsgi_request)))[-1]


def test_the_lead_is_swapped_in_two_acts(producer: Client, stories: list[Article]) -> None:
    assert "Nothing has been chosen yet" in words(producer.get(SCREEN))

    assert act(producer, "pin", story=stories[1].pk, quick="lead", area="top") == "“Story 1” was put in place 1: Lead."
    assert "Story 1" not in by_area(read(producer))["lead"]
    assert act(producer, "publish", seen=0) == "Published the home page, edition 1."

    assert by_area(read(producer))["lead"] == ["Story 1"]


def test_the_screen_says_where_everything_stands(producer: Client, stories: list[Article]) -> None:
    desk, tides = Desk(by=SYSTEM), ArticleFactory.create(section=stories[0].section, headline="Tides at one")
    desk.pin(stories[0])
    desk.pin(stories[1], "top")
    desk.pin(stories[2], "more")
    desk.publish()
    schedule(tides, by=SYSTEM, at=NOON + HOUR)
    desk.pin(tides, "lead")
    desk.pin(stories[1], "more")
    desk.put(CardSubject(tag=Tag.objects.get(name="Ships")), "top")
    desk.put(CardSubject(url="https://example.com/", headline="Elsewhere"), "top")
    desk.write(desk.card(stories[0]), headline="Sharper", kicker="Now", links=[LinkTyped("/port/story-4/")])
    stories[0].headline = "Story 0, corrected"
    stories[0].save()
    edition_of(stories[0], change="correction", note="It was not so.")
    take_off(desk.front, desk.card(stories[2]).pk, by=SYSTEM)
    withdraw(stories[1], by=SYSTEM, note="")

    page = words(producer.get(SCREEN))

    for said in (
        "Readers see edition 1 live since",
        "Goes live at 13:00 Its place is filled",
        "Story corrected since this headline was written",
        "Own headline, kicker",
        "Withdrawn at 12:00",
        "Newest on Ships",
        "Taken off Story 2",
        "Moved",
        "New",
        "Formerly here Story 2",
        "Story 4",
    ):
        assert said in page, said
    coming = words(producer.get(SCREEN, {"which": "coming"}))
    assert "Tides at one Port · goes live 2 Mar, 13:00 Lead" in coming
    assert "Story 3" in words(producer.get(SCREEN, {"q": "Story 3"}))
    for query in ({"section": str(stories[0].section.pk)}, {"tag": "ships"}):
        assert "Story 5 Port" in words(producer.get(SCREEN, query))
    for query in ({"section": "9" * 30}, {"tag": "\0"}, {"q": "‮٣"}, {"which": "x"}, {"section": "-1"}):
        assert producer.get(SCREEN, query).status_code == 200


def test_every_act_has_a_button(producer: Client, stories: list[Article]) -> None:
    for n in (0, 1, 2):
        act(producer, "pin", story=stories[n].pk, area="top", place="99")
    card = FrontCard.objects.get(article=stories[2])
    assert act(producer, "move", card=card.pk, step="up", area="top") == "“Story 2” moved to place 2: Top stories."
    assert "moved from Top stories to place 1 of Port strip" in act(
        producer, "move", card=card.pk, area=f"strip-{stories[0].section.pk}"
    )
    assert "was taken off" in act(producer, "take-off", card=card.pk)
    assert "“Tide tables” was put in place" in act(
        producer, "elsewhere", url="https://example.com/", words="Tide tables", area="more"
    )
    assert "The newest story on Ships was put" in act(producer, "elsewhere", tag="ships", area="more")
    assert "goes live on Monday 2 March 2026, 13:00" in act(producer, "schedule", at="2026-03-02T13:00")
    scheduled = FrontEdition.objects.scheduled().get()
    assert "does not change" in act(producer, "unschedule", edition=scheduled.pk)
    assert "Published" in act(producer, "publish", seen="0")
    act(producer, "pin", story=stories[5].pk, quick="lead")
    assert "thrown away" in act(producer, "throw-away")
    act(producer, "pin", story=stories[5].pk, quick="lead")
    act(producer, "publish", seen="1")
    assert "edition 1 is live again, as edition 3" in act(producer, "revert")
    assert "edition 2 is live again, as edition 4" in act(producer, "revert", to="2")
    answer = producer.post(
        f"{SCREEN}pin/", {"story": stories[3].pk, "area": "top", "back": "q=fog&x=1", "at_area": "top"}
    )
    assert answer["Location"] == f"{SCREEN}?q=fog#area-top"


def test_what_was_typed_on_a_card_stays_where_it_cannot_be_saved(producer: Client, stories: list[Article]) -> None:
    act(producer, "pin", story=stories[0].pk, quick="lead")
    card = FrontCard.objects.get()
    url = f"{SCREEN}cards/{card.pk}/"
    assert "The story’s lead picture" in words(producer.get(url))
    typed = {"headline": "My headline", "url-0": "not an address", "words-0": "My words", "revision": "0"}

    answer = producer.post(url, typed)

    assert "Write the whole address" in words(answer)
    assert 'value="My headline"' in answer.content.decode()
    assert 'value="My words"' in answer.content.decode()
    saved = producer.post(url, {**typed, "url-0": "/port/story-4/", "until": "2026-03-02T18:00"}, follow=True)
    assert "was changed for its place: Lead" in words(saved)
    card.refresh_from_db()
    assert (card.headline, card.links.get().article, card.pinned_until) == ("My headline", stories[4], NOON + 6 * HOUR)
    assert "Somebody changed “My headline” meanwhile" in words(producer.post(url, {**typed, "url-0": "/port/story-4/"}))
    act(producer, "publish", seen="0")
    assert producer.get(f"{SCREEN}cards/{card.pk}/").status_code == 200, "what is live can be edited: a draft begins"
    again = {"headline": "Second", "revision": str(card.revision)}
    assert "was changed" in words(producer.post(f"{SCREEN}cards/{card.pk}/", again, follow=True))
    assert FrontCard.objects.get(edition__draft=True).headline == "Second"


def test_nothing_that_is_sent_breaks_the_desk(producer: Client, stories: list[Article]) -> None:
    act(producer, "pin", story=stories[0].pk, quick="lead")
    card = FrontCard.objects.get()
    odd = ("", "\0", "9" * 40, "٣", "x" * 3000, "strip-999")
    for value in odd:
        for what in a_few(("pin", "move", "take-off", "unschedule", "elsewhere", "schedule", "revert"), value, most=3):
            data = {"story": value, "card": value, "edition": value, "area": value, "at": value, "to": value}
            data |= {"url": value, "words": value, "tag": value, "place": value, "step": value, "at_area": value}
            for more in ({}, {"story": stories[1].pk, "card": card.pk}):
                answer = producer.post(f"{SCREEN}{what}/", {**data, **more, "back": value})
                assert answer.status_code == 302, (what, value)
        card = FrontCard.objects.filter(edition__draft=True).first() or card
        fields = ("headline", "kicker", "teaser", "picture", "byline", "size", "until", "url-0", "words-0", "revision")
        assert producer.post(f"{SCREEN}cards/{card.pk}/", dict.fromkeys(fields, value)).status_code in (200, 302, 404)
    assert producer.get(f"{SCREEN}cards/{2**62}/").status_code == 404


def test_the_draft_is_seen_as_readers_will_and_nothing_comes_of_looking(
    producer: Client, stories: list[Article]
) -> None:
    act(producer, "pin", story=stories[1].pk, quick="lead")
    card = FrontCard.objects.get()

    page = producer.get(f"{SCREEN}preview/")

    assert "Readers do not see this yet" in words(page)
    assert re.search(r'lead__headline"><a href="/port/story-1/">Story 1<', page.content.decode())
    assert FrontEdition.objects.get() == card.edition
    assert card.edition.draft


def test_it_costs_the_same_whatever_stands_on_the_front(producer: Client, stories: list[Article]) -> None:
    desk = Desk()
    desk.pin(stories[0])
    desk.publish()
    desk.pin(stories[1], "top")
    desk.write(desk.card(stories[1]), headline="Own", links=[LinkTyped("/a/b/", "Words")])
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            producer.get(SCREEN)
        counts.append(len(captured))
        for n in (2, 3, 4, 5):
            desk.pin(stories[n], "strip", section=stories[0].section)
            desk.write(desk.card(stories[n]), headline=f"Own {n}", links=[LinkTyped("/a/b/c/", "Words")])

    assert counts[0] == counts[1]


def test_a_story_that_one_may_not_see_is_not_named(stories: list[Article], client: Client) -> None:
    """A producer sees every story; whoever has been given the right to fronts alone does not."""
    secret = ArticleFactory.create(section=stories[0].section, headline="Astrolabe", embargo_until=NOON + 9 * HOUR)
    desk = Desk()
    desk.pin(secret)
    desk.write(desk.card(secret), headline="Astrolabe found")
    user = UserFactory.create(role="reporter")
    client.force_login(user)
    before = dict(roles.ROLES["reporter"].stories)
    try:
        roles.ROLES["reporter"].stories[roles.FRONTS] = roles.ANY
        page = words(client.get(SCREEN))
        assert "A story that you may not see" in page
        assert "Astrolabe" not in client.get(SCREEN).content.decode()
        assert client.get(f"{SCREEN}cards/{desk.card(secret).pk}/").status_code == 404
        assert "not one that you may see" in act(client, "pin", story=secret.pk)
        assert "Astrolabe" not in act(client, "take-off", card=desk.card(secret).pk)
    finally:
        roles.ROLES["reporter"].stories.clear()
        roles.ROLES["reporter"].stories.update(before)


def test_tomorrows_paper_shows_the_front_that_is_scheduled(producer: Client, stories: list[Article]) -> None:
    act(producer, "pin", story=stories[1].pk, quick="lead")
    act(producer, "schedule", at="2026-03-02T18:00")
    paper = "/admin/articles/article/paper/"

    chooser = words(producer.get(paper, {"at": "2026-03-02T18:00"}))
    before, after = (producer.get(f"{paper}20260302T{at}Z/").content.decode() for at in ("1759", "1800"))

    assert "2 Mar, 18:00 UTC Goes live Home page, as drafted by Pia Ducer" in chooser
    lead = re.compile(r'lead__headline"><a href="[^"]+">Story 1<')
    assert not lead.search(before)
    assert lead.search(after)
    assert FrontEdition.objects.scheduled().count() == 1
