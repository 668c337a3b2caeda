"""A printing plate: flat inks, halftone dots and paper grain, as a newspaper's illustrator would use them.

Lengths are in units: a landscape plate is 150 × 100, an upright one 100 × 150, a square one 100 × 100; y grows
downwards. Everything is drawn at twice the printed size and shrunk, so edges are smooth. The same seed
gives the same picture, byte for byte.
"""

from __future__ import annotations

import io
import math
import random
from collections.abc import Iterable, Sequence
from functools import cache

from PIL import Image, ImageChops, ImageDraw

Point = tuple[float, float]
LANDSCAPE, UPRIGHT, SQUARE = (150, 100), (100, 150), (100, 100)
PIXELS_PER_UNIT = 10.4  # printed: 1560 × 1040
OVERSAMPLING = 2
RADIAL_EDGE = 178  # the value of Pillow's radial gradient where the circle touches its square
SCALE = PIXELS_PER_UNIT * OVERSAMPLING


def rgb(colour: str) -> tuple[int, int, int]:
    """`"d7263d"` as three numbers."""
    return int(colour[0:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)


def mix(first: str, second: str, share: float) -> str:
    """Returns the colour that is `share` (0..1) of the way from `first` to `second`."""
    pairs = zip(rgb(first), rgb(second), strict=True)
    return "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def curve(points: Sequence[Point], steps: int = 8) -> list[Point]:
    """Returns a closed smooth line through the points (Catmull-Rom)."""
    count = len(points)
    smooth: list[Point] = []
    for n in range(count):
        p0, p1, p2, p3 = (points[(n + k - 1) % count] for k in range(4))
        for t in (k / steps for k in range(steps)):
            smooth.append((_between(p0[0], p1[0], p2[0], p3[0], t), _between(p0[1], p1[1], p2[1], p3[1], t)))
    return smooth


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


@cache
def _screen(kind: str, cell: int, width: int, height: int) -> Image.Image:
    """A threshold screen: tone laid over it turns into dots (at 45 degrees) or engraved lines."""
    tile = Image.new("L", (cell, cell))
    for x in range(cell):
        for y in range(cell):
            if kind == "dots":
                value = math.cos(math.tau * x / cell) * math.cos(math.tau * y / cell)
            else:
                value = math.cos(math.tau * (x + y) / cell)
            tile.putpixel((x, y), round(127.5 + 127.5 * value))
    return _tiled(tile, width, height)


def _tiled(tile: Image.Image, width: int, height: int) -> Image.Image:
    sheet = Image.new(tile.mode, (width, height))
    sheet.paste(tile)
    done_x, done_y = tile.size
    while done_x < width:
        sheet.paste(sheet.crop((0, 0, done_x, done_y)), (done_x, 0))
        done_x *= 2
    while done_y < height:
        sheet.paste(sheet.crop((0, 0, width, done_y)), (0, done_y))
        done_y *= 2
    return sheet


@cache
def _paper(width: int, height: int) -> Image.Image:
    """Grain to be multiplied over a picture: nearly white, a little uneven, the same each time."""
    noise = random.Random("paper").randbytes(256 * 256)  # noqa: S311 (grain)
    tile = Image.frombytes("L", (256, 256), noise).point([238 + value * 17 // 255 for value in range(256)])
    return Image.merge("RGB", [_tiled(tile, width, height)] * 3)


class Plate:
    """The picture that is being drawn."""

    def __init__(self, seed: str, paper: str, size: tuple[int, int] = LANDSCAPE) -> None:
        self.width, self.height = size
        self.random = random.Random(seed)  # noqa: S311 (the same picture each time)
        self.image = Image.new("RGB", (self._px(self.width), self._px(self.height)), rgb(paper))
        self._pen = ImageDraw.Draw(self.image, "RGBA")

    @staticmethod
    def _px(units: float) -> int:
        return round(units * SCALE)

    def _points(self, points: Iterable[Point]) -> list[tuple[float, float]]:
        return [(x * SCALE, y * SCALE) for x, y in points]

    @staticmethod
    def _ink(colour: str, opacity: float) -> tuple[int, int, int, int]:
        return (*rgb(colour), round(255 * opacity))

    # Flat ink

    def shape(self, points: Sequence[Point], colour: str, opacity: float = 1) -> None:
        """A filled polygon."""
        self._pen.polygon(self._points(points), fill=self._ink(colour, opacity))

    def box(self, x: float, y: float, width: float, height: float, colour: str, opacity: float = 1) -> None:
        """A filled rectangle from its upper left corner."""
        if width > 0 and height > 0:
            corners = self._points([(x, y), (x + width, y + height)])
            self._pen.rectangle(corners, fill=self._ink(colour, opacity))

    def rounded(self, x: float, y: float, width: float, height: float, radius: float, colour: str) -> None:
        """A filled rectangle with round corners."""
        corners = self._points([(x, y), (x + width, y + height)])
        self._pen.rounded_rectangle(corners, radius * SCALE, fill=self._ink(colour, 1))

    def oval(self, x: float, y: float, radius_x: float, radius_y: float, colour: str, opacity: float = 1) -> None:
        """A filled ellipse around its middle."""
        corners = self._points([(x - radius_x, y - radius_y), (x + radius_x, y + radius_y)])
        self._pen.ellipse(corners, fill=self._ink(colour, opacity))

    def disc(self, x: float, y: float, radius: float, colour: str, opacity: float = 1) -> None:
        """A filled circle."""
        self.oval(x, y, radius, radius, colour, opacity)

    def ring(self, x: float, y: float, radius: float, width: float, colour: str) -> None:
        """A circle's outline."""
        corners = self._points([(x - radius, y - radius), (x + radius, y + radius)])
        self._pen.ellipse(corners, outline=self._ink(colour, 1), width=self._px(width))

    def line(self, points: Sequence[Point], width: float, colour: str, opacity: float = 1) -> None:
        """A stroke through the points."""
        self._pen.line(self._points(points), self._ink(colour, opacity), max(1, self._px(width)), joint="curve")

    def arc(self, x: float, y: float, radii: Point, degrees: tuple[float, float], width: float, colour: str) -> None:
        """Part of an ellipse's outline; degrees run clockwise from three o'clock."""
        corners = self._points([(x - radii[0], y - radii[1]), (x + radii[0], y + radii[1])])
        self._pen.arc(corners, *degrees, fill=self._ink(colour, 1), width=self._px(width))

    # Light and tone

    def gradient(self, top: str, bottom: str, y: float = 0, height: float | None = None) -> None:
        """A full-width wash from one colour to another."""
        depth = self._px(height if height is not None else self.height - y)
        ramp = Image.linear_gradient("L").resize((1, depth))
        wash = Image.composite(Image.new("RGB", (1, depth), rgb(bottom)), Image.new("RGB", (1, depth), rgb(top)), ramp)
        self.image.paste(wash.resize((self.image.width, depth), Image.Resampling.NEAREST), (0, self._px(y)))

    def glow(self, x: float, y: float, radius: float, colour: str, strength: float = 0.7) -> None:
        """Light that fades outwards from a point."""
        side = self._px(radius * 2)
        fade = [round(strength * 255 * max(0, 1 - value / RADIAL_EDGE) ** 2) for value in range(256)]
        mask = Image.radial_gradient("L").point(fade).resize((side, side), Image.Resampling.BILINEAR)
        left, top = self._px(x - radius), self._px(y - radius)
        self.image.paste(rgb(colour), (left, top, left + side, top + side), mask)

    def dots(
        self,
        colour: str,
        tones: tuple[float, float],
        within: Sequence[Point] | None = None,
        *,
        across: bool = False,
        kind: str = "dots",
        cell: int = 18,
    ) -> None:
        """Halftone from one tone (0..1) to another, downwards or `across`, inside a polygon or everywhere."""
        points = self._points(within or [(0, 0), (self.width, 0), (self.width, self.height), (0, self.height)])
        left, top = (max(0, math.floor(min(p[axis] for p in points))) for axis in (0, 1))
        right = min(self.image.width, math.ceil(max(p[0] for p in points)))
        bottom = min(self.image.height, math.ceil(max(p[1] for p in points)))
        if right <= left or bottom <= top:
            return
        size = (right - left, bottom - top)
        start, end = tones
        ramp = Image.linear_gradient("L")
        ramp = ramp.transpose(Image.Transpose.ROTATE_90) if across else ramp
        tones_at = [round(255 * (start + (end - start) * value / 255)) for value in range(256)]
        tone = ramp.point(tones_at).resize(size, Image.Resampling.NEAREST)
        screen = _screen(kind, cell, self.image.width, self.image.height).crop((left, top, right, bottom))
        ink = ImageChops.add(tone, screen, 1, -255).point([0] + [255] * 255)
        if within:
            region = Image.new("L", size, 0)
            ImageDraw.Draw(region).polygon([(x - left, y - top) for x, y in points], fill=255)
            ink = ImageChops.multiply(ink, region)
        self.image.paste(rgb(colour), (left, top, right, bottom), ink)

    # Landscape and water

    def ridge(self, y: float, height: float, colour: str, *, rough: float = 0.5, step: float = 3) -> list[Point]:
        """A hilly or leafy skyline filled down to the foot of the plate. Returns its outline."""
        phase = [self.random.uniform(0, math.tau) for _ in range(4)]
        outline: list[Point] = []
        x = -step
        while x <= self.width + step:
            swell = sum(math.sin(x / (26 / (n + 1)) + phase[n]) / (n + 1) for n in range(3))
            outline.append((x, y - height * (swell / 2 + self.random.uniform(-rough, rough) / 2)))
            x += step
        points = [*outline, (self.width + step, self.height), (-step, self.height)]
        self.shape(points, colour)
        return points

    def swell(self, y: float, height: float, length: float, colour: str, opacity: float = 1) -> list[Point]:
        """A line of waves, filled down to the foot of the plate. Returns its outline."""
        phase = self.random.uniform(0, math.tau)
        outline: list[Point] = [
            (x, y - height * (abs(math.sin(x / length * math.pi + phase)) ** 0.6 - 0.5))
            for x in (n * 0.5 for n in range(self.width * 2 + 1))
        ]
        points = [*outline, (self.width, self.height), (0, self.height)]
        self.shape(points, colour, opacity)
        return points

    def glints(self, y: float, height: float, colour: str, count: int, *, around: float | None = None) -> None:
        """Short level strokes of light on water, thicker and longer towards the viewer."""
        for _ in range(count):
            depth = self.random.random()
            spread = 6 + 30 * depth
            x = self.random.uniform(0, self.width) if around is None else self.random.gauss(around, spread / 2)
            length = (1 + 5 * depth) * self.random.uniform(0.5, 1.5)
            self.rounded(x - length / 2, y + height * depth, length, 0.22 + 0.4 * depth, 0.15, colour)

    def print(self) -> Image.Image:
        """Returns the finished picture: shrunk to its printed size, on slightly uneven paper."""
        small = self.image.reduce(OVERSAMPLING)
        return ImageChops.multiply(small, _paper(*small.size))

    def jpeg(self) -> bytes:
        """Returns the finished picture as a JPEG file."""
        file = io.BytesIO()
        self.print().save(file, "JPEG", quality=86, progressive=True, optimize=False)
        return file.getvalue()
