"""How large a picture may be, and how long reading it may take."""

from __future__ import annotations

from typing import NamedTuple

from django.conf import settings


class Limits(NamedTuple):
    """The limits for one picture. Its pixels are counted from the header, before it is decoded."""

    max_bytes: int = 50 * 1024 * 1024
    # Large JPEGs are decoded at a fraction of their size; other formats in full, at four bytes a pixel.
    max_pixels_jpeg: int = 100_000_000
    max_pixels: int = 50_000_000
    max_edge: int = 4096
    # Processor time, which a busy machine does not use up.
    seconds: float = 5.0
    # By the clock, the longest that an upload waits for its picture to be read.
    patience: float = 20.0
    memory: int = 512 * 1024 * 1024


def limits() -> Limits:
    """Returns the limits in force: the defaults, and those that the dict `settings.IMAGE_LIMITS` changes."""
    return Limits(**getattr(settings, "IMAGE_LIMITS", {}))
