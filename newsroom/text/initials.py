"""The letters by which somebody is known at a glance."""

from __future__ import annotations

import unicodedata
from itertools import takewhile
from typing import Final

TINTS: Final = 5


def initials_of(name: str) -> str:
    """Returns the first letters of the first and the last word of a name, with the marks that belong to them."""
    words = [word for part in name.split() if (word := part.lstrip("“”‘’\"'(.-_"))]
    return "".join(map(_first_letter, words[:1] + words[1:][-1:])).upper()


def _first_letter(word: str) -> str:
    marks = takewhile(lambda character: unicodedata.category(character).startswith("M"), word[1:])
    return word[0] + "".join(marks)


def tint_of(name: str) -> int:
    """Returns the number of the tint behind somebody's initials, always the same for one name."""
    return sum(map(ord, name)) % TINTS
