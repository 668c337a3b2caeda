"""The lines of a comparison: one value before and after, and a picture with its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.content.budget import Budget
from articles.content.diffing import marked_text
from articles.content.picture_names import picture_numbers
from articles.models import Place
from images.models import Image
from images.renditions.picture import rendition

WORDS = {"caption": "caption", "credit": "credit", "alt": "alternative text"}
THUMB_WIDTH = 320

Figure = Mapping[str, Any]


@dataclass(frozen=True)
class Row:
    """One field: its name, and both values as one text with marks (safe HTML)."""

    name: str
    marked: SafeString
    changed: bool
    text: bool = False
    """Is it the story's text, set in the readers' typeface?"""


def value(name: str, before: str, after: str, budget: Budget) -> Row:
    """A plain text."""
    return Row(name, marked_text(before, after, budget), before != after)


def label(choices: Any, chosen: str) -> str:
    """What people call a choice."""
    return str(dict(choices.choices).get(chosen, chosen))


def figure_rows(
    before: Sequence[Figure], after: Sequence[Figure], images: Mapping[int, Image], budget: Budget
) -> Iterator[Row]:
    """Every picture with its words; what is the same picture is told by its key, and called by its place after."""
    old, new = ({each["key"]: each for each in side} for side in (before, after))
    names = {key: f"Picture {number}" for key, number in picture_numbers(new, old).items()}
    for key, name in names.items():
        yield from _figure(name, old.get(key), new.get(key), images, budget)
    was, now = ([key for key in side if key in old and key in new] for side in (old, new))
    if was != now:
        old_order, new_order = (", ".join(names[key] for key in side) for side in (was, now))
        yield value("Order of the pictures", old_order, new_order, budget)


def _figure(
    name: str, old: Figure | None, new: Figure | None, images: Mapping[int, Image], budget: Budget
) -> Iterator[Row]:
    was, now = (each["image"] if each else None for each in (old, new))
    if was == now:
        yield Row(name, _thumb(now, images), changed=False)
    else:
        gone = format_html("<del>{}</del>", _thumb(was, images)) if was else ""
        come = format_html("<ins>{}</ins>", _thumb(now, images)) if now else ""
        yield Row(name, format_html("{}{}", gone, come), changed=True)
    for field, word in WORDS.items():
        yield value(f"{name}: {word}", old[field] if old else "", new[field] if new else "", budget)
    place_was, place_is = (label(Place, each["place"]) if each else "" for each in (old, new))
    yield value(f"{name}: place", place_was, place_is, budget)
    decoration_was, decoration_is = ("decorative" if each and each["decorative"] else "" for each in (old, new))
    yield value(f"{name}: decoration", decoration_was, decoration_is, budget)


def _thumb(key: int | None, images: Mapping[int, Image]) -> SafeString:
    image = images.get(key or 0)
    if image is None:
        return SafeString("A picture that is not in the library any more")
    shown = rendition(image, THUMB_WIDTH)
    tag = '<img class="compare__thumb" src="{}" width="{}" height="{}" alt="{}" loading="lazy">'
    return format_html(tag, shown.url, shown.width, shown.height, image.alt or image.filename)
