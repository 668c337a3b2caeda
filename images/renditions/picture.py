"""How a picture is drawn in a page: from five values, without a row, a query or a look at the disk.

picture_html(image.ref, alt=figure.alt, sizes="(min-width: 64em) 40rem, 100vw", crop="3:2", priority=True)
rendition(image.ref, 1280, crop="16:9").url
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import NamedTuple, Protocol

from django.conf import settings
from django.utils.safestring import SafeString

from images.renditions import names
from images.renditions.names import WHOLE

__all__ = ["WHOLE", "Drawable", "PictureRef", "Shown", "image_url", "picture_html", "rendition"]

PIXELS = re.compile("[0-9]{1,5}px")
# Device pixels for one of CSS on the densest screens worth serving.
DENSEST = 2.5
# The width the plain `src` is nearest to: for readers that know no srcset.
PLAIN_WIDTH = 960


class Drawable(Protocol):
    """Anything that can be drawn: an `Image`, a `PictureRef`, a row of `values_list(named=True)`."""

    @property
    def sha256(self) -> str:
        """64 hexadecimal digits."""

    @property
    def width(self) -> int:
        """Pixels."""

    @property
    def height(self) -> int:
        """Pixels."""

    @property
    def focal_x(self) -> float:
        """A fraction from the left."""

    @property
    def focal_y(self) -> float:
        """A fraction from the top."""


class PictureRef(NamedTuple):
    """A picture by value. Focal point in fractions from left and top."""

    sha256: str
    width: int
    height: int
    focal_x: float = 0.5
    focal_y: float = 0.5


class Shown(NamedTuple):
    """One rendition: its path, and its size in pixels."""

    url: str
    width: int
    height: int


def rendition(picture: Drawable, width: int = PLAIN_WIDTH, *, crop: str = WHOLE, format: str = "jpg") -> Shown:
    """The narrowest rendition at least `width` pixels wide, else the widest there is."""
    crop = names.crop_name(crop)
    offered = names.widths(picture.width, picture.height, crop)
    chosen = next((step for step in offered if step >= width), offered[-1])
    height = names.height_at(picture.width, picture.height, crop, chosen)
    return Shown(f"{_start(picture, crop)}{chosen}.{format}", chosen, height)


def image_url(picture: Drawable, width: int = PLAIN_WIDTH, *, crop: str = WHOLE, format: str = "jpg") -> str:
    """The path of `rendition` of the same arguments."""
    return rendition(picture, width, crop=crop, format=format).url


def picture_html(
    picture: Drawable,
    *,
    alt: str,
    sizes: str = "100vw",
    crop: str = WHOLE,
    priority: bool = False,
    css_class: str = "",
) -> SafeString:
    """A `<picture>` in every format and width there is.

    An empty `alt` says that it is decoration. `priority` is for the one picture that makes the first screen; the others
    wait until they are near.
    """
    crop = names.crop_name(crop)
    sources, image = _drawn(_start(picture, crop), picture.width, picture.height, crop, escape(sizes))
    loading = 'fetchpriority="high"' if priority else 'loading="lazy"'
    classes = f' class="{escape(css_class)}"' if css_class else ""
    return SafeString(
        f'<picture>{sources}<img{classes} alt="{escape(alt)}" {image} {loading} decoding="async"></picture>'
    )


def _start(picture: Drawable, crop: str) -> str:
    """The path of a rendition up to its width."""
    folder = f"{settings.MEDIA_URL}{names.FOLDER}/{picture.sha256[: names.KEY_DIGITS]}/"
    if not crop:
        return folder
    return f"{folder}{crop}-{names.percent(picture.focal_x)}-{names.percent(picture.focal_y)}-"


@lru_cache(maxsize=1024)
def _drawn(start: str, width: int, height: int, crop: str, sizes: str) -> tuple[str, str]:
    """The `<source>` elements and the `<img>`'s attributes that depend on the picture alone. `sizes` is escaped."""
    offered = _worth_offering(names.widths(width, height, crop), sizes)

    def srcset(format_: str) -> str:
        return ", ".join(f"{start}{step}.{format_} {step}w" for step in offered)

    sources = "".join(
        f'<source type="{names.FORMATS[format_]}" srcset="{srcset(format_)}" sizes="{sizes}">'
        for format_ in names.CROPS[crop].formats
        if format_ != "jpg"
    )
    plain = next((step for step in offered if step >= PLAIN_WIDTH), offered[-1])
    shown_height = names.height_at(width, height, crop, offered[-1])
    size = f'width="{offered[-1]}" height="{shown_height}"'
    return sources, f'src="{start}{plain}.jpg" srcset="{srcset("jpg")}" sizes="{sizes}" {size}'


def _worth_offering(offered: tuple[int, ...], sizes: str) -> tuple[int, ...]:
    """Without the widths no screen asks for, where the layout says in pixels how wide the picture is everywhere."""
    lengths = [part.split()[-1] for part in sizes.split(",") if part.strip()]
    if not lengths or not all(PIXELS.fullmatch(length) for length in lengths):
        return offered
    most = DENSEST * max(int(length[:-2]) for length in lengths)
    enough = next((step for step in offered if step >= most), offered[-1])
    return tuple(step for step in offered if step <= enough)
