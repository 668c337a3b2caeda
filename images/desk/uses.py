"""Where pictures are used: a hook, as this app does not know the apps that use them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from newsroom.hooks import Hook

if TYPE_CHECKING:
    from images.models import Image


class Use(NamedTuple):
    """One place: what it is, as a person would say it ('Portrait of Ana Reyes'), and where the desk shows it."""

    title: str
    url: str


FINDS_USES: Hook[Callable[[Image], Iterable[Use]]] = Hook()
"""Functions that find the places in which an app uses a picture."""


def uses_of(image: Image) -> list[Use]:
    """Returns every place that any app knows of."""
    return [use for find in FINDS_USES for use in find(image)]
