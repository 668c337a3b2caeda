"""Taking pictures in: what comes out right, what is refused and how it is said, what is never kept."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Pillow
from PIL import ImageCms

from images.intake.child_process import CODE_FOLDER, TOO_SLOW, _reason_for_exit
from images.intake.intake import PictureRefused, take_in
from images.models import Image
from images.renditions import store
from tests.support.pictures import (
    BLUE,
    GREEN,
    RED,
    WHITE,
    XMP,
    near,
    png_header,
    quarters,
    saved,
    turned,
    with_position,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def taken(data: bytes, filename: str = "quay.jpg", **fields: Any) -> Image:
    return take_in(io.BytesIO(data), filename=filename, **fields)


def kept(image: Image) -> Pillow.Image:
    return Pillow.open(store.original_path(image.key)).convert("RGB")


def assert_shows_the_quarters(picture: Pillow.Image) -> None:
    width, height = picture.size
    corners = [(8, 8), (width - 9, 8), (8, height - 9), (width - 9, height - 9)]
    found = [picture.getpixel(corner) for corner in corners]
    assert all(near(pixel, wanted) for pixel, wanted in zip(found, (RED, GREEN, BLUE, WHITE), strict=True)), found


def test_a_picture_is_kept_with_its_measures() -> None:
    image = taken(saved(quarters(300, 200)), "C:\\fakepath/Quay at dusk.jpg")

    assert (image.width, image.height, image.filename, image.mime_type) == (300, 200, "Quay at dusk.jpg", "image/jpeg")
    assert_shows_the_quarters(kept(image))


def test_nothing_kept_says_where_or_with_what_it_was_taken(media: Path) -> None:
    data = with_position()
    assert all(word in data for word in (b"SECRETPLACE", b"SECRETCAM", b"SECRETNOTE"))

    image = taken(data)

    files = [path.read_bytes() for path in media.rglob("*") if path.is_file()]
    assert len(files) == 1
    assert not any(word in files[0] for word in (b"SECRET", b"GPSLatitude", b"Exif"))
    assert "SECRET" not in str(image.embedded)


def test_who_made_it_stays_said_in_the_file_kept() -> None:
    image = taken(with_position())

    packet = Pillow.open(store.original_path(image.key)).info["xmp"].decode()
    assert "Ana Reyes" in packet
    assert "© 2026 Ana Reyes" in packet
    assert "The quay" not in packet


def test_the_words_in_a_file_are_offered_and_given_words_win() -> None:
    image = taken(with_position(), credit="The Courier")

    assert image.caption == "The quay"
    assert image.copyright_notice == "© 2026 Ana Reyes"
    assert image.credit == "The Courier"
    assert image.embedded["credit"] == "Harbour Photo"


def test_the_credit_offered_names_photographer_and_agency() -> None:
    assert taken(with_position()).credit == "Ana Reyes / Harbour Photo"


def test_markup_and_control_characters_in_a_file_are_only_text() -> None:
    packet = XMP.format(caption="&lt;script&gt;alert(1)&lt;/script&gt;\x85\u200b end")

    image = taken(saved(quarters(), xmp=packet.encode()))

    assert image.caption.startswith("<script>alert(1)</script>")
    assert "\x85" not in image.caption


def test_entities_declared_in_metadata_are_not_expanded() -> None:
    packet = '<!DOCTYPE x [<!ENTITY a "boom">]>' + XMP.format(caption="&a;")

    assert taken(saved(quarters(), xmp=packet.encode())).caption == ""


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_every_picture_is_kept_upright(orientation: int) -> None:
    image = taken(turned(orientation))

    assert (image.width, image.height) == (120, 80)
    assert_shows_the_quarters(kept(image))


@pytest.mark.parametrize("format", ["PNG", "WEBP", "AVIF", "TIFF", "GIF"])
def test_other_formats_are_taken_whatever_their_name_says(format: str) -> None:
    image = taken(saved(quarters(), format), "quay.jpg")

    assert image.mime_type == f"image/{format.lower()}"
    assert_shows_the_quarters(kept(image))


def test_cmyk_comes_out_in_its_colours_and_the_editor_is_told() -> None:
    image = taken(saved(quarters(mode="CMYK")))

    assert_shows_the_quarters(kept(image))
    assert "CMYK" in image.intake_notes[0]


def test_a_palette_with_transparency_lies_on_white() -> None:
    picture = quarters(mode="P")
    corner = picture.getpixel((8, 8))

    image = taken(saved(picture, "PNG", transparency=corner))

    assert near(kept(image).getpixel((8, 8)), WHITE)
    assert near(kept(image).getpixel((100, 8)), GREEN)


def test_half_transparent_pixels_are_mixed_with_white() -> None:
    image = taken(saved(Pillow.new("RGBA", (20, 20), (0, 0, 0, 128)), "PNG"))

    assert near(kept(image).getpixel((5, 5)), (127, 127, 127), by=4)


@pytest.mark.parametrize("format", ["TIFF", "PNG"])
def test_sixteen_bits_are_scaled_not_clipped(format: str) -> None:
    ramp = Pillow.new("I;16", (256, 64))
    for x in range(256):
        ramp.paste(x * 257, (x, 0, x + 1, 64))

    image = taken(saved(ramp, format))

    grey = kept(image).convert("L")
    assert [round(grey.getpixel((x, 32)) / 16) for x in (0, 64, 128, 192, 255)] == [0, 4, 8, 12, 16]  # type: ignore[operator]


def test_a_colour_profile_is_applied() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    red_is_green = srgb.replace("sRGB".encode("utf-16-be"), "test".encode("utf-16-be"))
    red_is_green = red_is_green.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")

    image = taken(saved(quarters(), icc_profile=red_is_green))

    red, green, _ = kept(image).getpixel((8, 8))  # type: ignore[misc]
    assert green > red + 50
    assert image.intake_notes == ()


def test_lab_comes_out_in_its_colours() -> None:
    lab = ImageCms.profileToProfile(
        quarters(), ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
    )
    assert lab is not None

    assert_shows_the_quarters(kept(taken(saved(lab, "TIFF"))))


def test_a_broken_colour_profile_is_taken_as_srgb() -> None:
    image = taken(saved(quarters(), icc_profile=b"not a profile" * 20))

    assert_shows_the_quarters(kept(image))
    assert "profile" in image.intake_notes[0]


def test_a_large_picture_is_kept_at_4096_pixels() -> None:
    image = taken(saved(Pillow.new("RGB", (6000, 600), RED)))

    assert (image.width, image.height) == (4096, 410)
    assert kept(image).size == (4096, 410)


def test_only_the_first_frame_of_an_animation_is_kept() -> None:
    frames = [Pillow.new("RGB", (20, 20), colour) for colour in (RED, BLUE)]

    image = taken(saved(frames[0], "GIF", save_all=True, append_images=frames[1:]))

    assert near(kept(image).getpixel((5, 5)), RED)
    assert "first frame" in image.intake_notes[0]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b"<?xml version='1.0'?><!-- x --><svg onload='alert(1)'/>", "SVG"),
        ("\ufeff<svg/>".encode("utf-16"), "SVG"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "EPS"),
        (b"%PDF-1.7", "PDF"),
        (b"8BPS\0\1", "Photoshop"),
        (b"PK\3\4", "ZIP"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x18ftypisom\0\0\0\0isommp41", "film"),
        (b"GIF89", "JPEG, PNG, WebP"),
        (b"<html><script>alert(1)</script>", "JPEG, PNG, WebP"),
        (saved(quarters(400, 400))[:900], "damaged"),
        (saved(quarters(400, 400), "PNG")[:300], "damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "damaged"),
        (png_header(13000, 13000), "13000 × 13000"),
        (png_header(0, 10), "damaged"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_a_sentence(data: bytes, sentence: str, media: Path) -> None:
    with pytest.raises(PictureRefused, match=sentence):
        taken(data, "picture.jpg")

    assert not Image.objects.exists()
    assert not list(media.iterdir())


def test_a_bomb_is_refused_from_its_header_within_a_second() -> None:
    started = time.monotonic()

    with pytest.raises(PictureRefused, match="at most 50 megapixels"):
        taken(png_header(30000, 30000))

    assert time.monotonic() - started < 2


def test_a_file_over_the_limit_is_refused(settings: Any) -> None:
    settings.IMAGE_LIMITS = {"max_bytes": 1024 * 1024}

    with pytest.raises(PictureRefused, match="larger than 1 MB"):
        taken(b"\xff\xd8\xff" + b"\0" * 1024 * 1024)


def test_a_decoder_that_takes_too_long_is_killed(settings: Any) -> None:
    settings.IMAGE_LIMITS = {"patience": 0.25}
    slow = saved(Pillow.new("RGB", (7000, 7000), RED), "PNG", compress_level=1)
    started = time.monotonic()

    with pytest.raises(PictureRefused, match="took too long"):
        taken(slow)

    assert time.monotonic() - started < 5


def test_a_decoder_that_never_ends_is_killed_by_its_processor_time() -> None:
    endless = (
        "from images.intake.decode import _set_limits\n_set_limits({'seconds': 1, 'memory': 1 << 30})\nwhile True: pass"
    )

    child = subprocess.run(
        [sys.executable, "-c", endless], cwd=CODE_FOLDER, capture_output=True, timeout=60, check=False
    )

    assert child.returncode == -signal.SIGXCPU
    assert _reason_for_exit(child) == TOO_SLOW


def test_a_decoder_that_wants_too_much_memory_is_stopped(settings: Any) -> None:
    settings.IMAGE_LIMITS = {"memory": 160 * 1024 * 1024}

    with pytest.raises(PictureRefused, match="too much memory"):
        taken(saved(Pillow.new("RGB", (7000, 7000), RED), "PNG", compress_level=1))


def test_the_same_file_again_gives_the_picture_that_is_there() -> None:
    first = taken(saved(quarters()), caption="The quay")

    again = taken(saved(quarters()), "other.jpg", caption="Something else")

    assert again.pk == first.pk
    assert again.was_here_already
    assert not first.was_here_already
    assert again.caption == "The quay"


def test_a_picture_recompressed_is_near_the_original_by_its_difference_hash() -> None:
    blurred = Pillow.effect_mandelbrot((300, 200), (-2, -1, 1, 1), 60).convert("RGB")

    first, second = taken(saved(blurred)), taken(saved(blurred.resize((150, 100)), "WEBP", quality=40))

    assert (first.dhash ^ second.dhash).bit_count() <= 6


def test_a_row_that_cannot_be_stored_leaves_no_row() -> None:
    with pytest.raises(Exception, match="image_focal_point_inside"):
        taken(saved(quarters()), focal_x=1.5)


def test_a_picture_taken_in_again_has_files_of_its_own() -> None:
    image = taken(saved(quarters()))
    image.delete()
    again = taken(saved(quarters()))

    store.delete_files(image.key)

    assert not store.original_path(image.key).exists()
    assert store.original_path(again.key).exists()
