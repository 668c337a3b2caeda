"""Comparisons of a story's parts for people to read: its text, with captions in place of pictures, and lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles.content.budget import Budget
from articles.content.diffing import marked, pieces, stretches
from articles.content.picture_names import picture_numbers

WORTH_FOLDING = 3
"""Fewer unchanged paragraphs than this are shown rather than folded."""

MISSING = "A picture"

_FIGURE = re.compile(r'<figure data-(figure|embed)="([^"<>]*)">((?:(?!</?figure\b).)*)</figure>', re.S)

Fold = Callable[[list[str]], str]


def compared_text(
    before: str, after: str, pictures: Mapping[str, str], *, fold: Fold, budget: Budget | None = None
) -> SafeString:
    """Two clean bodies as one, with marks; `fold` says what stands for a longer stretch of unchanged blocks.

    `pictures` says of each of the story's pictures, by its key, what is printed in its place (see `told_pictures`).
    """
    compared = [piece._replace(html=_with_captions(piece.html, pictures)) for piece in pieces(before, after, budget)]
    if not any(piece.changed for piece in compared):
        return mark_safe("".join(piece.html for piece in compared))  # noqa: S308 - clean bodies
    shown = [
        "".join(blocks) if near or len(blocks) < WORTH_FOLDING else fold(blocks) for near, blocks in stretches(compared)
    ]
    return mark_safe("".join(shown))  # noqa: S308 - clean bodies, with marks


def compared_list(before: Iterable[str], after: Iterable[str], budget: Budget | None = None) -> SafeString:
    """Two lists of plain texts as one, item by item and word by word."""
    return mark_safe(marked(_list_of(before), _list_of(after), budget))  # noqa: S308 - the items are escaped


def behind_a_summary(blocks: list[str]) -> str:
    """Returns unchanged blocks folded behind a summary that opens them."""
    summary = f"Show {len(blocks)} unchanged paragraphs"
    return f'<details class="unchanged"><summary>{summary}</summary>{"".join(blocks)}</details>'


def left_out(blocks: list[str]) -> str:
    """Returns a line that says how many unchanged blocks were left out."""
    return f'<p class="unchanged">{len(blocks)} paragraphs unchanged</p>'


def _list_of(items: Iterable[str]) -> str:
    inner = format_html_join("", "<li>{}</li>", ((item,) for item in items))
    return f"<ul>{inner}</ul>" if inner else ""


def told_pictures(*sides: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Returns “Picture 1: its caption” for each key, of all pairs of key and caption; the newest side comes first, and
    what a picture is called in it counts."""
    numbers = picture_numbers(*([key for key, _ in side] for side in sides))
    captions = {key: caption for side in reversed(sides) for key, caption in side}
    return {key: ": ".join(filter(None, (f"Picture {numbers[key]}", captions[key]))) for key in numbers}


def _with_captions(markup: str, pictures: Mapping[str, str]) -> str:
    """Replace pictures by their captions, and embeds by their addresses."""

    def shown(found: re.Match[str]) -> str:
        kind, name, inner = found.groups()
        if kind == "figure":
            return f"<figure><figcaption>{escape(pictures.get(name, MISSING))}</figcaption></figure>"
        return f"<figure><figcaption>{name}{': ' if inner else ''}{inner}</figcaption></figure>"

    return _FIGURE.sub(shown, markup)
