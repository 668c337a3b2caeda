"""`take_in`, the only way into the picture library.

The admin's upload, the importers and the demo all use it, so every picture of the library has been recognised, read
within limits, turned upright, converted to sRGB and stripped of private metadata.
"""

from __future__ import annotations

import hashlib
import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO, cast

from django.conf import settings
from django.db import IntegrityError, transaction

from images.intake import formats
from images.intake.child_process import DecodedPicture, PictureRefused, decode_in_child
from images.intake.formats import Format
from images.intake.limits import Limits, limits
from images.intake.metadata import clean_text
from images.models import Image
from images.renditions import store

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser
    from django.core.files.base import File

__all__ = ["PictureNotKept", "PictureRefused", "take_in", "take_out_again"]

logger = logging.getLogger(__name__)

CHUNK_BYTES = 1024 * 1024
NOT_KEPT = (
    "The desk cannot keep the picture now: its disk is full or takes no files. Tell whoever looks after the newsroom’s "
    "machine, and upload the picture again later."
)
TEXT_FIELDS = ("alt", "caption", "credit", "copyright_notice", "source", "usage_terms")


class PictureNotKept(PictureRefused):
    """Nothing is wrong with the picture: the disk takes no file now."""


def take_in(
    file: File[bytes] | IO[bytes] | Path, *, filename: str = "", by: AbstractBaseUser | None = None, **fields: Any
) -> Image:
    """Make a picture of a file. `fields` are those of Image, and win over the file's own metadata.

    Returns the existing picture, with `was_here_already` set, where the library has the same file. `intake_notes` tell
    the editor what to check, such as a missing colour profile. Raises PictureRefused.
    """
    bounds = limits()
    with spooled(file, bounds) as (copy, sha256, byte_size, recognised):
        if isinstance(recognised, str):
            raise PictureRefused(recognised)
        kind = recognised
        if known := Image.objects.filter(sha256=sha256).first():
            return _known(known)
        decoded = decode_in_child(copy, kind, bounds)
    name = Path(filename or str(getattr(file, "name", "") or "picture")).name
    image = _described(decoded, fields)
    image.sha256, image.byte_size, image.mime_type = sha256, byte_size, kind.mime_type
    image.filename, image.created_by_id = clean_text(name).replace("\n", " ")[-255:], by.pk if by else None
    return _kept(image, decoded.master)


def take_out_again(key: str) -> None:
    """Delete the files of a picture whose row was rolled back with its caller's transaction."""
    store.delete_files(key)


@contextmanager
def spooled(file: File[bytes] | IO[bytes] | Path, bounds: Limits) -> Iterator[tuple[BinaryIO, str, int, Format | str]]:
    """A copy of the file that is gone afterwards, with its SHA-256, its size, and its format or what is said of it.

    Raises PictureRefused where it is empty or too large.
    """
    with _opened(file) as source, _scratch_file() as copy:
        sha256, byte_size = _spool(source, copy, bounds)
        copy.seek(0)
        yield copy, sha256, byte_size, formats.recognise(copy.read(formats.HEAD_BYTES))


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
    """Copy the file, and return its SHA-256 and size. Stops at the limit, and raises PictureRefused."""
    digest, size = hashlib.sha256(), 0
    while chunk := _taken(source):
        size += len(chunk)
        if size > bounds.max_bytes:
            raise PictureRefused(
                f"The file is larger than {bounds.max_bytes // 1024**2} MB. "
                "Save it smaller, or as a JPEG, and upload that."
            )
        digest.update(chunk)
        _put(chunk, copy)
    if not size:
        raise PictureRefused("The file is empty. Choose the picture again.")
    return digest.hexdigest(), size


@contextmanager
def _scratch_file() -> Iterator[BinaryIO]:
    """A file that is gone afterwards. Raises PictureNotKept."""
    try:
        scratch = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - closed below, apart from failing to open
    except OSError as error:
        raise not_kept(error) from error
    with scratch:
        yield cast(BinaryIO, scratch)


def _taken(source: BinaryIO) -> bytes:
    """The next part. Raises PictureNotKept where the upload itself found no room on the way in."""
    try:
        return source.read(CHUNK_BYTES)
    except OSError as error:
        raise not_kept(error) from error


def _put(chunk: bytes, file: BinaryIO) -> None:
    """Write all of it. Raises PictureNotKept."""
    left = memoryview(chunk)
    try:
        while left:
            left = left[file.write(left) :]
    except OSError as error:
        raise not_kept(error) from error


def _described(decoded: DecodedPicture, fields: dict[str, Any]) -> Image:
    """Returns an unsaved picture with the caller's texts, else those found in the file."""
    facts, embedded = decoded.facts, decoded.facts["embedded"]
    offered = {**embedded, "credit": printed_credit(embedded)}
    texts = {
        name: _fitting(name, clean_text(str(fields.pop(name, "") or "")) or offered.get(name, ""))
        for name in TEXT_FIELDS
    }
    image = Image(
        width=facts["width"], height=facts["height"], dhash=facts["dhash"], embedded=embedded, **texts, **fields
    )
    image.intake_notes = tuple(facts["notes"])
    return image


def _fitting(name: str, text: str) -> str:
    """The text, cut to the length of its column."""
    return text[: getattr(Image._meta.get_field(name), "max_length", None)]


def printed_credit(embedded: dict[str, str]) -> str:
    """Returns 'Photographer / Agency', as newspapers print it, from the file's creator and credit line."""
    creator, credit = embedded.get("creator", ""), embedded.get("credit", "")
    if creator and credit and creator.casefold() not in credit.casefold():
        return f"{creator} / {credit}"
    return credit or creator


def _kept(image: Image, master: bytes) -> Image:
    """Write the file, then the row. Raises PictureRefused where the disk takes no file."""
    try:
        store.write_atomically(store.original_path(image.key), master, durable=True)
    except OSError as error:
        raise not_kept(error) from error
    try:
        with transaction.atomic():
            image.save(force_insert=True)
    except BaseException as error:
        store.delete_files(image.key)
        # Another request may have taken in the same file at the same time: use its picture.
        known = Image.objects.filter(sha256=image.sha256).first() if isinstance(error, IntegrityError) else None
        if known is None:
            raise
        return _known(known)
    return image


def not_kept(error: OSError) -> PictureNotKept:
    """Returns a full or broken disk as a sentence for the editor; who looks after the machine finds why in the log."""
    logger.error("no picture can be kept under %s: %s", settings.MEDIA_ROOT, error)
    return PictureNotKept(NOT_KEPT)


def _known(image: Image) -> Image:
    image.was_here_already = True
    return image
