"""How pages show a picture: HTML and URLs from the values of a `Drawable`, without a query or a look at the disk.

picture_html(image.ref, alt=figure.alt, sizes="(min-width: 64em) 40rem, 100vw", crop="3:2", priority=True)
rendition(image.ref, 1280, crop="16:9").url
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import NamedTuple

from django.conf import settings
from django.utils.safestring import SafeString

from images.renditions import names
from images.renditions.names import WHOLE
from images.renditions.ref import Drawable

PIXEL_LENGTH = re.compile("[0-9]{1,5}px")
# The highest number of device pixels for each CSS pixel that is worth serving.
HIGHEST_DENSITY = 2.5
# The plain `src`, for browsers and readers without srcset, is at least this wide.
PLAIN_WIDTH = 960


class RenditionUrl(NamedTuple):
    """The path of one rendition, and its size in pixels."""

    url: str
    width: int
    height: int


def rendition(picture: Drawable, width: int = PLAIN_WIDTH, *, crop: str = WHOLE, format: str = "jpg") -> RenditionUrl:
    """Returns the narrowest rendition that is at least `width` pixels wide, else the widest."""
    crop = names.crop_name(crop)
    offered = names.widths(picture.width, picture.height, crop)
    chosen = next((step for step in offered if step >= width), offered[-1])
    height = names.height_at(picture.width, picture.height, crop, chosen)
    return RenditionUrl(f"{_start(picture, crop)}{chosen}.{format}", chosen, height)


def image_url(picture: Drawable, width: int = PLAIN_WIDTH, *, crop: str = WHOLE, format: str = "jpg") -> str:
    """Returns the path of the rendition that `rendition` returns."""
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
    """Returns a `<picture>` with all formats and the widths that screens may need.

    An empty `alt` marks a decoration. `priority` is for the picture at the top of the page; all others are loaded when
    the reader scrolls near them.
    """
    crop = names.crop_name(crop)
    sources, image = _drawn(_start(picture, crop), picture.width, picture.height, crop, escape(sizes))
    loading = 'fetchpriority="high"' if priority else 'loading="lazy"'
    classes = f' class="{escape(css_class)}"' if css_class else ""
    return SafeString(
        f'<picture>{sources}<img{classes} alt="{escape(alt)}" {image} {loading} decoding="async"></picture>'
    )


def _start(picture: Drawable, crop: str) -> str:
    """The path of a rendition, up to the width."""
    folder = f"{settings.MEDIA_URL}{names.FOLDER}/{picture.key}/"
    if not crop:
        return folder
    return f"{folder}{crop}-{names.percent(picture.focal_x)}-{names.percent(picture.focal_y)}-"


@lru_cache(maxsize=1024)
def _drawn(start: str, width: int, height: int, crop: str, sizes: str) -> tuple[str, str]:
    """Returns `<source>` elements, and the `<img>`'s attributes for size and sources. `sizes` is escaped already."""
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
    """Leave out widths that no screen needs, where `sizes` gives all widths in pixels."""
    lengths = [part.split()[-1] for part in sizes.split(",") if part.strip()]
    if not lengths or not all(PIXEL_LENGTH.fullmatch(length) for length in lengths):
        return offered
    most = HIGHEST_DENSITY * max(int(length[:-2]) for length in lengths)
    enough = next((step for step in offered if step >= most), offered[-1])
    return tuple(step for step in offered if step <= enough)
