"""How much room is left where the newsroom writes."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.conf import settings


def low_disks() -> list[str]:
    """Returns a sentence for each disk of the newsroom's with less room than `LEAST_FREE_BYTES`."""
    folders = {
        "pictures": Path(settings.MEDIA_ROOT),
        "database": settings.VAR_DIR / "postgres",
        "newsroom's files": settings.VAR_DIR,
    }
    found: dict[int, str] = {}
    for name, folder in folders.items():
        if not folder.exists():  # before the first picture; where the database is not the newsroom's own
            continue
        free = shutil.disk_usage(folder).free
        if free < settings.LEAST_FREE_BYTES:
            found.setdefault(folder.stat().st_dev, f"The disk of the {name} has {free // 1024**2} MB left.")
    return list(found.values())
