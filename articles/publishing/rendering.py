"""The body as readers get it: inline figures and embeds expanded, once, when an edition is made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count

from django.template.loader import render_to_string
from django.utils.html import format_html

from articles.content.blocks import blocks
from articles.content.embeds import embed_of, in_body
from articles.content.references import REFERENCE
from articles.models import Edition
from articles.models.figure import FigureBase
from articles.pages.teaser import FigureView
from newsroom.text.html import plain_text

WITHOUT_TEXT = ("<figure", "<h2", "<h3", "<hr")
"""Blocks that a dateline does not belong to: the story's text begins after them."""

PARAGRAPH = re.compile(r"\A\s*<p\b[^<>]*>")
TABLE = re.compile(r"<table\b[^<>]*>(?:(?!</?table\b).)*</table>", re.S)

EMBED_ACTS = {"video": "Watch on {}", "audio": "Listen on {}", "chart": "Open the chart", "post": "Read the post on {}"}


def render_body(edition: Edition, figures: Mapping[str, FigureBase]) -> str:
    """The edition's clean body with each reference replaced by its figure; a reference to none is left out."""

    def expand(match: re.Match[str]) -> str:
        figure = figures.get(match[1])
        return render_figure(figure) if figure else ""

    body = _dated(edition.body, edition.dateline)
    return _scrolling_tables(_shown_embeds(REFERENCE.sub(expand, body)))


def _dated(body: str, dateline: str) -> str:
    """The body with the dateline before its first word, in a paragraph of its own where it does not begin with one."""
    if not dateline:
        return body
    printed = format_html('<span class="dateline">{}</span> —', dateline)
    parts = blocks(body)
    first = next((at for at, block in enumerate(parts) if not block.lstrip().startswith(WITHOUT_TEXT)), len(parts))
    opening = PARAGRAPH.match(parts[first]) if first < len(parts) else None
    if opening:
        parts[first] = f"{opening[0]}{printed} {parts[first][opening.end() :]}"
    else:
        parts.insert(first, f"<p>{printed}</p>")
    return "".join(parts)


def view_of(figure: FigureBase) -> FigureView:
    """Returns a figure as templates print it."""
    return FigureView(figure.image.ref, "" if figure.decorative else figure.alt, figure.caption, figure.credit)


def render_figure(figure: FigureBase) -> str:
    """One inline figure with its caption and credit."""
    return render_to_string("components/inline_figure.html", {"figure": view_of(figure)}).strip()


def render_embed(address: str, caption: str) -> str:
    """A card with its caption and a plain link; the link alone where nobody in the table knows the address."""
    embed = embed_of(address)
    context = {"address": address, "caption": caption, "act": address, "embed": embed}
    if embed:
        act = EMBED_ACTS[embed.provider.kind].format(embed.provider.label)
        context |= {"address": embed.address, "name": embed.name, "act": act}
    return render_to_string("components/embed.html", context).strip()


def _shown_embeds(body: str) -> str:
    parts, end = [], 0
    for match, address in in_body(body):
        parts += [body[end : match.start()], render_embed(address, plain_text(match[2]))]
        end = match.end()
    return "".join([*parts, body[end:]])


def _scrolling_tables(body: str) -> str:
    """A table wider than a phone scrolls by itself, by keyboard too; each such region has a name of its own."""
    number = count(1)

    def wrap(match: re.Match[str]) -> str:
        return f'<section class="scroller" aria-label="Table {next(number)}" tabindex="0">{match.group()}</section>'

    return TABLE.sub(wrap, body)
