"""The child process that reads uploads: `python -m images.intake.decode FORMAT LIMITS KEPT_AS <upload >answer`.

Uploads may be hostile, so decoders run in a process of their own, with limits on memory and time that the system
enforces, and shut in: by then all code is loaded, and no file, network, database or process is within reach any more
(`images.intake.confinement`). The answer is a line of JSON and, unless the picture is refused, the
bytes of the upright sRGB JPEG that the library keeps, or of a PNG that is transparent where the upload is.
"""

from __future__ import annotations

import codecs
import io
import json
import resource
import sys
import warnings
from importlib import import_module
from typing import Any, BinaryIO

from PIL import AvifImagePlugin, Image, ImageFile

from images.intake import colour, metadata
from images.intake.confinement import CannotConfine, confine

# All that reading a picture may import, as nothing can be imported once the process is shut in: the plugin of its
# format, and what Pillow imports when it comes to it. TIFF is the format of EXIF too; some JPEGs turn out to be MPO.
PLUGINS = {
    "JPEG": ("PIL.JpegImagePlugin", "PIL.MpoImagePlugin"),
    "PNG": ("PIL.PngImagePlugin",),
    "GIF": ("PIL.GifImagePlugin", "copy"),
    "TIFF": ("PIL.TiffImagePlugin",),
    "WEBP": ("PIL.WebPImagePlugin",),
    "AVIF": ("PIL.AvifImagePlugin",),
}
ALWAYS = ("PIL.TiffImagePlugin", "PIL.ImagePalette", "PIL.ImageColor", "PIL.ImageFilter")
ENCODINGS = ("ascii", "latin-1", "cp1252", "mac-roman", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
MASTER_OPTIONS: dict[str, Any] = {"format": "JPEG", "quality": 92, "subsampling": 0}
PNG_OPTIONS: dict[str, Any] = {"format": "PNG"}
ORIENTATION = 0x0112
TRANSPOSE_BY_ORIENTATION = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
DAMAGED = "The picture is damaged or was cut short. Open it in a picture editor, save it anew, and upload that."
CANNOT_READ_NOW = "The desk cannot read pictures safely now. Tell whoever looks after the newsroom’s machine."
TOO_MUCH_MEMORY = "Reading the picture needs too much memory. Save it smaller, or as a JPEG, and upload that."


class CannotDecode(Exception):
    """The picture cannot be used; the message is a sentence for the editor."""


def main() -> None:
    """Read one picture of the named format, under limits given as JSON. Failures, too, are reported in the answer."""
    format_name, limits, see_through = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3] == "PNG"
    _load(format_name)
    _set_limits(limits)
    try:
        confine()
        facts, master = decode(sys.stdin.buffer, format_name, limits, see_through=see_through)
    except CannotConfine as error:
        facts, master = {"refused": CANNOT_READ_NOW, "detail": str(error)}, b""
    except CannotDecode as reason:
        facts, master = {"refused": str(reason)}, b""
    except MemoryError:
        facts, master = {"refused": TOO_MUCH_MEMORY}, b""
    except Exception as error:  # decoders raise anything: SyntaxError, struct.error, ZeroDivisionError …
        facts, master = {"refused": DAMAGED, "detail": repr(error)[:500]}, b""
    sys.stdout.buffer.write(json.dumps(facts).encode() + b"\n" + master)


def _load(format_name: str) -> None:
    """Load all code that reading the format may need."""
    Image.preinit()
    for module in (*PLUGINS[format_name], *ALWAYS):
        import_module(module)
    for name in ENCODINGS:
        codecs.lookup(name)
    # It may start no thread.
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1


def _set_limits(limits: dict[str, Any]) -> None:
    """Limit memory, processor time and written files by the system's means, in place of Pillow's own checks."""
    seconds = max(1, int(limits["seconds"]))
    for kind, most in (
        (resource.RLIMIT_AS, int(limits["memory"])),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))
    # The soft limit sends SIGXCPU, which tells the parent the reason; the hard one would be a plain SIGKILL.
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    Image.MAX_IMAGE_PIXELS = None
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    warnings.simplefilter("ignore")


def decode(
    file: BinaryIO, format_name: str, limits: dict[str, Any], *, see_through: bool = False
) -> tuple[dict[str, Any], bytes]:
    """Returns facts about the picture, and the JPEG to keep; a PNG where it may be `see_through`. Raises CannotDecode,
    or whatever Pillow raises."""
    if format_name == "TIFF":  # read by a library that wants a file of its own
        file = io.BytesIO(file.read())
    picture = Image.open(file, formats=[format_name])
    _check_size(picture, limits)
    notes = (
        ["Only the first frame was kept."] if getattr(picture, "n_frames", 1) > 1 and picture.format != "MPO" else []
    )
    picture.draft(None, _fitted(picture.size, limits["max_edge"]))
    # Load before reading metadata: reading that of a PNG would load it too, and hide that its pixels are broken.
    picture.load()
    texts = metadata.read_texts(picture)
    upright, colour_notes = _normalised(picture, limits["max_edge"], see_through=see_through)
    facts = {
        "width": upright.width,
        "height": upright.height,
        "dhash": dhash(upright),
        "embedded": texts,
        "notes": notes + colour_notes,
    }
    master = io.BytesIO()
    if see_through:
        upright.save(master, **PNG_OPTIONS)
    else:
        upright.save(master, **MASTER_OPTIONS, xmp=metadata.rights_packet(texts))
    return facts, master.getvalue()


def _check_size(picture: Image.Image, limits: dict[str, Any]) -> None:
    width, height = picture.size
    if width < 1 or height < 1:
        raise CannotDecode(DAMAGED)
    most = limits["max_pixels_jpeg" if picture.format in {"JPEG", "MPO"} else "max_pixels"]
    if width * height > most:
        raise CannotDecode(
            f"The picture is {width} × {height} pixels; at most {most // 1_000_000} megapixels are taken. "
            "Save it smaller and upload that."
        )


def _orientation(picture: Image.Image) -> int:
    """The EXIF orientation; 1 where there is none that can be read."""
    try:
        return int(picture.getexif().get(ORIENTATION, 1))
    except Exception:  # broken EXIF raises anything, and costs the picture nothing but its orientation
        return 1


def _fitted(size: tuple[int, int], max_edge: int) -> tuple[int, int]:
    """`size` scaled down, never up, to fit a square of `max_edge`; at least one pixel each way."""
    scale = min(1.0, max_edge / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _normalised(picture: Image.Image, max_edge: int, *, see_through: bool) -> tuple[Image.Image, list[str]]:
    """Fit into `max_edge` and turn upright, in eight-bit sRGB, on white unless it may be `see_through`; in the order
    that needs least memory."""
    orientation, profile = _orientation(picture), picture.info.get("icc_profile")
    plain = colour.eight_bit(picture)
    fitted = _fitted(plain.size, max_edge)
    if fitted != plain.size:
        plain = plain.resize(fitted, Image.Resampling.LANCZOS, reducing_gap=3.0)
    clear = plain.getchannel("A") if see_through and plain.mode in {"LA", "RGBA"} else None
    result, notes = colour.to_srgb(plain.convert(plain.mode[:-1]) if clear else colour.flatten(plain), profile)
    if clear:
        result.putalpha(clear)
    if orientation in TRANSPOSE_BY_ORIENTATION:
        result = result.transpose(TRANSPOSE_BY_ORIENTATION[orientation])
    # Pillow would write the file's comment, and more, into the copy.
    result.info.clear()
    return result, notes


def dhash(picture: Image.Image) -> int:
    """Returns the picture's difference hash, as a signed number for Postgres.

    Its 64 bits tell where brightness rises from left to right on a grid of 9 by 8.
    """
    grey = picture.convert("L").resize((9, 8), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(8):
        for column in range(8):
            bits = bits << 1 | (grey[row * 9 + column] < grey[row * 9 + column + 1])
    return bits - (1 << 64) if bits >= 1 << 63 else bits


if __name__ == "__main__":
    main()
