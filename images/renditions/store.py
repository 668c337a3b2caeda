"""Where the library keeps its files under MEDIA_ROOT, and how they are written and deleted.

`pictures/` holds renditions and is what the public may fetch. `originals/` holds one JPEG a picture, from which
renditions are made; it is never served. The uploaded bytes are not kept: their metadata may tell where a source lives.
Both are named by the picture's key. Nobody but the newsroom's own account may read either.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from django.conf import settings

from images.renditions import names

ORIGINALS = "originals"
OWN_FOLDER, OWN_FILE = 0o700, 0o600
FORMER_KEY_DIGITS = 32
"""How many digits of the upload's SHA-256 named the files of a picture before keys came from chance."""


def original_path(key: str) -> Path:
    """Returns the path of the library's own copy of a picture."""
    return Path(settings.MEDIA_ROOT) / ORIGINALS / key[:2] / f"{key}.jpg"


def renditions_folder(key: str) -> Path:
    """Returns the folder of a picture's renditions."""
    return Path(settings.MEDIA_ROOT) / names.FOLDER / key


def make_folder(folder: Path) -> None:
    """Make a folder, and those on the way to it, closed to other accounts of the machine; it may be there already."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=OWN_FOLDER, exist_ok=True)


def close_to_others() -> None:
    """Close folders that an earlier release left open to other accounts of the machine."""
    for folder in (Path(settings.MEDIA_ROOT) / name for name in (ORIGINALS, names.FOLDER)):
        with suppress(FileNotFoundError):
            if folder.stat().st_mode & 0o077:
                folder.chmod(OWN_FOLDER)


def write_atomically(path: Path, data: bytes, *, durable: bool) -> None:
    """Write a file in one step, so that nobody sees half of it; `durable` also after a power cut.

    Raises OSError, and leaves nothing behind, where the disk is full.
    """
    make_folder(path.parent)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with open(handle, "wb") as file:
            file.write(data)
            os.fchmod(file.fileno(), OWN_FILE)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def file_by_key(key: str, sha256: str) -> None:
    """Have the files that an earlier release named by the upload's digest be found by the picture's key, too.

    They keep their place, as processes of that release may still ask for them. Safe to run twice.
    """
    former = sha256[:FORMER_KEY_DIGITS]
    for link, place in (
        (original_path(key), original_path(former)),
        (renditions_folder(key), renditions_folder(former)),
    ):
        if place.exists():
            make_folder(link.parent)
            with suppress(FileExistsError):
                link.symlink_to(os.path.relpath(place, link.parent))


def delete_files(key: str) -> None:
    """Delete the files of a picture whose row is gone, also where they lie under a former name."""
    for path in (original_path(key), renditions_folder(key)):
        for each in (path.resolve(), path):
            if each.is_dir() and not each.is_symlink():
                shutil.rmtree(each, ignore_errors=True)
            else:
                each.unlink(missing_ok=True)
