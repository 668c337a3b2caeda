"""Reading a JSON object that others wrote: spellings of all versions, and a sentence where a type is wrong."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from imports.item import BadItem
from imports.text import printable, single_line

TYPES = {str: "text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
OLDEST = datetime.datetime(1000, 1, 1, tzinfo=datetime.UTC)


class Fields:
    """An object's members, found whether a version of ninjs writes `contentType` or `contenttype`."""

    def __init__(self, members: Mapping[str, Any], name: str = "") -> None:
        self.members = {key.lower(): value for key, value in members.items()}
        self.name = name

    def text(self, *names: str) -> str:
        """The first of these that is not empty; no NUL, control characters or lone surrogates. Raises BadItem."""
        return next((found for name in names if (found := self._typed(name, str, ""))), "")

    def line(self, *names: str) -> str:
        """The same as one line of plain text."""
        return single_line(self.text(*names))

    def number(self, name: str) -> str:
        """What counts, written as text or as a number; '' for anything else."""
        found = self.members.get(name.lower())
        counts = isinstance(found, str | int | float) and not isinstance(found, bool)
        return single_line(printable(str(found))) if counts else ""

    def objects(self, name: str) -> list[Fields]:
        """A list's objects. Raises BadItem where it is no list, or holds anything else."""
        found = self._typed(name, list, [])
        for each in found:
            if not isinstance(each, dict):
                raise BadItem(f"{self.path(name)} should hold objects, and holds {kind_of(each)}")
        return [Fields(each, f"{self.path(name)}[{at}]") for at, each in enumerate(found)]

    def not_of(self, name: str, *kinds: type) -> str:
        """A sentence on a member that is there and of none of these kinds; '' where it is right or missing."""
        found = self.members.get(name)
        wrong = found is not None and not isinstance(found, kinds)
        return f"{self.path(name)} should be {TYPES[kinds[0]]}, and is {kind_of(found)}" if wrong else ""

    def path(self, name: str) -> str:
        """How a message names a member."""
        return f"{self.name}.{name}" if self.name else name

    def _typed(self, name: str, kind: type, empty: Any) -> Any:
        found = self.members.get(name.lower())
        if found is None:
            return empty
        if not isinstance(found, kind):
            raise BadItem(f"{self.path(name)} should be {TYPES[kind]}, and is {kind_of(found)}")
        return printable(found) if isinstance(found, str) else found


def kind_of(value: object) -> str:
    """A JSON value's kind, in words."""
    return TYPES.get(type(value), "null")


def moment(text: str) -> datetime.datetime | None:
    """A time as ISO 8601 writes it; without a zone it is the newsroom's. None where it is none, or before 1000."""
    try:
        at = datetime.datetime.fromisoformat(text.strip())
        at = timezone.make_aware(at) if timezone.is_naive(at) else at
        return at if at.astimezone(datetime.UTC) >= OLDEST else None
    except (ValueError, OverflowError):
        return None
