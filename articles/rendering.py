"""The body as readers get it: inline figures expanded, once, when an edition is made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from articles.models.figure import FigureBase
from images.picture import picture_html

REFERENCE = re.compile(r'<figure data-figure="([^"]*)">.*?</figure>', re.S)
INLINE_SIZES = "(min-width: 720px) 680px, 100vw"


def references(body: str) -> list[str]:
    """The keys of the figures that a body refers to, in order."""
    return REFERENCE.findall(body)


def render_body(body: str, figures: Mapping[str, FigureBase]) -> str:
    """The clean body with each reference replaced by its figure; a reference to none is left out."""

    def expand(match: re.Match[str]) -> str:
        figure = figures.get(match[1])
        return render_figure(figure) if figure else ""

    return REFERENCE.sub(expand, body)


def render_figure(figure: FigureBase) -> str:
    """One inline figure with its caption and credit."""
    picture = picture_html(figure.image.ref, alt="" if figure.decorative else figure.alt, sizes=INLINE_SIZES)
    words = [
        f'<span class="caption">{escape(figure.caption)}</span>' if figure.caption else "",
        f'<span class="credit">{escape(figure.credit)}</span>' if figure.credit else "",
    ]
    said = " ".join(word for word in words if word)
    orientation = " figure--portrait" if figure.image.height > figure.image.width else ""
    return (
        f'<figure class="figure figure--inline{orientation}">{picture}'
        f"{f'<figcaption>{said}</figcaption>' if said else ''}</figure>"
    )
