"""The desk's page of breaking news: put up, look at, change, take down, and who had what there before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.messages import get_messages
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Banner
from articles.publishing import schedule
from articles.roles import SYSTEM
from tests.factories import ArticleFactory, SectionFactory, UserFactory, published
from tests.support.page_words import words

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PAGE = "/admin/articles/article/banners/"
TYPED = {"text": "Sea wall breached", "story": "", "lasts": "30", "until": "", "starts": "", "language": "en"}


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def fog() -> Article:
    return published(section=SectionFactory.create(name="Port"), headline="Fog", slug="fog").article


@pytest.fixture
def producer(client: Client) -> Client:
    client.force_login(UserFactory.create(role="producer", first_name="Pia", last_name="Ducer"))
    return client


def post(client: Client, where: str = "", **typed: str) -> HttpResponse:
    return client.post(f"{PAGE}{where}", {**TYPED, **typed})  # type: ignore[return-value]


def said(answer: HttpResponse) -> str:
    """What is said after an act."""
    assert answer.status_code == 302, answer.content.decode()
    return list(map(str, get_messages(answer.wsgi_request)))[-1]


def test_a_banner_is_put_up_changed_and_taken_down(
    producer: Client, fog: Article, clock: time_machine.Traveller
) -> None:
    assert "No banner is on readers’ pages" in words(producer.get(PAGE))

    assert said(post(producer, story="http://testserver/port/fog/")) == (
        "“Sea wall breached” is on every page until 12:30."
    )

    banner = Banner.objects.get()
    assert (banner.article, banner.ends_at, banner.made_by_name) == (fog, NOON + timedelta(minutes=30), "Pia Ducer")
    own = f"{banner.pk}/"
    form = producer.get(f"{PAGE}{own}").context["form"]
    assert (form["story"].value(), form["lasts"].value(), "starts" in form.fields) == ("/port/fog/", "", False)
    clock.shift(60)
    assert "until 12:30" in said(post(producer, own, text="Sea wall holds", lasts=""))
    changed = Banner.objects.latest("pk")
    assert (changed.replaces, changed.article, changed.ends_at) == (banner, None, banner.ends_at)
    stale = post(producer, own, text="Typed too late")
    assert "Somebody changed or took down this banner meanwhile" in words(stale, status=422)
    assert "Typed too late" in words(stale, status=422)
    assert said(producer.post(f"{PAGE}{changed.pk}/take-down/")).startswith("“Sea wall holds” was taken down.")
    history = words(producer.get(PAGE))
    assert "Taken down by Pia Ducer" in history
    assert "Changed by Pia Ducer" in history
    assert producer.get(f"{PAGE}{changed.pk}/").status_code == 302


def test_what_cannot_be_put_up_keeps_what_was_typed_and_says_why(producer: Client, fog: Article) -> None:
    hostile: dict[str, tuple[Any, ...]] = {
        "text": ("", "\u200b", "x" * 141),
        "story": (
            "/port/nowhere/",
            "https://example.com/port/fog/",
            "fog",
            "//port/fog/",
            "/port/\x00/",
            "[",
            "x" * 501,
        ),
        "lasts": ("", "0", "-5", "٣٠", "9" * 30, "30.5"),
        "until": ("soon", "2026-03-02T11:00", "9999-12-31T23:59", "2026-03-20T12:00"),
        "starts": ("1999-01-01T00:00", "0001-01-01T00:00", "never"),
        "language": ("english", "e\x00n", "ar; drop"),
    }
    for name, values in hostile.items():
        for value in values:
            answer = post(producer, **{name: value})

            assert answer.status_code == 422, (name, value)
            assert "field__error" in answer.content.decode(), (name, value)
            if name != "text":
                assert "Sea wall breached" in words(answer, status=422), (name, value)
    assert not Banner.objects.exists()
    for path in ("999999/", "999999/take-down/", f"{2**63}/"):
        assert producer.post(f"{PAGE}{path}", TYPED).status_code == 404
    for page in ("0", "-1", "x", "9" * 40, "\x00"):
        assert producer.get(PAGE, {"page": page}).status_code == 200


def test_it_is_looked_at_on_the_home_page_before_it_is_up(producer: Client) -> None:
    article = ArticleFactory.create(section=SectionFactory.create(name="Port"), headline="Vote", slug="vote")
    schedule(article, by=SYSTEM, at=NOON + timedelta(hours=1))

    later = post(producer, "preview/", starts="2026-03-02T13:00", story="/port/vote/").content.decode()
    at_once = post(producer, "preview/").content.decode()

    assert '<a class="breaking__text" href="/port/vote/"' in later
    assert "Sea wall breached</span>" in at_once
    assert "Readers do not see it yet" in at_once
    assert post(producer, "preview/", story="/port/vote/").status_code == 422
    assert not Banner.objects.exists()
    assert not article.editions.filter(live=True).exists()


def test_one_is_planned_called_off_and_the_page_costs_the_same_however_many_there_were(
    producer: Client, clock: time_machine.Traveller
) -> None:
    assert "from Monday 2 March 2026, 13:00 UTC until" in said(post(producer, starts="2026-03-02T13:00"))
    with CaptureQueriesContext(connection) as few:
        assert "Planned" in words(producer.get(PAGE))
    assert said(producer.post(f"{PAGE}{Banner.objects.get().pk}/take-down/")) == (
        "“Sea wall breached” is not planned any more."
    )
    for n in range(30):
        assert said(post(producer, text=f"News {n}", starts="2026-03-02T14:00" if n % 2 else ""))
    clock.shift(1)

    with CaptureQueriesContext(connection) as many:
        page = words(producer.get(PAGE))

    assert len(many) <= len(few) + 2
    assert "Page 1 of 2" in page
    assert "Behind it, back when it ends" in page
    assert "Called off by Pia Ducer" in words(producer.get(PAGE, {"page": "2"}))
