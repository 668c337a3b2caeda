"""Where two people changed the same: both texts, side by side, to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from articles.content.budget import Budget
from articles.content.diffing import marked
from articles.content.fields import CONTENT_FIELDS
from articles.content.merging import Conflict
from articles.content.picture_names import keys_of_pictures, picture_numbers
from articles.desk.form.messages import name_of
from articles.editing.saving import Conflicting
from articles.models import BylineRole, Kind, OffFront, Place, Section, Sensitive
from authors.models import Author
from newsroom.text.numbers import whole_number

TAKEN_OUT = "(removed)"


@dataclass(frozen=True)
class Choice:
    """One conflict as the form shows it. `field` is the form's field it can be taken into, if there is one."""

    place: str
    mine: str
    theirs: str
    value: str
    field: str = ""
    markup: bool = False
    yours: str = ""
    """Of the body: the markup of mine, empty where it was taken out, as `value` is theirs."""


def choices(conflict: Conflicting) -> Sequence[Choice]:
    """All of them, in the order of the form."""
    pictures = picture_numbers(keys_of_pictures(conflict.merged.content))
    budget = Budget()
    return [_choice(each, pictures, budget) for each in conflict.merged.conflicts]


def _choice(conflict: Conflict, pictures: dict[str, int], budget: Budget) -> Choice:
    place = name_of(conflict.where, pictures)
    if conflict.where == "body":
        mine, theirs = conflict.mine or "", conflict.theirs or ""
        base = conflict.base or ""
        both = _marked(base, mine, budget), _marked(base, theirs, budget)
        return Choice(place, *both, theirs, "body", markup=True, yours=mine)
    noun, _, rest = conflict.where.partition(".")
    key, _, part = rest.partition(".")
    value = "" if conflict.theirs is None else str(conflict.theirs)
    field = noun if noun in CONTENT_FIELDS else ""
    if noun == "figures" and part and part not in ("image", "decorative"):
        field = f"figures-{pictures[key] - 1}-{part}"
    if noun == "bylines":
        place, field = f"the byline of {_author(key)}", f"byline-{part}-{key}" if part else ""
    if noun == "social_picture":
        return Choice(place, _picture(conflict.mine, pictures), _picture(conflict.theirs, pictures), value, field)
    return Choice(place, _words(noun, part, conflict.mine), _words(noun, part, conflict.theirs), value, field)


def _marked(base: str, said: str, budget: Budget) -> str:
    """A passage with what its writer did to it; clean HTML."""
    return SafeString(marked(base, said, budget)) if said else TAKEN_OUT


def _words(noun: str, part: str, value: Any) -> str:
    """A value as a person reads it."""
    if value is None:
        return TAKEN_OUT
    if noun == "section":
        return str(Section.objects.filter(pk=value).first() or value)
    if noun == "kind":
        return str(dict(Kind.choices).get(value, value))
    if noun == "sensitive":
        return str(dict(Sensitive.choices).get(value or None, value))
    if noun == "off_front":
        return str(dict(OffFront.choices).get(value or None, value))
    if part in ("role", "place"):
        return str({**dict(BylineRole.choices), **dict(Place.choices)}.get(value, value))
    if isinstance(value, dict):
        return value.get("caption") or value.get("alt") or value.get("headline") or value.get("name") or "(kept)"
    return str(value) or "(empty)"


def _picture(key: Any, pictures: dict[str, int]) -> str:
    if not key:
        return "(the lead picture)"
    return f"Picture {pictures[key]}" if key in pictures else TAKEN_OUT


def _author(key: str) -> str:
    author = Author.objects.filter(pk=int(key)).first() if whole_number(key) else None
    return str(author or key)
