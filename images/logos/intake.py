"""`take_in_logo`: from an uploaded file to the files of a logo."""

from __future__ import annotations

import io
from typing import IO, TYPE_CHECKING

from PIL import Image as Pillow

from images.intake import formats
from images.intake.child_process import PictureRefused, decode_in_child
from images.intake.intake import not_kept, spooled
from images.intake.limits import limits
from images.logos.store import ICON_SIZES, logo_path
from images.models import new_key
from images.renditions.store import write_atomically
from newsroom.site.newspaper import Logo

if TYPE_CHECKING:
    from django.core.files.base import File

ACCEPTED = (formats.PNG, formats.JPEG, formats.WEBP)
LARGEST_BYTES, LARGEST_EDGE, SMALLEST_EDGE, LONGEST_SHAPE = 10 * 1024**2, 2048, 192, 10
PRINTED = (1024, 256)
"""The pixels into which the file for pages fits: twice what the widest masthead shows."""
APPLE = 180
"""The size whose corners telephones round themselves; they put what is transparent on black."""
MARGIN = 0.08
SVG_ADVICE = (
    "An SVG drawing can carry scripts, so it is not taken. Save the logo as a PNG, 1000 pixels wide or more, "
    "and upload that."
)
FORMAT_ADVICE = "A logo can be a PNG, a JPEG or a WebP. Save it as a PNG and upload that."


def take_in_logo(file: File[bytes] | IO[bytes]) -> Logo:
    """Keep the logo under a new key, with icons of it. Raises PictureRefused."""
    bounds = limits()._replace(max_bytes=LARGEST_BYTES, max_edge=LARGEST_EDGE)
    with spooled(file, bounds) as (copy, _, _, kind):
        if isinstance(kind, str):
            raise PictureRefused(SVG_ADVICE if kind == formats.SVG_SENTENCE else kind)
        if kind not in ACCEPTED:
            raise PictureRefused(FORMAT_ADVICE)
        decoded = decode_in_child(copy, kind, bounds, kept_as="PNG")
    with Pillow.open(io.BytesIO(decoded.master), formats=["PNG"]) as master:
        picture = master.convert("RGBA")
    _check_shape(picture)
    return _kept(picture)


def _check_shape(picture: Pillow.Image) -> None:
    longer, shorter = max(picture.size), min(picture.size)
    said = f"The logo is {picture.width} × {picture.height} pixels"
    if longer < SMALLEST_EDGE:
        raise PictureRefused(f"{said}. Its longer side must have {SMALLEST_EDGE} at least: save it larger.")
    if longer > LONGEST_SHAPE * shorter:
        raise PictureRefused(f"{said}, which is too long and thin to be read. Cut it to its words, or stack them.")


def _kept(picture: Pillow.Image) -> Logo:
    printed = picture.copy()
    printed.thumbnail(PRINTED, Pillow.Resampling.LANCZOS)
    logo = Logo(new_key(), *printed.size)
    icons = {f"icon-{size}": _icon(picture, size) for size in ICON_SIZES}
    try:
        for file, drawn in {**icons, "logo": printed}.items():
            data = io.BytesIO()
            drawn.save(data, format="PNG", optimize=True)
            write_atomically(logo_path(logo.key, file), data.getvalue(), durable=True)
    except OSError as error:
        raise not_kept(error) from error
    return logo


def _icon(picture: Pillow.Image, size: int) -> Pillow.Image:
    """A square with the whole logo in its middle."""
    ground = (255, 255, 255, 255) if size == APPLE else (255, 255, 255, 0)
    icon = Pillow.new("RGBA", (size, size), ground)
    inside = round(size * (1 - 2 * MARGIN))
    scale = inside / max(picture.size)
    shown = picture.resize(
        (max(1, round(picture.width * scale)), max(1, round(picture.height * scale))), Pillow.Resampling.LANCZOS
    )
    icon.alpha_composite(shown, ((size - shown.width) // 2, (size - shown.height) // 2))
    return icon
