"""Where pictures lie: masters apart from what is served, each written whole or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.conf import settings


def master_path(sha256: str) -> Path:
    """The upright sRGB picture that renditions are made from; never served."""
    return Path(settings.MEDIA_ROOT) / "masters" / sha256[:2] / f"{sha256}.jpg"


def rendition_path(name: str) -> Path:
    """Where the rendition of that name lies, made or not; `name` must be one that `renditions.parse` knows."""
    return Path(settings.MEDIA_ROOT) / "renditions" / name[:2] / name


def write_whole(path: Path, data: bytes) -> None:
    """Write beside it and move into place, so that a reader or a crash never finds half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(settings.FILE_UPLOAD_PERMISSIONS or 0o644)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
