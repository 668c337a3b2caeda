"""Pictures of an item: which file in the media folder is meant, and whether it may be taken."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from images.intake.intake import PictureRefused, take_in
from images.models import Image
from imports.ninjs.fields import Fields, clip, one_line

CREDIT_LENGTH = 255
ALT_LENGTH = 500
CAPTION_LENGTH = 2000
FULL_SIZE = ("original", "main")


class PictureMissing(Exception):
    """The picture costs itself, not the story; the message says why."""


@dataclass(frozen=True)
class PictureItem:
    """A picture association: its words, and where its renditions are, the best first."""

    hrefs: tuple[str, ...]
    caption: str = ""
    credit: str = ""
    alt: str = ""
    copyright_notice: str = ""
    usage_terms: str = ""

    @property
    def name(self) -> str:
        """What a message calls it."""
        return clip(one_line(self.hrefs[0]), 80) if self.hrefs else clip(self.caption, 40) or "without a name"


def pictures_of(item: Fields) -> tuple[PictureItem, ...]:
    """The picture associations in their order. Raises BadItem."""
    found = (each for each in item.objects("associations") if each.line("type").lower() == "picture")
    return tuple(_picture(each) for each in found)


def _picture(association: Fields) -> PictureItem:
    words = {"caption": "", "credit": "", "alt": ""}
    for description in association.objects("descriptions"):
        name = _word_of(description.line("role").lower())
        if name:
            html = "html" in description.line("contentType").lower()
            words[name] = words[name] or one_line(description.text("value"), markup=html)
    return PictureItem(
        hrefs=tuple(_hrefs(association)),
        caption=clip(words["caption"], CAPTION_LENGTH),
        credit=clip(words["credit"] or association.line("by", "copyrightHolder"), CREDIT_LENGTH),
        alt=clip(words["alt"] or association.line("altText") or words["caption"], ALT_LENGTH),
        copyright_notice=association.line("copyrightNotice"),
        usage_terms=association.line("usageTerms"),
    )


def _word_of(role: str) -> str:
    if role in ("alternativetext", "alttext", "alt"):
        return "alt"
    if role in ("creditline", "credit"):
        return "credit"
    return "caption" if role in ("caption", "text", "") else ""


def _hrefs(association: Fields) -> list[str]:
    """Addresses of its renditions: the original's first, then the widest."""
    found = []
    for rendition in association.objects("renditions"):
        width = rendition.members.get("width")
        rank = (rendition.line("name").lower() not in FULL_SIZE, -width if isinstance(width, int | float) else 0)
        if href := rendition.text("href").strip():
            found.append((rank, href))
    return [href for _, href in sorted(found, key=lambda pair: pair[0])]


def taken_in(picture: PictureItem, media: Path | None) -> Image:
    """The picture in the library. Raises PictureMissing where no rendition is a picture in the media folder."""
    reasons: list[str] = []
    for href in picture.hrefs:
        try:
            with inside(href, media).open("rb") as file:
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


def inside(href: str, media: Path | None) -> Path:
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
