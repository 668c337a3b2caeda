"""A picture that came with a story, taken into the library from the media folder."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from images.intake.intake import PictureRefused, take_in
from images.models import Image
from imports.item import PictureItem


class PictureMissing(Exception):
    """The picture is left out and the story is not; the message says why."""


def taken_in(picture: PictureItem, media: Path | None) -> Image:
    """Returns the picture in the library. Raises PictureMissing where no rendition is a picture in the media folder."""
    reasons: list[str] = []
    for href in picture.hrefs:
        try:
            with file_inside(href, media).open("rb") as file:
                return take_in(
                    file,
                    filename=href,
                    caption=picture.caption,
                    credit=picture.credit,
                    alt=picture.alt,
                    copyright_notice=picture.copyright_notice,
                    usage_terms=picture.usage_terms,
                )
        except (PictureMissing, PictureRefused) as error:
            reasons.append(str(error))
        except OSError as error:
            reasons.append(f"it could not be read: {error.strerror}.")
    raise PictureMissing(reasons[0] if reasons else "it has no rendition with an address.")


def file_inside(href: str, media: Path | None) -> Path:
    """The file that a relative address names, links followed, within the media folder. Raises PictureMissing."""
    if _scheme(href):
        raise PictureMissing("it is on another server. Only files in the folder named by --media are taken.")
    if media is None:
        raise PictureMissing("name the folder it is in with --media.")
    root = media.resolve()
    for name in dict.fromkeys((href, unquote(href))):
        try:
            path = (root / name).resolve()
            if not path.is_relative_to(root) or Path(name).is_absolute():
                raise PictureMissing("its address leads out of the folder named by --media.")
            if path.is_file():
                return path
        except (ValueError, OSError, RuntimeError):  # a NUL, a name too long, links in a circle
            continue
    raise PictureMissing("there is no such file in the folder named by --media.")


def _scheme(href: str) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return bool(parts.scheme or parts.netloc)
