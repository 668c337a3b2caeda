"""Making renditions: the closed list of widths, crops and formats, each from the master, under its computed name."""

from __future__ import annotations

import fcntl
import io
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from django.conf import settings
from PIL import Image as Pixels

from images.embedded import rights_packet
from images.models import Image
from images.picture import CROPS, FORMATS, PictureRef, crop_size, rendition_name, widths
from images.storage import master_path, rendition_path, write_whole

NAME = re.compile(
    r"(?P<digits>[0-9a-f]{20})(?:-(?P<crop>\d{1,2}x\d{1,2})-(?P<x>\d{1,3})-(?P<y>\d{1,3}))?"
    r"-(?P<width>\d{1,5})\.(?P<format>avif|webp|jpg)"
)
SAVING: dict[str, tuple[str, dict[str, Any]]] = {
    "jpg": ("JPEG", {"quality": 80, "progressive": True, "optimize": True}),
    "webp": ("WEBP", {"quality": 78, "method": 4}),
    "avif": ("AVIF", {"quality": 58, "speed": 8}),
}
# What pages nearly always ask for; the rest is made when somebody does.
MADE_AHEAD = (*((crop, kind) for crop in ("", "3:2") for kind in FORMATS if kind != "jpg"), ("1:1", "webp"))

# Making is processor work: more at once than there are cores would only take memory.
_slots = threading.BoundedSemaphore(2)


class Wanted(NamedTuple):
    """What a rendition's name asks for."""

    digits: str
    crop: str
    width: int
    format: str


def parse(name: str) -> Wanted | None:
    """The parts of a rendition's name; None where it is none."""
    match = NAME.fullmatch(name)
    if not match:
        return None
    crop = (match["crop"] or "").replace("x", ":")
    if crop and crop not in CROPS:
        return None
    return Wanted(match["digits"], crop, int(match["width"]), match["format"])


def make_named(name: str) -> bool:
    """Make the rendition of that name, unless it is there by now. False where no picture has one of that name."""
    wanted = parse(name)
    image = Image.objects.filter(sha256__startswith=wanted.digits).first() if wanted else None
    if wanted is None or image is None or wanted.format not in FORMATS:
        return False
    offered = widths(image.ref, wanted.crop)
    if wanted.width not in offered or name != rendition_name(image.ref, wanted.width, wanted.crop, wanted.format):
        return False
    make(image, wanted.crop, wanted.width, wanted.format)
    return True


def make(image: Image, crop: str, width: int, kind: str) -> None:
    """Make one rendition, once however many ask at the same time."""
    path = rendition_path(rendition_name(image.ref, width, crop, kind))
    with _alone(image.sha256):
        if not path.exists():
            write_whole(path, _encode(_drawn(image.ref, crop, width), kind, _rights(image)))


def missing(image: Image) -> Iterator[tuple[str, int, str]]:
    """Crop, width and format of the renditions that are made ahead and not there yet, those seen first first."""
    for width in widths(image.ref):
        for crop, kind in MADE_AHEAD:
            offered = width in widths(image.ref, crop)
            if offered and not rendition_path(rendition_name(image.ref, width, crop, kind)).exists():
                yield crop, width, kind


def _drawn(ref: PictureRef, crop: str, width: int) -> Pixels.Image:
    """The part of the master that the crop wants, `width` px wide."""
    with Pixels.open(master_path(ref.sha256), formats=["JPEG"]) as master:
        across, down = crop_size(ref, crop)
        scale = width / across
        # The decoder itself shrinks by 2, 4 or 8, as far as that leaves enough.
        master.draft("RGB", (max(1, int(ref.width * scale)), max(1, int(ref.height * scale))))
        picture = master.convert("RGB")
    shrunk = picture.width / ref.width
    left = min(max(ref.focal_x * ref.width - across / 2, 0), ref.width - across)
    top = min(max(ref.focal_y * ref.height - down / 2, 0), ref.height - down)
    box = (left * shrunk, top * shrunk, (left + across) * shrunk, (top + down) * shrunk)
    height = max(1, round(width * down / across))
    return picture.resize((width, height), Pixels.Resampling.LANCZOS, box=box, reducing_gap=3.0)


def _encode(picture: Pixels.Image, kind: str, rights: bytes) -> bytes:
    name, options = SAVING[kind]
    out = io.BytesIO()
    picture.save(out, name, **options, **({"xmp": rights} if rights else {}))
    return out.getvalue()


def _rights(image: Image) -> bytes:
    """Who made it stays said in every copy."""
    creator = str(image.embedded.get("creator", ""))
    return rights_packet({"creator": creator, "credit": image.credit, "copyright_notice": image.copyright_notice})


@contextmanager
def _alone(sha256: str) -> Iterator[None]:
    """One maker a picture, over all processes; the kernel frees the lock of one that dies."""
    lock = settings.MEDIA_ROOT / "locks" / sha256[:2]
    lock.parent.mkdir(parents=True, exist_ok=True)
    with _slots, lock.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
