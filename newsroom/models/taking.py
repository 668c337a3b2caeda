"""Rows that are looked for and made where they are not there, while others do the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.db import IntegrityError, transaction

Row = TypeVar("Row")
MOST_RIVALS = 20


def taken_or_made(look: Callable[[], Row | None], make: Callable[[], Row]) -> Row:
    """Returns what `look` finds, else what `make` makes; where the database refuses that because somebody was quicker,
    looks again. Raises IntegrityError where it is refused for another reason."""
    for _ in range(MOST_RIVALS):
        found = look()
        if found is not None:
            return found
        try:
            with transaction.atomic():
                return make()
        except IntegrityError as error:
            refused = error
    raise refused
