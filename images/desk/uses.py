"""Where pictures are used: asked here, told by the apps that use them, which this app does not know.

from images.desk.uses import Use, told_by

@told_by
def as_portrait(image: Image) -> Iterable[Use]: ...
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from images.models import Image


class Use(NamedTuple):
    """One place: what it is, as a person would say it ('Portrait of Ana Reyes'), and where the desk shows it."""

    title: str
    url: str


Teller = Callable[["Image"], Iterable[Use]]
_tellers: list[Teller] = []


def told_by(teller: Teller) -> Teller:
    """Register a function that says where its app uses a picture; once, when the app's admin is loaded."""
    _tellers.append(teller)
    return teller


def uses_of(image: Image) -> list[Use]:
    """Every place all apps know of."""
    return [use for teller in _tellers for use in teller(image)]
