"""Recognises the format of a file by its first bytes, never by its name."""

from __future__ import annotations

import re
from typing import NamedTuple


class Format(NamedTuple):
    """An accepted format: Pillow's name for it, and the media type."""

    name: str
    mime_type: str


JPEG = Format("JPEG", "image/jpeg")
PNG = Format("PNG", "image/png")
GIF = Format("GIF", "image/gif")
WEBP = Format("WEBP", "image/webp")
AVIF = Format("AVIF", "image/avif")
TIFF = Format("TIFF", "image/tiff")

ACCEPTED = (JPEG, PNG, WEBP, AVIF, TIFF, GIF)
# Enough to recognise any type, also an <svg> after a long comment.
HEAD_BYTES = 4096

EXPORT_ADVICE = "Export it as JPEG or PNG and upload that."
AVIF_BRANDS = {b"avif", b"avis"}
HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"}

# (pattern at the start of the file, what to tell the editor)
REFUSED_FORMATS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"%!PS|\xc5\xd0\xd3\xc6"), f"EPS and PostScript files are programs, not pictures. {EXPORT_ADVICE}"),
    (re.compile(rb"%PDF"), f"This is a PDF. {EXPORT_ADVICE}"),
    (re.compile(rb"8BPS"), f"This is a Photoshop file. {EXPORT_ADVICE}"),
    (re.compile(rb"BM.{4}\0\0\0\0", re.DOTALL), f"This is a Windows bitmap (BMP). {EXPORT_ADVICE}"),
    (re.compile(rb"\0\0[\1\2]\0"), f"This is a Windows icon or cursor. {EXPORT_ADVICE}"),
    (re.compile(rb"PK\x03\x04"), "This is a ZIP archive. Unpack it and upload the pictures in it."),
    (re.compile(rb"\xff\x0a|\0\0\0\x0cJXL "), f"JPEG XL is not taken yet. {EXPORT_ADVICE}"),
    (re.compile(rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51"), f"JPEG 2000 is not taken. {EXPORT_ADVICE}"),
)
SVG = re.compile(rb"<(?:\w+:)?svg[\s>/]|<!DOCTYPE\s+svg", re.IGNORECASE)
SVG_SENTENCE = f"SVG drawings can carry scripts, so they are not taken. {EXPORT_ADVICE}"
UNKNOWN_SENTENCE = (
    "This file is not a picture we can read: we take JPEG, PNG, WebP, AVIF, TIFF and GIF, whatever the name says."
)


def recognise(head: bytes) -> Format | str:
    """Returns the format of a file that starts with `head`, or a sentence on why it cannot be used."""
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head.startswith((b"GIF87a", b"GIF89a")):
        return GIF
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return WEBP
    if head.startswith((b"II*\0", b"MM\0*")):
        return TIFF
    if head[4:8] == b"ftyp":
        return _by_brand(head)
    return next((sentence for pattern, sentence in REFUSED_FORMATS if pattern.match(head)), None) or (
        SVG_SENTENCE if SVG.search(_as_ascii(head)) else UNKNOWN_SENTENCE
    )


def _by_brand(head: bytes) -> Format | str:
    """Tell ISO base media files apart by the brands in their first box (ISO/IEC 14496-12, 4.3)."""
    size = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12]} | {head[at : at + 4] for at in range(16, size, 4)}
    if brands & AVIF_BRANDS:
        return AVIF
    if brands & HEIF_BRANDS:
        return f"This is a HEIC picture, as telephones make them. {EXPORT_ADVICE}"
    return "This looks like a film, not a picture. Upload a still of it as JPEG."


def _as_ascii(head: bytes) -> bytes:
    """UTF-16 text without its zero bytes, so that tags can be found in it."""
    return head.replace(b"\0", b"")
