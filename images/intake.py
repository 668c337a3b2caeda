"""The library's only door: a file comes in, a picture with its row comes out, or a sentence that says why not."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import PurePosixPath
from typing import Any, BinaryIO

from django.conf import settings
from django.db import IntegrityError, transaction

from images.embedded import clean
from images.formats import HEAD_BYTES, Format, recognise
from images.limits import Limits, limits
from images.models import Image
from images.storage import master_path, write_whole
from newsroom.models import User

TOO_SLOW = "Reading the picture takes too long. Open it in a picture editor, save it anew, and upload that."
DIED = "The picture could not be read: it needs too much memory, or is damaged. Save it anew, smaller, and upload that."
TEXTS = ("alt", "caption", "credit", "copyright_notice", "source", "usage_terms")
CHUNK = 1024 * 1024


class PictureRefused(Exception):
    """The file was not taken in and nothing was saved; the message tells an editor what to do."""


def take_in(file: BinaryIO, *, filename: str, by: User | None = None, **texts: Any) -> Image:
    """Take a picture into the library.

    `texts` (alt, caption, credit, copyright_notice, source, usage_terms, focal_x, focal_y, rights_expire_on) lead; what
    the file says of itself fills those left out. The same bytes again give the picture that is there already, with
    `was_here_already` set and its texts as they are. Raises PictureRefused.
    """
    allowed = limits()
    data = _read(file, allowed)
    sha256 = hashlib.sha256(data).hexdigest()
    if there := _already(sha256):
        return there
    kind = recognise(data[:HEAD_BYTES])
    if isinstance(kind, str):
        raise PictureRefused(kind)
    facts, master = _decode(data, kind, allowed)
    write_whole(master_path(sha256), master)
    image = Image(
        sha256=sha256,
        filename=_shown_name(filename),
        mime_type=kind.mime_type,
        byte_size=len(data),
        width=facts["width"],
        height=facts["height"],
        dhash=facts["dhash"],
        embedded=facts["embedded"],
        created_by=by,
        **_texts(facts["embedded"], texts),
    )
    image.intake_notes = tuple(facts["notes"])
    try:
        with transaction.atomic():
            image.save(force_insert=True)
    except IntegrityError:
        if there := _already(sha256):
            return there
        raise
    return image


def _read(file: BinaryIO, allowed: Limits) -> bytes:
    parts, size = [], 0
    while part := file.read(CHUNK):
        parts.append(part)
        size += len(part)
        if size > allowed.max_bytes:
            most = allowed.max_bytes // 1024 // 1024
            raise PictureRefused(f"The file is larger than {most} MB. Save the picture smaller and upload that.")
    if not size:
        raise PictureRefused("The file is empty. Choose the picture again.")
    return b"".join(parts)


def _already(sha256: str) -> Image | None:
    image = Image.objects.filter(sha256=sha256).first()
    if image is not None:
        image.was_here_already = True
    return image


def _decode(data: bytes, kind: Format, allowed: Limits) -> tuple[dict[str, Any], bytes]:
    """Have the child process read it (see `images.decode`), under limits the system enforces."""
    command = [sys.executable, "-m", "images.decode", kind.name, json.dumps(allowed._asdict())]
    try:
        child = subprocess.run(
            command, input=data, capture_output=True, timeout=allowed.seconds * 2, cwd=settings.BASE_DIR, check=False
        )
    except subprocess.TimeoutExpired:
        raise PictureRefused(TOO_SLOW) from None
    line, _, master = child.stdout.partition(b"\n")
    if child.returncode or not line:
        raise PictureRefused(DIED)
    facts = json.loads(line)
    if "refused" in facts:
        raise PictureRefused(facts["refused"])
    return facts, master


def _texts(embedded: dict[str, str], given: dict[str, Any]) -> dict[str, Any]:
    """The given texts, then the file's own, each cut to what its column holds."""
    found = {name: given.pop(name, "") or embedded.get(name, "") for name in TEXTS}
    if not found["credit"]:
        found["credit"] = embedded.get("creator", "")
    for name, text in found.items():
        found[name] = clean(text)[: Image._meta.get_field(name).max_length]
    return {**found, **given}


def _shown_name(filename: str) -> str:
    """The last part of the name the file came with; shown, never used as a path."""
    return clean(PurePosixPath(filename.replace("\\", "/")).name)[:255] or "picture"
