"""What people call a story's pictures: by their place among them, “picture 2”. The keys by which a text refers to them
are shown to nobody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

PARTS_IN_WORDS = {"alt": "alternative text", "image": "file", "decorative": "decoration"}
UNKNOWN = "a picture"


def picture_numbers(*sides: Iterable[str]) -> dict[str, int]:
    """Returns a number for each key: the picture's place in the first side, then whatever only later sides have."""
    keys = dict.fromkeys(key for side in sides for key in side)
    return {key: number for number, key in enumerate(keys, 1)}


def keys_of_pictures(content: Mapping[str, Any]) -> list[str]:
    """Returns the keys of a content's pictures, in their order."""
    return [figure["key"] for figure in content["figures"]]


def picture_place(where: str, numbers: Mapping[str, int]) -> str:
    """Returns a place among the pictures as a person says it: `figures.f2.caption` is “the caption of picture 2”."""
    _, _, rest = where.partition(".")
    key, _, part = rest.partition(".")
    if not key:
        return "the pictures"
    name = f"picture {numbers[key]}" if key in numbers else UNKNOWN
    return f"the {PARTS_IN_WORDS.get(part, part)} of {name}" if part else name


def missing_pictures(known: Iterable[str], shown: Iterable[str]) -> str:
    """Returns what to say of pictures that a text shows and its story does not have; empty where there are none."""
    count = len(set(shown) - set(known))
    if not count:
        return ""
    many = "a picture" if count == 1 else f"{count} pictures"
    return f"The text shows {many} that the story does not have: remove the place from the text, or put another there."
