"""How large a picture may be, and how long reading it may take. Settings of the same names change them."""

from __future__ import annotations

from typing import NamedTuple

from django.conf import settings


class Limits(NamedTuple):
    """Pixels are counted from the header, before anything is decoded."""

    max_bytes: int = 50 * 1024 * 1024
    # A JPEG is decoded at a fraction of its size where that suffices; everything else wholly, at four bytes a pixel.
    max_pixels_jpeg: int = 100_000_000
    max_pixels: int = 50_000_000
    max_edge: int = 4096
    # Of processor time, so that a busy machine refuses nothing; and how long anybody waits for it at all.
    seconds: float = 5.0
    patience: float = 20.0
    memory: int = 512 * 1024 * 1024


def limits() -> Limits:
    """The limits in force: the defaults, unless `settings.IMAGE_LIMITS` (a dict) says otherwise."""
    return Limits(**getattr(settings, "IMAGE_LIMITS", {}))
