"""Makes renditions from the library's own copy, decoding it once for all widths and formats of a crop."""

from __future__ import annotations

import fcntl
import io
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

from PIL import Image as Pillow

from images.renditions import names, store
from images.renditions.names import Rendition
from images.renditions.ref import Drawable

# Quality and effort, measured on a photograph 1280 pixels wide: JPEG 14 ms and 20 KB, WebP 91 ms and 6 KB, AVIF 65 ms
# and 8 KB. AVIF's slower speeds save a fifth of the bytes for five times the time.
ENCODERS: dict[str, dict[str, Any]] = {
    "jpg": {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True},
    "webp": {"format": "WEBP", "quality": 78, "method": 4},
    "avif": {"format": "AVIF", "quality": 60, "speed": 8, "max_threads": 1},
}
# Narrower renditions carry no metadata.
METADATA_FROM_WIDTH = 640

# How many requests of a process may make a rendition at the same time, and how long the next waits for its turn.
MAKING_AT_ONCE = threading.BoundedSemaphore(2)
WAIT_FOR_TURN_SECONDS = 10.0


class Busy(Exception):
    """Too many renditions are being made; the visitor may try again."""


def make_missing(picture: Drawable) -> int:
    """Make the picture's missing renditions, and return how many. Raises OSError where its original is missing."""
    with _only_maker(picture.key) as folder:
        missing = [one for one in names.renditions(picture) if not (folder / one.name).exists()]
        return _make(picture, missing, folder)


def make_on_demand(picture: Drawable, rendition: Rendition) -> Path:
    """Returns the file of a rendition, made if it is missing.

    Raises Busy, and OSError where the original is missing.
    """
    if not MAKING_AT_ONCE.acquire(timeout=WAIT_FOR_TURN_SECONDS):
        raise Busy
    try:
        with _only_maker(picture.key) as folder:
            path = folder / rendition.name
            if not path.exists():
                _make(picture, [rendition], folder)
            return path
    finally:
        MAKING_AT_ONCE.release()


@contextmanager
def _only_maker(key: str) -> Iterator[Path]:
    """Returns the picture's folder, and keeps other threads and processes from making renditions in it."""
    folder = store.renditions_folder(key)
    store.make_folder(folder)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield folder


def _make(picture: Drawable, wanted: Iterable[Rendition], folder: Path) -> int:
    """Write these renditions, given by crop and widest first, and return how many."""
    made = 0
    for (crop, _, _), group in groupby(wanted, key=lambda one: one[:3]):
        of_this_crop = list(group)
        shape, packet = _cut(picture, of_this_crop[0])
        for width, same_width in groupby(of_this_crop, key=lambda one: one.width):
            size = (width, names.height_at(picture.width, picture.height, crop, width))
            # Scaled from the next wider rendition instead of the original: as sharp, at a fraction of the work.
            shape = shape.resize(size, Pillow.Resampling.LANCZOS, reducing_gap=3.0)
            for rendition in same_width:
                store.write_atomically(folder / rendition.name, _encoded(shape, rendition, packet), durable=False)
                made += 1
    return made


def _cut(picture: Drawable, widest: Rendition) -> tuple[Pillow.Image, bytes]:
    """Returns the crop, decoded no larger than its widest rendition needs, and the original's XMP packet."""
    with Pillow.open(store.original_path(picture.key), formats=["JPEG"]) as original:
        across, down = names.cropped_size(*original.size, widest.crop)
        scale = widest.width / across
        original.draft(None, (round(original.width * scale), round(original.height * scale)))
        shape = original.convert("RGB")
        packet = original.info.get("xmp", b"")
        # Pillow would copy other metadata of the file.
        shape.info.clear()
    across, down = names.cropped_size(*shape.size, widest.crop)
    left = _edge(shape.width, across, widest.x / 100)
    top = _edge(shape.height, down, widest.y / 100)
    return (shape.crop((left, top, left + across, top + down)) if widest.crop else shape), packet


def _edge(whole: int, part: int, focus: float) -> int:
    """Where a part of a length has to begin for the focus to be as near its middle as possible."""
    return round(min(max(focus * whole - part / 2, 0), whole - part))


def _encoded(shape: Pillow.Image, rendition: Rendition, packet: bytes) -> bytes:
    options = dict(ENCODERS[rendition.format])
    if packet and rendition.width >= METADATA_FROM_WIDTH:
        options["xmp"] = packet
    data = io.BytesIO()
    shape.save(data, **options)
    return data.getvalue()
