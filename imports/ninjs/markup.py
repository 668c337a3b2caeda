"""A story's text from an item's bodies: the best one, cleaned, in paragraphs, without what the page says already."""

from __future__ import annotations

import re

from imports.item import BadItem, Body
from imports.ninjs.fields import Fields
from imports.text import clip, distinct
from newsroom.text.html import TooDeep, clean_body, paragraphs, plain_text

HTML_TYPES = ("text/html", "application/xhtml+xml", "html", "xhtml")
PLAIN_TYPES = ("text/plain", "text", "plain")
LOOKS_LIKE_HTML = re.compile(r"<(?:p|div|body|html|article|section|h[1-6]|ul|ol|table|br)\b", re.I)
FIGURE_BEGINS = re.compile(r"(?=<figure\b)", re.I)
FIGURE_ENDS = re.compile(r"</figure\s*>", re.I)
PICTURE = re.compile(r"<(?:img|picture|video|audio|iframe|svg)\b", re.I)
FIGURE_TAG = re.compile(r"</?figure\b[^<>]*>")
TAG = re.compile(r"<(/?)([a-z0-9]+)\b[^<>]*>")
PARAGRAPH_ENDS = re.compile(r"\n[^\S\n]*\n|<br>\s*<br>(?:\s*<br>)*")
BLOCK_ELEMENTS = {"p", "h2", "h3", "ul", "ol", "blockquote", "table", "hr"}


def body_of(entries: list[Fields], headline: str) -> Body:
    """The first body that says something, HTML before plain text; other types are passed over. Raises BadItem."""
    typed = [(_type(each), each.text("value")) for each in entries]
    for wanted in ("html", "plain"):
        for kind, text in typed:
            if kind == wanted and (found := _made(kind, text, headline)).blocks:
                return found
    odd = distinct(each.line("contentType") for (kind, _), each in zip(typed, entries, strict=True) if not kind)
    notes = (f"its text is of a type that is not read here, “{clip(odd[0], 40)}”",) if odd else ()
    return Body(notes=notes)


def _type(entry: Fields) -> str:
    """'html', 'plain' or ''; where none is declared, by its role or its looks."""
    declared = entry.line("contentType").lower().partition(";")[0].strip()
    if declared:
        return "html" if declared in HTML_TYPES else "plain" if declared in PLAIN_TYPES else ""
    looks = "html" in entry.line("role").lower() or LOOKS_LIKE_HTML.search(entry.text("value"))
    return "html" if looks else "plain"


def _made(kind: str, text: str, headline: str) -> Body:
    if kind == "plain":
        return Body(tuple(paragraphs(text).splitlines()))
    kept, left_out = _without_pictures(text)
    try:
        html = FIGURE_TAG.sub("", clean_body(kept))
    except TooDeep as error:
        raise BadItem(f"its text was refused: {error}") from error
    notes = [f"{left_out} picture{'s' * (left_out > 1)} or embed{'s' * (left_out > 1)} inside the text left out"]
    return Body(tuple(_without_headline(in_blocks(html), headline)), tuple(notes if left_out else ()))


def _without_pictures(markup: str) -> tuple[str, int]:
    """The markup without figures that show something (their captions go with them), and how many shows that loses."""
    shown = len(PICTURE.findall(markup))
    return "".join(map(_without_picture, FIGURE_BEGINS.split(markup))), shown


def _without_picture(markup: str) -> str:
    """The markup without the figure that it begins with, where that shows something."""
    end = FIGURE_ENDS.search(markup) if FIGURE_BEGINS.match(markup) else None
    return markup[end.end() :] if end and PICTURE.search(markup, 0, end.start()) else markup


def _without_headline(blocks: list[str], headline: str) -> list[str]:
    """Agencies repeat the headline over the text; the page has it already."""
    repeated = blocks and blocks[0].startswith("<h2>") and plain_text(blocks[0]).casefold() == headline.casefold()
    return blocks[1:] if repeated else blocks


def in_blocks(html: str) -> list[str]:
    """The blocks of clean HTML; what stands between them becomes paragraphs, parted by blank lines or double breaks."""
    blocks: list[str] = []
    begin, depth, at = 0, 0, 0
    for tag in TAG.finditer(html):
        closing, name = tag[1], tag[2]
        if name not in BLOCK_ELEMENTS:
            continue
        if not depth and not closing:
            blocks += _loose_paragraphs(html[at : tag.start()])
            begin = tag.start()
        depth += 0 if name == "hr" else -1 if closing else 1
        if not depth:
            blocks.append(html[begin : tag.end()])
            at = tag.end()
    return [*blocks, *_loose_paragraphs(html[at:])]


def _loose_paragraphs(html: str) -> list[str]:
    return [f"<p>{part.strip()}</p>" for part in PARAGRAPH_ENDS.split(html) if plain_text(part)]
