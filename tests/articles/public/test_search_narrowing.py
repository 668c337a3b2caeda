"""A search is narrowed to a section, an author, a tag, days; its numbers are what a click gives."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.public.search import candidates, facets
from articles.search.statistics import add_up_all
from tests.factories import published
from tests.support.reader_search import NOON, found, headlines, page_of

pytestmark = pytest.mark.django_db

NO_FILTERS: tuple[tuple[str, str, str | None], ...] = (
    ("section", "nowhere", "There is no section “nowhere”."),
    ("author", "\x00", None),
    ("tag", "x" * 5_000, "There is no tag “x"),
    ("kind", "gossip", "There is no kind of story “gossip”."),
    ("from", "2026-13-45", "“2026-13-45” is no day. Write it as in 2026-11-27."),
    ("from", "٢٠٢٦-٠١-٠١", None),
    ("to", "9999-12-31", "“9999-12-31” is no day."),
    ("to", "0001-01-01", "“0001-01-01” is no day."),
    ("from", "1e999", "“1e999” is no day."),
)


def test_the_filters_narrow_and_their_counts_are_what_a_click_gives(client: Client, harbour: None) -> None:
    page = page_of(client, "fog surge")

    assert page.total == "4 stories"
    said = {group.name: {choice.name: choice.count for choice in group.choices} for group in page.groups}
    assert said["Section"] == {"City": "2", "Sport": "2", "Quay": "1"}
    assert said["Author"]["Ada Vale"] == "2"
    assert said["Topic"] == {"Ships": "2", "Races": "1"}
    for group in page.groups:
        for choice in group.choices:
            narrowed = client.get(choice.url).context["page"]
            assert narrowed.total.split()[0] == choice.count, choice
            assert narrowed.narrowed
            (without,) = narrowed.removable
            assert client.get(without.url).context["page"].total == "4 stories"


def test_days_are_the_newsrooms_and_both_ends_count(client: Client, settings: Any) -> None:
    settings.TIME_ZONE = "Asia/Phnom_Penh"
    with timezone.override("Asia/Phnom_Penh"):
        for hour, name in ((16, "Late on the 5th"), (17, "Early on the 6th"), (40, "Late on the 6th")):
            published(headline=name, body="<p>fog</p>", at=NOON.replace(hour=0) + datetime.timedelta(hours=hour))
        days = {"from": "2026-05-06", "to": "2026-05-06"}

        assert found(client, "fog", sort="newest", **days) == ["Late on the 6th", "Early on the 6th"]
        assert (
            found(client, "fog", **{"from": "2026-05-06", "to": "2026-05-05"}, sort="newest")[-1] == "Late on the 5th"
        )
        assert len(found(client, "fog", to="2026-05-05")) == 1


def test_pages_lead_on_and_back_without_a_gap(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(45):
        published(headline=f"Fog {n}", body=f"<p>{'fog ' * (n % 7)}mist</p>", at=NOON - datetime.timedelta(hours=n))
    add_up_all()

    for sort in ("", "newest"):
        walk_on_and_back(client, sort)
        with monkeypatch.context() as bounded:
            for name in ("MOST_WEIGHED", "MOST_WEIGHED_BY_FEW", "MOST_COUNTED"):
                bounded.setattr(candidates, name, 5)
            walk_on_and_back(client, sort)


def walk_on_and_back(client: Client, sort: str) -> None:
    seen: list[list[str]] = [found(client, "fog mist", sort=sort)]
    page = page_of(client, "fog mist", sort=sort)
    while page.head.next_url:
        page = client.get(page.head.next_url).context["page"]
        seen.append(headlines(page))
    back = [headlines(page)]
    while page.head.previous_url:
        page = client.get(page.head.previous_url).context["page"]
        back.append(headlines(page))

    assert [len(each) for each in seen] == [20, 20, 5]
    assert len({headline for each in seen for headline in each}) == 45
    assert back[::-1] == seen
    assert sort == "" or [headline for each in seen for headline in each] == [f"Fog {n}" for n in range(45)]


def test_of_very_many_the_counts_say_about(client: Client, monkeypatch: pytest.MonkeyPatch, harbour: None) -> None:
    monkeypatch.setattr(candidates, "MOST_COUNTED", 1)

    page = page_of(client, "fog surge")

    assert page.total == "About 4 stories"
    assert str(facets.Count(12_345, about=True)) == "about 12,000"
    assert str(facets.Count(12_345)) == "12,345"


def test_filters_that_are_none_are_left_out_and_said(client: Client, harbour: None) -> None:
    for name, value, said in NO_FILTERS:
        page = page_of(client, {"q": "fog", name: value})
        assert len(page.results) == 3
        assert said is None or page.remarks[0].startswith(said)


def test_a_cursor_that_nobody_wrote_leads_nowhere(client: Client, harbour: None) -> None:
    for cursor in ("", "x", "1.2", "1.2.3.4", "zzzzzzzzzzzzzz.1.1", "1.zzzzzzzzzzzzzz.1", "\x00", "-.1.1"):
        for name in ("before", "after"):
            assert client.get("/search/", {"q": "fog", name: cursor}).status_code == 404, cursor
