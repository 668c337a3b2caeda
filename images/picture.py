"""Drawing a picture in a page from five values: no row, no query, every address computed.

A rendition's name says which picture, which crop about which focal point, how wide, in which format; so it changes when
the focal point does, and whoever has the name has an address that never means another picture.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import NamedTuple, Protocol

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from PIL import features

WIDTHS = (160, 320, 480, 640, 960, 1280, 1600, 2048)
CROPS = {"3:2": (3, 2), "1:1": (1, 1), "16:9": (16, 9)}
FORMATS = ("avif", "webp", "jpg") if features.check("avif") else ("webp", "jpg")
MIME_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
NAME_DIGITS = 20
FALLBACK_WIDTH = 960
SHARPEST_SCREEN = 2.5  # device pixels a CSS pixel worth sending


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


class Rendition(NamedTuple):
    """One file: its address, its size in px."""

    url: str
    width: int
    height: int


def picture_html(
    ref: Drawable, *, alt: str, sizes: str = "100vw", crop: str = "", priority: bool = False
) -> SafeString:
    """A `<picture>` with all formats and widths worth offering. `sizes` is HTML's, `crop` one of CROPS or '' for the
    whole picture, `priority` for what stands on the first screen (the others load lazily). `alt` '' is decorative."""
    return _html(reference(ref), alt, sizes, crop, priority)


def image_url(ref: Drawable, width: int, *, crop: str = "", format: str = "jpg") -> str:
    """The address of one rendition, see `rendition`."""
    return rendition(ref, width, crop=crop, format=format).url


def rendition(ref: Drawable, width: int, *, crop: str = "", format: str = "jpg") -> Rendition:
    """The widest rendition of at most `width` px; the narrowest there is where all are wider."""
    ref = reference(ref)
    offered = widths(ref, crop)
    chosen = max((w for w in offered if w <= width), default=offered[0])
    across, down = crop_size(ref, crop)
    return Rendition(_address(ref, chosen, crop, format), chosen, max(1, round(chosen * down / across)))


def reference(ref: Drawable) -> PictureRef:
    """The five values of anything drawable."""
    if isinstance(ref, PictureRef):
        return ref
    return PictureRef(ref.sha256, ref.width, ref.height, ref.focal_x, ref.focal_y)


def widths(ref: PictureRef, crop: str = "") -> tuple[int, ...]:
    """The widths offered, in px: none wider than the picture; its own where it is narrower than all of them."""
    most = crop_size(ref, crop)[0]
    return tuple(width for width in WIDTHS if width <= most) or (most,)


def crop_size(ref: PictureRef, crop: str) -> tuple[int, int]:
    """The largest part of the picture with the crop's proportions, in px."""
    if not crop:
        return ref.width, ref.height
    across, down = CROPS[crop]
    width = min(ref.width, ref.height * across // down)
    return max(1, width), max(1, width * down // across)


def rendition_name(ref: PictureRef, width: int, crop: str, format: str) -> str:
    """The file's name: digest, crop with the focal point in percent where there is one, width."""
    focus = f"-{crop.replace(':', 'x')}-{_percent(ref.focal_x)}-{_percent(ref.focal_y)}" if crop else ""
    return f"{ref.sha256[:NAME_DIGITS]}{focus}-{width}.{format}"


def _address(ref: PictureRef, width: int, crop: str, format: str) -> str:
    return f"{settings.MEDIA_URL}{rendition_name(ref, width, crop, format)}"


@lru_cache(maxsize=8192)
def _html(ref: PictureRef, alt: str, sizes: str, crop: str, priority: bool) -> SafeString:
    offered = _worth_sending(widths(ref, crop), sizes)
    fallback = max((w for w in offered if w <= FALLBACK_WIDTH), default=offered[0])
    sizes = escape(sizes)
    sources = "".join(
        f'<source type="{MIME_TYPES[kind]}" srcset="{_srcset(ref, offered, crop, kind)}" sizes="{sizes}">'
        for kind in FORMATS[:-1]
    )
    shown = rendition(ref, fallback, crop=crop)
    loading = 'fetchpriority="high"' if priority else 'loading="lazy" decoding="async"'
    return mark_safe(  # noqa: S308 - made of digests, numbers and escaped text
        f'<picture>{sources}<img src="{shown.url}" '
        f'srcset="{_srcset(ref, offered, crop, "jpg")}" sizes="{sizes}" '
        f'width="{shown.width}" height="{shown.height}" alt="{escape(alt)}" {loading}></picture>'
    )


def _srcset(ref: PictureRef, offered: tuple[int, ...], crop: str, kind: str) -> str:
    return ", ".join(f"{_address(ref, width, crop, kind)} {width}w" for width in offered)


def _worth_sending(offered: tuple[int, ...], sizes: str) -> tuple[int, ...]:
    """Not those that no screen needs where the layout says the width in px everywhere."""
    lengths = [part.split()[-1] for part in sizes.split(",") if part.strip()]
    if not lengths or not all(length.endswith("px") for length in lengths):
        return offered
    most = max(float(length.removesuffix("px")) for length in lengths) * SHARPEST_SCREEN
    needed = [width for width in offered if width < most]
    return (*needed, *offered[len(needed) : len(needed) + 1])


def _percent(fraction: float) -> int:
    return round(fraction * 100)
