"""The newspaper's accent colour: whether it can be read on paper, the nearest that can, and its style sheet.

A style sheet of its own, as readers' pages take no inline style. Its address is made of the two colours and a digest of
what it says, so browsers keep it for good and nobody asks the database for it.
"""

from __future__ import annotations

import hashlib
import math
import re

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from newsroom.site.caching import CACHE_FOREVER
from newsroom.site.newspaper import Newspaper

PAPER, DARK_PAPER = "#ffffff", "#141414"
"""As `static/css/readers/tokens.css` has them."""
LEAST_CONTRAST = 4.5
"""WCAG 2.2, criterion 1.4.3 (AA)."""
COLOUR = re.compile(r"#[0-9a-f]{6}")
STEPS = 24

Channels = tuple[float, float, float]


def contrast(colour: str, paper: str) -> float:
    """Returns the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(colour), _luminance(paper)))
    return (lighter + 0.05) / (darker + 0.05)


def can_be_read(colour: str, paper: str) -> bool:
    """Returns whether text of this colour has the contrast that people need."""
    return contrast(colour, paper) >= LEAST_CONTRAST


def nearest_readable(colour: str, paper: str) -> str:
    """Returns the colour itself where it can be read on the paper, else the one of the same hue that is only as much
    darker, or lighter, as it has to be."""
    if can_be_read(colour, paper):
        return colour
    lightness, green_red, blue_yellow = _oklab(colour)
    unread, read = lightness, 0.0 if _luminance(paper) > 0.5 else 1.0
    found = "#000000" if read == 0.0 else "#ffffff"
    for _ in range(STEPS):
        between = (unread + read) / 2
        tried = _within_srgb(between, green_red, blue_yellow)
        if can_be_read(tried, paper):
            read, found = between, tried
        else:
            unread = between
    return found


def accent_url(paper: Newspaper) -> str:
    """Returns the address of the style sheet with the newspaper's accent; '' where it has none of its own."""
    if not paper.accent:
        return ""
    accent, dark = paper.accent, paper.accent_dark or nearest_readable(paper.accent, DARK_PAPER)
    digest = hashlib.sha256(_sheet(accent, dark).encode()).hexdigest()[:12]
    return f"{settings.MEDIA_URL}accent-{accent[1:]}-{dark[1:]}-{digest}.css"


@require_safe
def accent_sheet(request: HttpRequest, accent: str, dark: str, digest: str) -> HttpResponse:
    """The style sheet of two colours. Raises Http404 for a digest that is not of what it says."""
    text = _sheet(f"#{accent}", f"#{dark}")
    if hashlib.sha256(text.encode()).hexdigest()[:12] != digest:
        raise Http404
    return HttpResponse(text, content_type="text/css; charset=utf-8", headers={"Cache-Control": CACHE_FOREVER})


def _sheet(accent: str, dark: str) -> str:
    """In the layer of the colours that it takes the place of."""
    return (
        f"@layer tokens {{\n:root {{ --accent: {accent}; }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ --accent: {dark}; }} }}\n}}\n"
    )


def _linear(colour: str) -> Channels:
    """The red, green and blue of a colour, from 0 to 1 and in proportion to light (IEC 61966-2-1)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _light(red), _light(green), _light(blue)


def _light(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _oklab(colour: str) -> Channels:
    """Lightness, green to red, blue to yellow: equal steps look equal (Björn Ottosson, 2020)."""
    r, g, b = _linear(colour)
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _within_srgb(lightness: float, green_red: float, blue_yellow: float) -> str:
    """The colour of that lightness and hue, paler where no screen shows it as strong."""
    strength = 1.0
    for _ in range(STEPS):
        channels = _from_oklab(lightness, green_red * strength, blue_yellow * strength)
        if all(-0.0005 <= each <= 1.0005 for each in channels):
            break
        strength *= 0.9
    return "#" + "".join(f"{round(255 * _shown(each)):02x}" for each in channels)


def _from_oklab(lightness: float, green_red: float, blue_yellow: float) -> Channels:
    long = (lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    middle = (lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _shown(light: float) -> float:
    light = min(max(light, 0.0), 1.0)
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
