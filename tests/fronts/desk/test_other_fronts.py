"""The screen of a section's and a topic's front, and every front as it was at a moment that has passed."""

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

from articles.models import Article, Section, Tag
from articles.publishing import withdraw
from articles.roles import SYSTEM
from fronts.models import Front, FrontEdition
from tests.factories import ArticleFactory, FigureFactory, ImageFactory, SectionFactory, UserFactory, edition_of
from tests.support.front_desk import HOUR, NOON, SCREEN, Desk, list_by_area, read_list
from tests.support.page_words import words
from tests.support.staging import rolled_back
from tests.support.thoroughness import a_few

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def stories(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Article]]:
    with rolled_back(django_db_blocker), time_machine.travel(NOON, tick=False):
        port, city = SectionFactory.create(name="Port"), SectionFactory.create(name="City")
        image = ImageFactory.create()
        articles = [
            ArticleFactory.create(section=port if n < 6 else city, headline=f"Story {n}", tags=["Ships"])
            for n in range(8)
        ]
        for n, article in enumerate(articles):
            FigureFactory.create(article=article, image=image)
            edition_of(article, at=NOON - HOUR * (9 - n))
        yield articles


def act(client: Client, what: str, front: str, **data: Any) -> str:
    """What is said after an act, which leads back to the front's screen."""
    answer = client.post(f"{SCREEN}{what}/", {"front": front, "back": "section=", **data})
    assert answer.status_code == 302, answer.status_code
    assert answer["Location"].startswith(f"{SCREEN}?front={front.replace(':', '%3A')}&section="), answer["Location"]
    return list(map(str, get_messages(answer.wsgi_request)))[-1]


def test_every_act_on_it_has_a_button(producer: Client, stories: list[Article]) -> None:
    page = words(producer.get(SCREEN, {"front": "port"}))
    assert "Nothing has been chosen yet: the page is the list of its stories" in page
    assert "Story 6" not in page, "the stories at its side are its own"
    assert Front.objects.count() == 0, "looking makes nothing"
    assert "put in place 1: Lead." in act(producer, "pin", "port", story=stories[7].pk, quick="lead")
    assert "fills by itself" in act(producer, "pin", "port", story=stories[2].pk, area="more")
    assert "put in place 1: Top" in act(producer, "pin", "port", story=stories[2].pk, area="top")
    assert act(producer, "publish", "port", seen="0") == "Published the front of Port, edition 1."
    assert list_by_area(read_list(producer, "/port/"))["lead"] == ["Story 7"]
    card = FrontEdition.objects.get(live=True).cards.get(article=stories[2])
    saved = producer.post(f"{SCREEN}cards/{card.pk}/", {"headline": "Mine", "revision": card.revision})
    assert saved["Location"].startswith(f"{SCREEN}?front=port#area-top")
    assert "goes live on Monday 2 March 2026, 18:00" in act(producer, "schedule", "port", at="2026-03-02T18:00")
    paper = "/admin/articles/article/paper/"
    assert "Goes live Front of Port, as drafted by" in words(producer.get(paper, {"at": "2026-03-02T18:00"}))
    before, after = (producer.get(f"{paper}20260302T{at}Z/port/").content.decode() for at in ("1759", "1800"))
    assert ("Mine" in before, "Mine" in after) == (False, True)
    scheduled = FrontEdition.objects.scheduled().get()
    assert "is the draft now" in act(producer, "unschedule", "port", edition=scheduled.pk)
    assert "thrown away" in act(producer, "throw-away", "port")
    assert "fills by itself, as before edition 1" in act(producer, "revert", "port")
    assert "as edition 3" in act(producer, "revert", "port", to="1")
    act(producer, "pin", "port", story=stories[3].pk, quick="lead")
    act(producer, "take-off", "port", card=FrontEdition.objects.get(draft=True).cards.get(article=stories[7]).pk)
    with CaptureQueriesContext(connection) as captured:
        page = words(producer.get(SCREEN, {"front": "port"}))
    assert "Readers see edition 3" in page
    assert "Formerly here Story 7" in page
    assert len(captured) < 50


def test_a_topic_is_given_a_front_and_it_is_seen_before_it_is_published(
    producer: Client, stories: list[Article]
) -> None:
    assert producer.get(SCREEN, {"topic": "ships"})["Location"] == f"{SCREEN}?front=tag%3Aships"
    act(producer, "pin", "tag:ships", story=stories[0].pk, quick="lead")
    page = producer.get(f"{SCREEN}preview/", {"front": "tag:ships"})
    assert "Readers do not see this yet" in words(page)
    assert re.search(r'lead__headline"><a href="/port/story-0/">Story 0<', page.content.decode())
    assert act(producer, "publish", "tag:ships", seen="0") == "Published the front of Ships, edition 1."
    assert list_by_area(read_list(producer, "/tags/ships/"))["lead"] == ["Story 0"]
    act(producer, "pin", "city", story=stories[0].pk, quick="lead")
    act(producer, "throw-away", "city")
    assert not Front.objects.filter(section__slug="city").exists(), "the section can be deleted as before"
    Desk(front=Front(tag=Tag.objects.get(name="Ships"))).pin(stories[1])
    assert "Home page City Port Topic Ships Draft" in words(producer.get(SCREEN))


def test_a_front_that_is_not_there_is_no_fault(producer: Client, stories: list[Article]) -> None:
    answer = producer.get(SCREEN, {"topic": "Boats"})
    said = "No story has the tag “Boats”. Write it as the stories have it."
    assert list(map(str, get_messages(answer.wsgi_request))) == [said]
    port = Section.objects.get(slug="port")
    port.slug = "harbour"
    port.save()
    assert producer.get(SCREEN, {"front": "port"}).status_code == 200, "a link to it goes on leading there"
    for odd in ("\0", "tag:", "section:x", "٣", "x" * 3000):
        assert producer.get(SCREEN, {"front": odd}).status_code == 404, odd
        assert producer.get(SCREEN, {"topic": odd}).status_code == 302, odd
        assert producer.post(f"{SCREEN}publish/", {"front": odd})["Location"] == SCREEN, odd
        path = a_few(("history/", "history/page/", "preview/"), odd, most=1)[0]
        assert producer.get(f"{SCREEN}{path}", {"front": odd}).status_code == 404, odd


def test_a_front_is_shown_as_it_was_with_the_stories_as_they_were(producer: Client, stories: list[Article]) -> None:
    port, home = Desk(front=Front(section=stories[0].section)), Desk()
    with time_machine.travel(NOON + HOUR, tick=False):
        for desk in (port, home):
            desk.pin(stories[1])
            desk.pin(stories[2], "top")
            desk.write(desk.card(stories[2]), headline="Own words")
            desk.publish()
    with time_machine.travel(NOON + 2 * HOUR, tick=False):
        stories[1].headline = "Story 1, corrected"
        stories[1].save()
        edition_of(stories[1], change="correction", note="It was one.")
        withdraw(stories[2], by=SYSTEM, note="")
        edition_of(ArticleFactory.create(section=stories[0].section, headline="New since"))
        for desk in (port, home):
            desk.pin(stories[4])
            desk.publish()
    with time_machine.travel(NOON + 5 * HOUR, tick=False):
        withdraw(stories[3], by=SYSTEM, note="")
        Article.objects.filter(pk=stories[3].pk).update(embargo_until=NOON + 9 * HOUR)
        newest = {"home": "Story 7", "port": "Story 5"}
        for front in newest:
            for at, edition, lead in (
                ("2026-03-02T12:30", "Nothing had been chosen yet", newest[front]),
                ("2026-03-02T13:00", "Readers saw edition 1", "Story 1"),
                ("2026-03-02T14:00", "Readers saw edition 2", "Story 4"),
            ):
                asked = {"front": front, "at": at}
                page = words(producer.get(f"{SCREEN}history/", asked))
                seen = producer.get(f"{SCREEN}history/page/", asked).content.decode()
                assert edition in page, (front, at)
                assert re.search(rf'lead__headline"><a href="[^"]+">{lead}<', seen), (front, at, lead)
                assert ("Own words" in seen) is (at == "2026-03-02T13:00"), (front, at)
                assert ("corrected" in seen, "New since" in seen) == (at == "2026-03-02T14:00",) * 2, (front, at)
                assert "Story 3" in seen, "it was there then"
                if edition == "Readers saw edition 1":
                    assert "Lead Story 1 Chosen" in page
            assert "Chosen, and not shown: “Own words”" in page, "it was withdrawn"
        assert list_by_area(read_list(producer, "/port/"))["lead"] == ["Story 4"], "nothing comes of looking"
        for odd in ("\0", "soon", "9999-12-31T23:59", "0001-01-01T00:00", "2026-03-02T18:00", "٣"):
            answer = producer.get(f"{SCREEN}history/", {"at": odd})
            assert "id_at_error" in answer.content.decode() or odd in ("\0", "0001-01-01T00:00"), odd
            assert producer.get(f"{SCREEN}history/page/", {"at": odd}).status_code in (200, 302), odd
        editor = UserFactory.create(role="section-editor")
        stories[0].section.editors.add(editor)
        producer.force_login(editor)
        seen = producer.get(f"{SCREEN}history/page/", {"front": "port", "at": "2026-03-02T13:00"}).content.decode()
        assert "Story 1" in seen
        assert "Story 3" not in seen, "it is under an embargo now"
