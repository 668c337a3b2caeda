"""The body as readers get it: inline figures expanded, once, when an edition is made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count

from django.template.loader import render_to_string

from articles.models.figure import FigureBase
from articles.pages import FigureView

REFERENCE = re.compile(r'<figure data-figure="([^"]*)">.*?</figure>', re.S)
TABLE = re.compile(r"<table>.*?</table>", re.S)


def references(body: str) -> list[str]:
    """The keys of the figures that a body refers to, in order."""
    return REFERENCE.findall(body)


def render_body(body: str, figures: Mapping[str, FigureBase]) -> str:
    """The clean body with each reference replaced by its figure; a reference to none is left out."""

    def expand(match: re.Match[str]) -> str:
        figure = figures.get(match[1])
        return render_figure(figure) if figure else ""

    return _scrolling_tables(REFERENCE.sub(expand, body))


def view_of(figure: FigureBase) -> FigureView:
    """A figure as templates print it."""
    return FigureView(figure.image.ref, "" if figure.decorative else figure.alt, figure.caption, figure.credit)


def render_figure(figure: FigureBase) -> str:
    """One inline figure with its caption and credit."""
    return render_to_string("components/figure.html", {"figure": view_of(figure)}).strip()


def _scrolling_tables(body: str) -> str:
    """A table wider than a phone scrolls by itself, by keyboard too; each such region has a name of its own."""
    number = count(1)

    def wrap(match: re.Match[str]) -> str:
        return f'<section class="scroller" aria-label="Table {next(number)}" tabindex="0">{match.group()}</section>'

    return TABLE.sub(wrap, body)
