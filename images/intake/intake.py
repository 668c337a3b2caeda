"""The only door into the picture library: `take_in`.

The admin's upload, the importers and the demo all come through here, so a row of the library always means a file that
was recognised, read within limits, turned upright, brought to sRGB and freed of everything private.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO

from django.db import IntegrityError, transaction

from images.intake import formats
from images.intake.child_process import PictureRefused, Reading, read_apart
from images.intake.formats import Format
from images.intake.limits import Limits, limits
from images.intake.metadata import clean
from images.models import Image
from images.renditions import store

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser
    from django.core.files.base import File

__all__ = ["PictureRefused", "take_in"]

CHUNK = 1024 * 1024
TEXTS = ("alt", "caption", "credit", "copyright_notice", "source", "usage_terms")


def take_in(
    file: File[bytes] | IO[bytes] | Path, *, filename: str = "", by: AbstractBaseUser | None = None, **fields: Any
) -> Image:
    """Make a picture of an uploaded file; `fields` are Image's own, and win over what the file says of itself.

    The same file again gives the picture that is there, its texts as they are, with `was_here_already` set. What the
    editor should know (a missing colour profile, frames left out) is in `intake_notes`. Raises PictureRefused.
    """
    bounds = limits()
    with _opened(file) as source, tempfile.TemporaryFile() as copy:
        sha256, byte_size = _spool(source, copy, bounds)
        kind = _recognised(copy)
        if known := Image.objects.filter(sha256=sha256).first():
            return _known(known)
        reading = read_apart(copy, kind, bounds)
    name = Path(filename or str(getattr(file, "name", "") or "picture")).name
    image = _described(reading, fields)
    image.sha256, image.byte_size, image.mime_type = sha256, byte_size, kind.mime_type
    image.filename, image.created_by_id = clean(name).replace("\n", " ")[-255:], by.pk if by else None
    return _kept(image, reading.master)


@contextmanager
def _opened(file: File[bytes] | IO[bytes] | Path) -> Iterator[Any]:
    if isinstance(file, Path):
        try:
            with file.open("rb") as opened:
                yield opened
        except OSError as error:
            raise PictureRefused(f"The file {file.name} cannot be read.") from error
        return
    file.seek(0)
    yield file


def _spool(source: BinaryIO, copy: BinaryIO, bounds: Limits) -> tuple[str, int]:
    """Copy, digest and count; a file over the limit is given up at the limit."""
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(CHUNK):
        size += len(chunk)
        if size > bounds.max_bytes:
            raise PictureRefused(
                f"The file is larger than {bounds.max_bytes // 1024**2} MB. "
                "Save it smaller, or as a JPEG, and upload that."
            )
        digest.update(chunk)
        copy.write(chunk)
    if not size:
        raise PictureRefused("The file is empty. Choose the picture again.")
    return digest.hexdigest(), size


def _recognised(copy: BinaryIO) -> Format:
    copy.seek(0)
    kind = formats.recognise(copy.read(formats.HEAD_BYTES))
    if isinstance(kind, str):
        raise PictureRefused(kind)
    return kind


def _described(reading: Reading, fields: dict[str, Any]) -> Image:
    """An unsaved row: measured by the child, described by the caller, else by the file itself."""
    facts, embedded = reading.facts, reading.facts["embedded"]
    offered = {**embedded, "credit": printed_credit(embedded)}
    texts = {name: _fitting(name, clean(str(fields.pop(name, "") or "")) or offered.get(name, "")) for name in TEXTS}
    image = Image(
        width=facts["width"], height=facts["height"], dhash=facts["dhash"], embedded=embedded, **texts, **fields
    )
    image.intake_notes = tuple(facts["notes"])
    return image


def _fitting(name: str, text: str) -> str:
    """The text, cut to what its column holds."""
    return text[: getattr(Image._meta.get_field(name), "max_length", None)]


def printed_credit(embedded: dict[str, str]) -> str:
    """'Photographer / Agency', as newspapers print it, from the file's creator and credit line."""
    creator, credit = embedded.get("creator", ""), embedded.get("credit", "")
    if creator and credit and creator.casefold() not in credit.casefold():
        return f"{creator} / {credit}"
    return credit or creator


def _kept(image: Image, master: bytes) -> Image:
    """File first, row second, in one transaction: should it fail, a file without a row is left, and harms nobody."""
    with transaction.atomic():
        store.hold(image.sha256)
        store.write_atomically(store.original_path(image.sha256), master, durable=True)
        try:
            with transaction.atomic():
                image.save(force_insert=True)
        except IntegrityError:
            # Somebody took in the same file at the same moment; theirs is the picture.
            known = Image.objects.filter(sha256=image.sha256).first()
            if known is None:
                raise
            return _known(known)
    return image


def _known(image: Image) -> Image:
    image.was_here_already = True
    return image
