"""A picture that came with a story, taken into the library from the media folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from images.intake.intake import PictureRefused, take_in, take_out_again
from images.models import Image
from imports.item import PictureItem


class PictureMissing(Exception):
    """The picture is left out and the story is not; the message says why."""


@dataclass
class Media:
    """The folder that pictures are in, if one was named."""

    folder: Path | None
    new: list[str] = field(default_factory=list)
    """The keys of pictures taken in since the story began that the library did not have."""

    def taken_in(self, picture: PictureItem) -> Image:
        """Returns the picture in the library. Raises PictureMissing where no rendition is a picture in the folder."""
        reasons: list[str] = []
        for href in picture.hrefs:
            try:
                with file_inside(href, self.folder).open("rb") as file:
                    image = take_in(
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
            else:
                if not image.was_here_already:
                    self.new.append(image.key)
                return image
        raise PictureMissing(reasons[0] if reasons else "it has no rendition with an address.")

    def begin(self) -> None:
        """Begin another story: the pictures of the one before stay."""
        self.new.clear()

    def give_up(self) -> None:
        """Delete the files of this story's new pictures, once the transaction that had their rows was rolled back."""
        while self.new:
            take_out_again(self.new.pop())


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
