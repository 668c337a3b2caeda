"""A picture by value: what naming its files and drawing it in a page need, without a row or a query."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Drawable(Protocol):
    """Anything that can be drawn: an `Image`, a `PictureRef`, a row of `values_list(named=True)`."""

    @property
    def key(self) -> str:
        """32 hexadecimal digits."""

    @property
    def width(self) -> int:
        """In pixels."""

    @property
    def height(self) -> int:
        """In pixels."""

    @property
    def focal_x(self) -> float:
        """The focal point's distance from the left, as a fraction of the width."""

    @property
    def focal_y(self) -> float:
        """The focal point's distance from the top, as a fraction of the height."""


class PictureRef(NamedTuple):
    """A picture by value, with its focal point in fractions from left and top."""

    key: str
    width: int
    height: int
    focal_x: float = 0.5
    focal_y: float = 0.5
