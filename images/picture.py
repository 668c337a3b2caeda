"""What a page needs to know about a picture to draw it: five values, no row, no query."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Drawable(Protocol):
    """Anything that can be drawn: an `Image`, a `PictureRef`, a row of `values_list(named=True)`."""

    @property
    def sha256(self) -> str: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def focal_x(self) -> float: ...
    @property
    def focal_y(self) -> float: ...


class PictureRef(NamedTuple):
    """A picture by value. Focal point in fractions from left and top."""

    sha256: str
    width: int
    height: int
    focal_x: float = 0.5
    focal_y: float = 0.5
