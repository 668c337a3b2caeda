"""The accent colour: what can be read on paper, and the nearest colour that can."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from newsroom.site.accent import DARK_PAPER, PAPER, accent_url, can_be_read, contrast, nearest_readable
from newsroom.site.newspaper import Newspaper


def test_contrast_is_what_wcag_says() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert contrast("#123456", "#123456") == 1
    assert can_be_read("#767676", PAPER)
    assert not can_be_read("#777777", PAPER)


@pytest.mark.parametrize("paper", [PAPER, DARK_PAPER])
def test_the_nearest_colour_can_be_read_and_is_no_further_than_it_has_to_be(paper: str) -> None:
    for colour in ("#ffff00", "#ff0000", "#00ff00", "#0000ff", "#ffffff", "#000000", "#808080", "#a81d22", "#7f00ff"):
        nearest = nearest_readable(colour, paper)

        assert can_be_read(nearest, paper), (colour, nearest)
        assert contrast(nearest, paper) < 4.8 or nearest == colour, (colour, nearest)


def test_a_colour_that_can_be_read_stays_and_white_becomes_a_grey() -> None:
    assert nearest_readable("#a81d22", PAPER) == "#a81d22"
    assert set(re.findall("..", nearest_readable("#ffffff", PAPER)[1:])) <= {"76", "77"}


def test_the_sheet_has_both_colours_and_is_kept_for_good(client: Client) -> None:
    url = accent_url(Newspaper("The Tide", accent="#005a9c"))

    sheet = client.get(url)

    text = sheet.content.decode()
    assert "--accent: #005a9c" in text
    assert f"--accent: {nearest_readable('#005a9c', DARK_PAPER)}" in text
    assert "immutable" in sheet.headers["Cache-Control"]
    assert sheet.headers["Content-Type"].startswith("text/css")
    assert accent_url(Newspaper("The Tide")) == ""


@pytest.mark.django_db
def test_an_address_that_no_sheet_has_is_not_there(client: Client) -> None:
    url = accent_url(Newspaper("The Tide", accent="#005a9c"))

    assert client.get(url.replace("005a9c", "ffff00")).status_code == 404
    assert client.get("/media/accent-zzz.css").status_code == 404
