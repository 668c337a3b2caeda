"""The closed list of renditions, and their names.

A name is computed from the picture's SHA-256, the crop, the focal point and the width, so pages need not ask what
exists and a name always means the same bytes. Whatever is not in a picture's list does not exist, so nobody can fill
the disk.

    pictures/<first 32 digits of the SHA-256>/960.avif              the whole picture, 960 pixels wide
    pictures/<first 32 digits of the SHA-256>/3x2-50-33-640.webp    3:2 around the point 50 % from left, 33 % from top
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PIL import features

if TYPE_CHECKING:
    from images.renditions.picture import Drawable

FOLDER = "pictures"
KEY_DIGITS = 32

WIDTHS = (160, 320, 480, 640, 960, 1280, 1600, 2048)


class Crop(NamedTuple):
    """A shape cut around the focal point; `across` 0 means the whole picture."""

    across: int
    down: int
    widths: tuple[int, ...]
    formats: tuple[str, ...]


# Best first, as browsers are offered them; JPEG is what every reader of any age can show.
FORMATS: dict[str, str] = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
if not features.check("avif"):
    del FORMATS["avif"]
EVERY = tuple(FORMATS)

WHOLE = ""
CROPS: dict[str, Crop] = {
    WHOLE: Crop(0, 0, WIDTHS, EVERY),
    "1x1": Crop(1, 1, (96, 192, 320, 480), EVERY),
    "3x2": Crop(3, 2, (160, 320, 480, 640, 960, 1280), EVERY),
    # What other sites show for a shared link; not all of them read more than JPEG.
    "16x9": Crop(16, 9, (1280,), ("jpg",)),
}

NAME = re.compile(r"(?:([0-9]{1,2}x[0-9]{1,2})-([0-9]{1,3})-([0-9]{1,3})-)?([0-9]{1,4})\.(avif|webp|jpg)")


class Rendition(NamedTuple):
    """One file: a crop of the list around a focal point in whole percents, a width in pixels, a format of the list."""

    crop: str
    x: int
    y: int
    width: int
    format: str

    @property
    def name(self) -> str:
        """Its file name."""
        around = f"{self.crop}-{self.x}-{self.y}-" if self.crop else ""
        return f"{around}{self.width}.{self.format}"


def key(sha256: str) -> str:
    """The folder a picture's renditions lie in."""
    return sha256[:KEY_DIGITS]


def crop_name(crop: str) -> str:
    """A crop as names have it, `3x2`, where a template may say `3:2`. Raises ValueError for one not in the list."""
    name = crop.replace(":", "x")
    if name not in CROPS:
        raise ValueError(f"there is no crop {crop}; there are {', '.join(filter(None, CROPS))}")
    return name


def percent(fraction: float) -> int:
    """A focal coordinate as names have it."""
    return round(fraction * 100)


def parse(name: str) -> Rendition | None:
    """The rendition of that name, if it can be one; whether it is in a picture's list is asked with `exists_for`."""
    match = NAME.fullmatch(name)
    if match is None:
        return None
    crop, x, y, width, format_ = match.groups()
    return Rendition(crop or WHOLE, int(x or 0), int(y or 0), int(width), format_)


def cropped_size(width: int, height: int, crop: str) -> tuple[int, int]:
    """The largest size of that shape that fits into width × height pixels, never below one pixel."""
    across, down = CROPS[crop][:2]
    if not across:
        return width, height
    return max(1, min(width, height * across // down)), max(1, min(height, width * down // across))


def widths(width: int, height: int, crop: str = WHOLE) -> tuple[int, ...]:
    """The widths a picture of that size is offered in, ascending, never wider than itself.

    Where the list's next width would be larger than the picture by much, the picture's own width closes the row.
    """
    own, ladder = cropped_size(width, height, crop)[0], CROPS[crop].widths
    fitting = tuple(step for step in ladder if step <= own)
    if own < ladder[-1] and (not fitting or own >= fitting[-1] * 1.1):
        return (*fitting, own)
    return fitting


def height_at(width: int, height: int, crop: str, wanted: int) -> int:
    """How high a rendition `wanted` pixels wide is."""
    own_width, own_height = cropped_size(width, height, crop)
    return max(1, round(own_height * wanted / own_width))


def renditions(picture: Drawable) -> Iterator[Rendition]:
    """Every rendition there is of a picture, by crop, widest first."""
    x, y = percent(picture.focal_x), percent(picture.focal_y)
    for crop in CROPS:
        at = (x, y) if crop else (0, 0)
        for width in reversed(widths(picture.width, picture.height, crop)):
            for format_ in CROPS[crop].formats:
                yield Rendition(crop, *at, width, format_)


def exists_for(picture: Drawable, rendition: Rendition) -> bool:
    """Whether the rendition is in the picture's list, its focal point apart."""
    return (
        rendition.crop in CROPS
        and rendition.format in CROPS[rendition.crop].formats
        and rendition.width in widths(picture.width, picture.height, rendition.crop)
    )


def now(picture: Drawable, rendition: Rendition) -> Rendition:
    """The same rendition around the focal point the picture has now."""
    if not rendition.crop:
        return rendition
    return rendition._replace(x=percent(picture.focal_x), y=percent(picture.focal_y))
