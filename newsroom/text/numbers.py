"""Whole numbers in what people and programs send."""

from __future__ import annotations

LARGEST_KEY = 2**63 - 1
"""The largest key that a table of ours can hold."""


def whole_number(text: str, *, at_most: int = LARGEST_KEY) -> int | None:
    """Returns the number that a text of ASCII digits stands for; None for any other text and any larger number.

    `str.isdigit` alone accepts “²”, which `int` refuses, and “٣”, which it takes for 3.
    """
    if not (text.isascii() and text.isdigit()) or len(text) > len(str(at_most)):
        return None
    number = int(text)
    return number if number <= at_most else None
