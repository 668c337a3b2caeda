"""The newspaper's logo: taken in as safely as a picture, with icons made of it, under a name that tells nothing."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.test import Client
from PIL import Image

from images.intake.child_process import PictureRefused
from images.logos.intake import take_in_logo
from images.logos.store import FILES, logo_path, stored_logo
from tests.support.pictures import png_header, quarters, saved

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def drawn(width: int, height: int) -> bytes:
    picture = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    picture.paste((200, 0, 0, 255), (width // 4, height // 4, width // 2, height // 2))
    return saved(picture, "PNG")


def test_a_logo_keeps_what_is_transparent_and_has_every_icon(client: Client) -> None:
    logo = take_in_logo(io.BytesIO(drawn(2000, 400)))

    assert (logo.width, logo.height, logo.wide) == (1024, 205, True)
    assert stored_logo(logo.key) == logo
    for file in FILES:
        answer = client.get(logo.url(file))
        picture = Image.open(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]
        assert (answer.headers["Content-Type"], picture.format) == ("image/png", "PNG")
        assert "immutable" in answer.headers["Cache-Control"]
        if file.startswith("icon-"):
            assert picture.size == (int(file[5:]),) * 2
        assert picture.convert("RGBA").getpixel((0, 0))[3] == (255 if file == "icon-180" else 0)  # type: ignore[index]


def test_a_jpeg_and_a_webp_are_taken_too() -> None:
    for kind in ("JPEG", "WEBP"):
        logo = take_in_logo(io.BytesIO(saved(quarters(400, 400), kind)))
        assert (logo.width, logo.height, logo.wide) == (256, 256, False)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (SVG, "Save the logo as a PNG"),
        (b"%PDF-1.7", "This is a PDF"),
        (b"", "The file is empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "damaged"),
        (png_header(60_000, 60_000), "megapixels"),
        (saved(quarters(400, 400), "GIF"), "A logo can be a PNG, a JPEG or a WebP"),
        (drawn(64, 64), "Its longer side must have 192"),
        (drawn(2000, 100), "too long and thin"),
    ],
)
def test_what_is_no_logo_is_refused_with_what_to_do(file: bytes, said: str, tmp_path: Any) -> None:
    with pytest.raises(PictureRefused, match=said):
        take_in_logo(io.BytesIO(file))

    assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db
def test_nothing_but_a_logos_own_files_is_served(client: Client) -> None:
    logo = take_in_logo(io.BytesIO(drawn(400, 400)))
    (logo_path(logo.key, "logo").parent / "secret.png").write_bytes(b"x")

    for url in (logo.url("secret"), logo.url("../logo"), logo.url("icon-33"), f"/media/logos/{'0' * 32}/logo.png"):
        assert client.get(url).status_code == 404
    assert stored_logo("../../etc") is None
