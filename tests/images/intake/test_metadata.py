"""The words in a picture's file are read in the character set that they were written in."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import ExifTags, Image

from images.intake.metadata import read_texts
from tests.support.pictures import quarters, saved

CAPTION = "“Quoted” – it’s €5… at José’s"


def with_iim(caption: bytes, declared: bytes = b"") -> Image.Image:
    """A JPEG with an IIM caption, and a character set where one is declared."""
    sets = [(1, 90, declared)] if declared else []
    iim = b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(value)) + value
        for record, number, value in [*sets, (2, 120, caption)]
    )
    block = b"8BIM" + struct.pack(">HBBI", 0x0404, 0, 0, len(iim)) + iim + b"\0" * (len(iim) % 2)
    segment = b"Photoshop 3.0\0" + block
    data = saved(quarters())
    return Image.open(io.BytesIO(data[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + data[2:]))


@pytest.mark.parametrize(
    ("caption", "declared", "text"),
    [
        (CAPTION.encode("cp1252"), b"", CAPTION),
        (CAPTION.encode("cp1252"), b"\x1b.A", CAPTION),
        (CAPTION.encode("cp1252"), b"\x1b%G", CAPTION),
        (CAPTION.encode(), b"", CAPTION),
        (CAPTION.encode(), b"\x1b%G", CAPTION),
        ("José at the café".encode("cp1252"), b"", "José at the café"),
        ("At the café".encode("cp1252"), b"", "At the café"),
        ("“Cut” in its last letter é".encode()[:-1], b"", "“Cut” in its last letter"),
        ("Łódź".encode("iso8859-2"), b"\x1b-B", "Łódź"),
        ("Москва".encode("iso8859-5"), b"\x1b-L", "Москва"),
        ("Αθήνα".encode("iso8859-7"), b"\x1b.F", "Αθήνα"),
        (b"one \x81 two", b"", "one \ufffd two"),
    ],
)
def test_a_caption_is_read_in_its_character_set(caption: bytes, declared: bytes, text: str) -> None:
    assert read_texts(with_iim(caption, declared))["caption"] == text


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_words_of_a_camera_are_read_too(charset: str) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = CAPTION.encode(charset)
    exif[ExifTags.Base.Artist] = "José".encode(charset)

    found = read_texts(Image.open(io.BytesIO(saved(quarters(), exif=exif))))

    assert (found["caption"], found["creator"]) == (CAPTION, "José")
