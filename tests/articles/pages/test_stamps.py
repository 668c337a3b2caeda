"""Moments as a page prints them."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from articles.pages.stamps import NameplateDate, Stamp, zone_name

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        ("UTC", "UTC"),
        ("Europe/Berlin", "CET"),
        ("Asia/Phnom_Penh", "UTC+7"),
        ("Asia/Kathmandu", "UTC+5:45"),
        ("America/Sao_Paulo", "UTC-3"),
    ],
)
def test_a_zone_is_named_by_its_letters_or_else_by_its_offset(zone: str, name: str) -> None:
    assert zone_name(NOON.astimezone(ZoneInfo(zone))) == name


def test_a_stamp_names_day_time_and_zone_and_keeps_the_offset_for_machines() -> None:
    moment = datetime(2026, 11, 3, 7, 5, tzinfo=ZoneInfo("Asia/Phnom_Penh"))

    stamp = Stamp.of(moment, now=NOON)

    assert stamp.text == "3 November 2026, 07:05 UTC+7"
    assert stamp.iso == "2026-11-03T07:05:00+07:00"


@pytest.mark.parametrize(
    ("moment", "brief"),
    [
        (datetime(2026, 11, 24, 0, 1, tzinfo=UTC), "00:01"),
        (datetime(2026, 11, 23, 23, 59, tzinfo=UTC), "23 Nov"),
        (datetime(2026, 1, 2, tzinfo=UTC), "2 Jan"),
        (datetime(2025, 11, 24, tzinfo=UTC), "24 Nov 2025"),
    ],
)
def test_lists_say_the_time_today_the_day_before_that_and_the_year_of_another(moment: datetime, brief: str) -> None:
    assert Stamp.of(moment, now=NOON).brief == brief


def test_in_january_last_december_goes_without_its_year() -> None:
    moment = datetime(2026, 12, 30, tzinfo=UTC)

    assert Stamp.of(moment, now=datetime(2027, 1, 4, tzinfo=UTC)).brief == "30 Dec"


def test_the_nameplate_has_the_day_as_newspapers_write_it() -> None:
    assert NameplateDate.of(NOON) == NameplateDate("2026-11-24", "Tuesday 24 November 2026")
