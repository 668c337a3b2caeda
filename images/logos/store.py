"""Where a logo's files are: `MEDIA_ROOT/logos/<key>/`, one for the pages and one for each size of icon.

The key comes from chance, so the address of a logo that nobody published cannot be guessed. Files are never changed and
never deleted: an earlier version of the newspaper's settings may be restored.
"""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings
from PIL import Image as Pillow

from newsroom.site.newspaper import Logo

ICON_SIZES = (32, 180, 192, 512)
FILES = ("logo", *(f"icon-{size}" for size in ICON_SIZES))
_KEY = re.compile(r"[0-9a-f]{32}")


def logo_path(key: str, file: str) -> Path:
    """Returns where one of FILES is."""
    return Path(settings.MEDIA_ROOT) / "logos" / key / f"{file}.png"


def stored_logo(key: str) -> Logo | None:
    """Returns the logo of this key; None where there is none, or the key is no key."""
    if not _KEY.fullmatch(key):
        return None
    path = logo_path(key, "logo")
    try:
        with Pillow.open(path, formats=["PNG"]) as picture:
            return Logo(key, *picture.size)
    except OSError:
        return None
