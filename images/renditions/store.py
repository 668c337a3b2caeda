"""Where the library keeps its files under MEDIA_ROOT, and how they are written and deleted.

`pictures/` holds renditions and is what the public may fetch. `originals/` holds one JPEG a picture, from which
renditions are made; it is never served. The uploaded bytes are not kept: their metadata may tell where a source lives.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from images.renditions import names

ORIGINALS = "originals"


def original_path(sha256: str) -> Path:
    """Returns the path of the library's own copy of a picture."""
    key = names.key(sha256)
    return Path(settings.MEDIA_ROOT) / ORIGINALS / key[:2] / f"{key}.jpg"


def renditions_folder(sha256: str) -> Path:
    """Returns the folder of a picture's renditions."""
    return Path(settings.MEDIA_ROOT) / names.FOLDER / names.key(sha256)


def write_atomically(path: Path, data: bytes, *, durable: bool) -> None:
    """Write a file in one step, so that nobody sees half of it; `durable` also after a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with open(handle, "wb") as file:
            file.write(data)
            os.fchmod(file.fileno(), 0o644)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def prevent_deletion(sha256: str) -> None:
    """Keep `delete_files` from this picture until the transaction ends, waiting for a deletion under way."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [_lock_number(sha256)])


def delete_files(sha256: str) -> bool:
    """Delete the files of a picture whose row is gone. Returns whether it did.

    It does not where the same picture is being taken in again, or has been: a file without a row is harmless, a row
    without its file is not.
    """
    from images.models import Image

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_lock_number(sha256)])
        if not cursor.fetchone()[0] or Image.objects.filter(sha256=sha256).exists():
            return False
        original_path(sha256).unlink(missing_ok=True)
        shutil.rmtree(renditions_folder(sha256), ignore_errors=True)
    return True


def _lock_number(sha256: str) -> int:
    """The picture's advisory lock: a signed 64-bit number made from its digest."""
    return int.from_bytes(bytes.fromhex(sha256[:16]), "big", signed=True)
