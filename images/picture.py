"""How a picture is drawn in a page: from five values, without a row, a query or a look at the disk.

    picture_html(image.ref, alt=figure.alt, sizes="(min-width: 64em) 40rem, 100vw", crop="3x2", priority=True)
    image_url(image.ref, width=1200, crop=SOCIAL)
"""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import NamedTuple, Protocol

from django.conf import settings
from django.utils.safestring import SafeString

from images import names
from images.names import SOCIAL, WHOLE

__all__ = ["SOCIAL", "WHOLE", "Drawable", "PictureRef", "image_size", "image_url", "picture_html"]

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


def image_url(picture: Drawable, *, width: int = PLAIN_WIDTH, crop: str = WHOLE, format: str = "jpg") -> str:
    """The path of the rendition nearest to `width` pixels: the narrowest at least as wide, else the widest there is."""
    offered = names.widths(picture.width, picture.height, crop)
    chosen = next((step for step in offered if step >= width), offered[-1])
    return f"{_start(picture, crop)}{chosen}.{format}"


def image_size(picture: Drawable, *, width: int = PLAIN_WIDTH, crop: str = WHOLE) -> tuple[int, int]:
    """Width and height in pixels of what `image_url` of the same arguments names."""
    offered = names.widths(picture.width, picture.height, crop)
    chosen = next((step for step in offered if step >= width), offered[-1])
    return chosen, names.height_at(picture.width, picture.height, crop, chosen)


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
    offered = names.widths(width, height, crop)

    def srcset(format_: str) -> str:
        return ", ".join(f"{start}{step}.{format_} {step}w" for step in offered)

    sources = "".join(
        f'<source type="{mime_type}" srcset="{srcset(format_)}" sizes="{sizes}">'
        for format_, mime_type in names.FORMATS.items()
        if format_ != "jpg"
    )
    plain = next((step for step in offered if step >= PLAIN_WIDTH), offered[-1])
    shown_height = names.height_at(width, height, crop, offered[-1])
    image = (
        f'src="{start}{plain}.jpg" srcset="{srcset("jpg")}" sizes="{sizes}" width="{offered[-1]}" height="{shown_height}"'
    )
    return sources, image
