"""Pictures that come with items: files in one folder, and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

from articles.ninjs.item import PictureItem
from images.intake import PictureRefused, take_in
from images.models import Image


class NoPicture(Exception):
    """This picture is left out; the message says why."""


def fetch(picture: PictureItem, media: Path | None) -> Image:
    """The picture in the library. Raises NoPicture for one that is missing, elsewhere, broken or refused."""
    path = _path(picture.href, media)
    try:
        with path.open("rb") as file:
            return take_in(
                file,
                filename=path.name,
                alt=picture.alt,
                caption=picture.caption,
                credit=picture.credit,
                copyright_notice=picture.copyright_notice,
            )
    except OSError as error:
        raise NoPicture(f"“{picture.href[:80]}” cannot be read ({error.strerror})") from None
    except PictureRefused as refused:
        raise NoPicture(f"“{picture.href[:80]}”: {refused}") from None


def _path(href: str, media: Path | None) -> Path:
    if not href:
        raise NoPicture("it names no file")
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//", href):
        raise NoPicture(f"“{href[:80]}” is not on this machine, and nothing is fetched from elsewhere")
    if media is None:
        raise NoPicture(f"“{href[:80]}” is a file, and --media names no folder")
    try:
        root = media.resolve()
        path = (root / href).resolve()
    except (OSError, ValueError, RuntimeError):
        raise NoPicture(f"“{href[:80]}” is no file's name") from None
    if not path.is_relative_to(root):
        raise NoPicture(f"“{href[:80]}” leads out of the --media folder")
    if not path.is_file():
        raise NoPicture(f"“{href[:80]}” is not in the --media folder")
    return path
