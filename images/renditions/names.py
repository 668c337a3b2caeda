"""The fixed list of renditions that a picture has, and their names.

A name is computed from the picture's key, the crop, the focal point and the width, so pages need not look up what
exists, and a name always means the same bytes. No other rendition is ever made, so requests cannot fill the disk.

    pictures/<key, 32 hexadecimal digits>/960.avif            the whole picture, 960 pixels wide
    pictures/<key, 32 hexadecimal digits>/3x2-50-33-640.webp  3:2 around the point 50 % from left, 33 % from top
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from PIL import features

from images.renditions.ref import Drawable

FOLDER = "pictures"

WIDTHS = (160, 320, 480, 640, 960, 1280, 1600, 2048)


class Crop(NamedTuple):
    """An aspect ratio, cut around the focal point; with `across` 0 it is the whole picture."""

    across: int
    down: int
    widths: tuple[int, ...]
    formats: tuple[str, ...]


# In the order in which browsers are offered them; every browser can show JPEG.
FORMATS: dict[str, str] = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
if not features.check("avif"):
    del FORMATS["avif"]
ALL_FORMATS = tuple(FORMATS)

WHOLE = ""
CROPS: dict[str, Crop] = {
    WHOLE: Crop(0, 0, WIDTHS, ALL_FORMATS),
    "1x1": Crop(1, 1, (96, 192, 320, 480), ALL_FORMATS),
    "3x2": Crop(3, 2, (160, 320, 480, 640, 960, 1280), ALL_FORMATS),
    # What other sites show for a shared link; some of them read only JPEG.
    "16x9": Crop(16, 9, (1280,), ("jpg",)),
}

RENDITION_NAME = re.compile(r"(?:([0-9]{1,2}x[0-9]{1,2})-([0-9]{1,3})-([0-9]{1,3})-)?([0-9]{1,4})\.(avif|webp|jpg)")


class Rendition(NamedTuple):
    """One file: a name in CROPS, the focal point in whole percents, the width in pixels, a name in FORMATS."""

    crop: str
    x: int
    y: int
    width: int
    format: str

    @property
    def name(self) -> str:
        """The file name."""
        around = f"{self.crop}-{self.x}-{self.y}-" if self.crop else ""
        return f"{around}{self.width}.{self.format}"


def crop_name(crop: str) -> str:
    """Returns a crop as names have it, `3x2`, for the `3:2` of a template. Raises ValueError for an unknown one."""
    name = crop.replace(":", "x")
    if name not in CROPS:
        raise ValueError(f"there is no crop {crop}; there are {', '.join(filter(None, CROPS))}")
    return name


def percent(fraction: float) -> int:
    """Returns a focal coordinate as names have it."""
    return round(fraction * 100)


def parse(name: str) -> Rendition | None:
    """Returns the rendition of that name, which `exists_for` a picture or not; None for any other name."""
    match = RENDITION_NAME.fullmatch(name)
    if match is None:
        return None
    crop, x, y, width, format_ = match.groups()
    return Rendition(crop or WHOLE, int(x or 0), int(y or 0), int(width), format_)


def cropped_size(width: int, height: int, crop: str) -> tuple[int, int]:
    """Returns the largest size of that crop that fits into width × height pixels, at least one pixel each way."""
    across, down = CROPS[crop][:2]
    if not across:
        return width, height
    return max(1, min(width, height * across // down)), max(1, min(height, width * down // across))


def widths(width: int, height: int, crop: str = WHOLE) -> tuple[int, ...]:
    """Returns the widths that a picture of that size has renditions in, ascending, none wider than itself.

    The last one is the picture's own width, if that is well above the widest of the list that fits.
    """
    own, ladder = cropped_size(width, height, crop)[0], CROPS[crop].widths
    fitting = tuple(step for step in ladder if step <= own)
    if own < ladder[-1] and (not fitting or own >= fitting[-1] * 1.1):
        return (*fitting, own)
    return fitting


def height_at(width: int, height: int, crop: str, wanted: int) -> int:
    """Returns the height of a rendition that is `wanted` pixels wide."""
    own_width, own_height = cropped_size(width, height, crop)
    return max(1, round(own_height * wanted / own_width))


def renditions(picture: Drawable) -> Iterator[Rendition]:
    """Yields every rendition of a picture, by crop, widest first."""
    x, y = percent(picture.focal_x), percent(picture.focal_y)
    for crop in CROPS:
        at = (x, y) if crop else (0, 0)
        for width in reversed(widths(picture.width, picture.height, crop)):
            for format_ in CROPS[crop].formats:
                yield Rendition(crop, *at, width, format_)


def exists_for(picture: Drawable, rendition: Rendition) -> bool:
    """Returns whether the picture has this rendition, around whatever focal point."""
    return (
        rendition.crop in CROPS
        and rendition.format in CROPS[rendition.crop].formats
        and rendition.width in widths(picture.width, picture.height, rendition.crop)
    )


def with_current_focus(picture: Drawable, rendition: Rendition) -> Rendition:
    """Returns the same rendition around the picture's present focal point."""
    if not rendition.crop:
        return rendition
    return rendition._replace(x=percent(picture.focal_x), y=percent(picture.focal_y))
