"""Numbers are read strictly: what is not plainly one is none."""

from __future__ import annotations

import pytest

from newsroom.text.numbers import LARGEST_KEY, whole_number


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("7", 7), ("007", 7), (str(LARGEST_KEY), LARGEST_KEY)])
def test_ascii_digits_are_a_number(text: str, number: int) -> None:
    assert whole_number(text) == number


@pytest.mark.parametrize("text", ["", " 7", "-1", "+7", "1.5", "1_000", "²", "٣", "７", "7\x00", "seven", "9" * 30])
def test_anything_else_is_none(text: str) -> None:
    assert whole_number(text) is None


def test_a_number_over_the_limit_is_none() -> None:
    assert whole_number("12", at_most=12) == 12
    assert whole_number("13", at_most=12) is None
    assert whole_number(str(LARGEST_KEY + 1)) is None
