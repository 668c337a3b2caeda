"""Converts pictures of any mode and profile to eight-bit sRGB on white. Runs in the decoding child process."""

from __future__ import annotations

import io
import math
from typing import Any

from PIL import Image, ImageCms

SRGB = ImageCms.createProfile("sRGB")
CMYK_NOTE = "The picture was CMYK without a usable colour profile: check its colours."
PROFILE_NOTE = "The colour profile in the file could not be used; its colours were taken as sRGB."
HIGH_BIT_DEPTH = {"I;16", "I;16L", "I;16B", "I;16N", "I", "F"}
WHITE: dict[str, int | tuple[int, int, int]] = {"L": 255, "RGB": (255, 255, 255)}


def eight_bit(picture: Image.Image) -> Image.Image:
    """Returns the picture with one byte a channel and no palette: in mode L, LA, RGB, RGBA, CMYK or LAB."""
    if picture.mode in HIGH_BIT_DEPTH:
        return _scaled_to_eight_bit(picture)
    if picture.mode in {"P", "PA"} or "transparency" in picture.info:
        see_through = picture.mode == "PA" or "transparency" in picture.info
        return picture.convert("RGBA" if see_through else "RGB")
    if picture.mode in {"L", "LA", "RGB", "RGBA", "CMYK", "LAB"}:
        return picture
    return picture.convert({"1": "L", "La": "LA", "RGBa": "RGBA"}.get(picture.mode, "RGB"))


def _scaled_to_eight_bit(picture: Image.Image) -> Image.Image:
    """Scale grey of 16 or 32 bits to 0 to 255; `convert("L")` alone would clip it to white."""
    if picture.mode.startswith("I;16"):
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    low, high = (float(value) for value in picture.getextrema())  # type: ignore[arg-type]
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low:
        return Image.new("L", picture.size, 255 if high > 0 else 0)
    if low >= 0 and high <= 255:
        low, high = 0.0, 255.0
    elif low >= 0 and high <= 65535 and picture.mode == "I":
        low, high = 0.0, 65535.0
    scale = 255 / (high - low)
    offset = -low * scale
    return picture.point(lambda value: value * scale + offset).convert("L")


def flatten(picture: Image.Image) -> Image.Image:
    """Returns the picture on white, without transparency."""
    if picture.mode not in {"LA", "RGBA"}:
        return picture
    opaque = picture.mode[:-1]
    base = Image.new(opaque, picture.size, WHITE[opaque])
    base.paste(picture.convert(opaque), mask=picture.getchannel("A"))
    return base


def to_srgb(picture: Image.Image, profile: bytes | None) -> tuple[Image.Image, list[str]]:
    """Returns the picture in sRGB, mode RGB, and notes for the editor about its colours."""
    if picture.mode == "LAB":
        return _transformed(picture, ImageCms.createProfile("LAB")), []
    notes: list[str] = []
    if profile:
        try:
            return _transformed(picture, ImageCms.getOpenProfile(io.BytesIO(profile))), []
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            notes = [PROFILE_NOTE]
    if picture.mode == "CMYK":
        notes = [CMYK_NOTE]
    return picture.convert("RGB"), notes


def _transformed(picture: Image.Image, profile: Any) -> Image.Image:
    """Convert from the profile's colours to sRGB; a picture with an sRGB profile is returned as it is."""
    if picture.mode == "RGB" and ImageCms.getProfileDescription(profile).strip().lower().startswith("srgb"):
        return picture
    changed = ImageCms.profileToProfile(picture, profile, SRGB, outputMode="RGB")
    if changed is None:
        raise ValueError("no picture came back")
    return changed
