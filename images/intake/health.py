"""What whoever looks after the machine should know of how pictures are taken in, for `/healthz`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from images.intake.confinement import still_possible

LOW_BYTES, LOW_SHARE = 1024**3, 0.1
"""A disk is nearly full when less than both is left."""


def warnings() -> Iterator[str]:
    """Yields a sentence for each thing that is not as it should be."""
    able = still_possible()
    if able:
        yield f"The process that reads uploaded pictures could {', '.join(able)}: this kernel cannot shut it in."
    folder = next(path for path in (settings.MEDIA_ROOT, *Path(settings.MEDIA_ROOT).parents) if Path(path).is_dir())
    total, _, free = shutil.disk_usage(folder)
    if free < min(LOW_BYTES, total * LOW_SHARE):
        yield f"The disk that pictures are kept on is nearly full: {free // 1024**2} MB are left."
