"""Times typed at the desk, in the newsroom's zone, also when its clocks change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from articles.desk.times import read_time
from articles.errors import NotReady
from articles.models import Article
from tests.factories import ArticleFactory
from tests.support.forms import fields, login

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
LIVE = "Say when it goes live"


@pytest.fixture(autouse=True)
def today() -> object:
    with time_machine.travel(datetime(2026, 1, 2, 12, tzinfo=UTC), tick=False) as clock:
        yield clock


def in_zone(zone: str, text: str, settings: Any) -> tuple[str, str]:
    """What was understood, in UTC, and what was remarked."""
    settings.TIME_ZONE = zone
    moment = read_time(text, what=LIVE)
    return f"{moment.at.astimezone(UTC):%Y-%m-%d %H:%M}", moment.remark


@pytest.mark.parametrize(
    ("zone", "text", "utc"),
    [
        (BERLIN, "2026-02-03T06:00", "2026-02-03 05:00"),
        (BERLIN, "2026-07-03T06:00", "2026-07-03 04:00"),
        (NEW_YORK, "2026-02-03 06:00", "2026-02-03 11:00"),
        (NEW_YORK, " 2026-07-03T06:00:30 ", "2026-07-03 10:00"),
        (NEW_YORK, "2026-07-03T06:00+02:00", "2026-07-03 04:00"),
    ],
)
def test_a_time_is_the_newsrooms_unless_it_names_a_zone(zone: str, text: str, utc: str, settings: Any) -> None:
    assert in_zone(zone, text, settings) == (utc, "")


@pytest.mark.parametrize(
    ("zone", "text", "said"),
    [
        (BERLIN, "2026-03-29T02:30", "02:30 does not exist that night: .* Sunday 29 March 2026, 03:00 CEST"),
        (BERLIN, "2026-03-29T02:00", "02:00 does not exist that night: .* Sunday 29 March 2026, 03:00 CEST"),
        (NEW_YORK, "2026-03-08T02:59", "02:59 does not exist that night: .* Sunday 8 March 2026, 03:00 EDT"),
        ("Australia/Lord_Howe", "2026-10-04T02:15", "02:15 does not exist that night: .* 02:30 "),
    ],
)
def test_an_hour_that_the_clocks_leave_out_is_refused_with_the_next_there_is(
    zone: str, text: str, said: str, settings: Any
) -> None:
    with pytest.raises(NotReady, match=said):
        in_zone(zone, text, settings)


@pytest.mark.parametrize(
    ("zone", "text", "utc", "name"),
    [
        (BERLIN, "2026-10-25T02:30", "2026-10-25 00:30", "CEST"),
        (NEW_YORK, "2026-11-01T01:00", "2026-11-01 05:00", "EDT"),
    ],
)
def test_of_an_hour_that_happens_twice_the_first_is_meant_and_said(
    zone: str, text: str, utc: str, name: str, settings: Any
) -> None:
    remark = f"{text[11:]} happens twice that night: the first is meant, in {name}."

    assert in_zone(zone, text, settings) == (utc, remark)


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        (BERLIN, "2026-03-29T01:59"),
        (BERLIN, "2026-03-29T03:00"),
        (BERLIN, "2026-10-25T01:59"),
        (BERLIN, "2026-10-25T03:00"),
        (NEW_YORK, "2026-11-01T02:00"),
    ],
)
def test_the_minutes_beside_a_change_of_clocks_are_like_any_other(zone: str, text: str, settings: Any) -> None:
    settings.TIME_ZONE = zone
    moment = read_time(text, what=LIVE)

    assert timezone.localtime(moment.at).strftime("%Y-%m-%dT%H:%M") == text
    assert moment.remark == ""


@pytest.mark.parametrize("text", ["", "soon", "\x00", "2026-02-03", "T06:00", "9" * 5000])
def test_what_is_no_time_is_asked_for(text: str) -> None:
    with pytest.raises(NotReady, match="Say when it goes live: pick a day and a time"):
        read_time(text, what=LIVE)


@pytest.mark.parametrize("text", ["2026-02-30T06:00", "2026-02-03T25:00", "9999-12-31T23:59", "0001-01-01T00:00"])
def test_a_day_that_is_not_in_the_calendar_is_refused(text: str, settings: Any) -> None:
    settings.TIME_ZONE = "Asia/Phnom_Penh" if text.startswith("0") else NEW_YORK

    with pytest.raises(NotReady, match="Say when it goes live: "):
        read_time(text, what=LIVE)


def test_a_time_that_has_passed_is_refused_and_so_is_one_of_another_age() -> None:
    with pytest.raises(NotReady, match="Friday 2 January 2026, 12:00 UTC is in the past"):
        read_time("2026-01-02T12:00", what=LIVE)
    with pytest.raises(NotReady, match="more than ten years away"):
        read_time("2037-01-02T12:00", what=LIVE)

    assert read_time("2026-01-02T12:01", what=LIVE).at - timezone.now() == timedelta(minutes=1)


@pytest.mark.django_db
def test_an_embargo_in_an_hour_that_comes_twice_is_saved_and_stays_what_it_was(client: Client, settings: Any) -> None:
    settings.TIME_ZONE = BERLIN
    login(client, "editor-in-chief")
    first, second = (datetime(2027, 10, 31, hour, 30, tzinfo=UTC) for hour in (0, 1))
    story = ArticleFactory.create(headline="Fog", embargo_until=second)

    for number, at in enumerate((second, first)):
        Article.objects.update(embargo_until=at)
        form = fields(client.get(story.get_change_url()))
        assert form["embargo_until"] == "2027-10-31T02:30"
        client.post(story.get_change_url(), {**form, "headline": f"Fog {number}", "_act": "save"})
        story.refresh_from_db()
        assert (story.headline, story.embargo_until) == (f"Fog {number}", at)

    written: list[tuple[str, datetime | None]] = [("2027-10-31T02:31", first + timedelta(minutes=1)), ("", None)]
    for typed, kept in written:
        form = fields(client.get(story.get_change_url()))
        client.post(story.get_change_url(), {**form, "embargo_until": typed, "_act": "save"})
        story.refresh_from_db()
        assert story.embargo_until == kept

    form = fields(client.get(story.get_change_url()))
    page = client.post(story.get_change_url(), {**form, "embargo_until": "2026-03-29T02:30", "_act": "save"})
    assert "02:30 does not exist that night: the clocks go forward." in page.content.decode()
    assert fields(page)["embargo_until"] == "2026-03-29T02:30"
