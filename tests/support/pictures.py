"""Pictures for tests, drawn when they are wanted: what cameras, agencies and attackers send."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pgtrigger
from PIL import ExifTags, Image, ImageDraw

from images import models

RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 160, 60), (30, 60, 190), (255, 255, 255)

XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 photoshop:Credit="Harbour Photo" exif:GPSLatitude="11,33.5N">
<dc:creator><rdf:Seq><rdf:li>Ana Reyes</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="km">ភ្នំពេញ</rdf:li>
<rdf:li xml:lang="x-default">{caption}</rdf:li></rdf:Alt></dc:description>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Ana Reyes</rdf:li></rdf:Alt></dc:rights>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def quarters(width: int = 120, height: int = 80, mode: str = "RGB") -> Image.Image:
    """Red at the top left, green at the top right, blue at the bottom left, white at the bottom right."""
    picture = Image.new("RGB", (width, height), WHITE)
    draw = ImageDraw.Draw(picture)
    x, y = width // 2, height // 2
    draw.rectangle((0, 0, x - 1, y - 1), RED)
    draw.rectangle((x, 0, width, y - 1), GREEN)
    draw.rectangle((0, y, x - 1, height), BLUE)
    return picture.convert(mode)


def saved(picture: Image.Image, format: str = "JPEG", **options: Any) -> bytes:
    """The picture as a file of that format."""
    data = io.BytesIO()
    picture.save(data, format, **({"quality": 95} if format == "JPEG" else {}), **options)
    return data.getvalue()


def with_position() -> bytes:
    """A camera's JPEG that knows where it was taken, and by which camera."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "SECRETCAM"
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef] = "N"
    gps[ExifTags.GPS.GPSLatitude] = (11.0, 33.0, 5.0)
    gps[ExifTags.GPS.GPSAreaInformation] = b"SECRETPLACE"
    return saved(quarters(800, 600), exif=exif, xmp=XMP.format(caption="The quay").encode(), comment="SECRETNOTE")


def turned(orientation: int) -> bytes:
    """The quarters as a camera held otherwise stores them, to be shown upright by EXIF orientation."""
    back = {
        3: Image.Transpose.ROTATE_180,
        6: Image.Transpose.ROTATE_90,
        8: Image.Transpose.ROTATE_270,
    }
    picture = quarters()
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    return saved(picture.transpose(back[orientation]) if orientation in back else picture, exif=exif)


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")
    )


def near(pixel: Any, wanted: tuple[int, int, int], by: int = 24) -> bool:
    """Whether a pixel is that colour, but for what compression does."""
    return all(abs(is_ - should) <= by for is_, should in zip(pixel, wanted, strict=True))


def shown_to_readers(image: models.Image, *, printed: bool = True) -> models.Image:
    """The picture, marked as the database marks what is in a live edition."""
    with pgtrigger.ignore("images.Image:flags_kept_by_triggers"):
        models.Image.objects.filter(pk=image.pk).update(printed=printed)
    image.refresh_from_db()
    return image
