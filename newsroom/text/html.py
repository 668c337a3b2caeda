"""Cleans body HTML by an allow-list, and turns it into plain text and back."""

from __future__ import annotations

import html
import re

import nh3

BLOCK_ELEMENTS = {"p", "h2", "h3", "ul", "ol", "li", "blockquote", "figure", "hr"}
TABLE_ELEMENTS = {"table", "thead", "tbody", "tr", "th", "td"}
INLINE_ELEMENTS = {"strong", "em", "a", "sup", "sub", "br", "s", "code"}

# Dropped with everything in them.
ELEMENTS_WITHOUT_TEXT = {
    "script",
    "style",
    "head",
    "title",
    "template",
    "iframe",
    "object",
    "noscript",
    "svg",
    "math",
    "select",
}

# Elements of pasted and imported text, and those that we use for them.
SYNONYMS = {
    "b": "strong",
    "i": "em",
    "strike": "s",
    "del": "s",
    "div": "p",
    "h1": "h2",
    "h4": "h3",
    "h5": "h3",
    "h6": "h3",
}

MAX_DEPTH = 200  # lxml drops what is nested more than 254 levels deep

_SCRIPTED = re.compile(r"[\x00-\x20]*(?:javascript|vbscript|data)\W", re.I)
# The address of an embed: https, without quotes, brackets and spaces.
_EMBEDDED = re.compile(r"https://[!#-&(-;=?-\[\]-_a-~]{4,490}")


def _address_or_none(tag: str, attribute: str, value: str) -> str | None:
    """Drop addresses that look like a script, even where a browser would take them for a path."""
    if attribute == "data-embed":
        return value if _EMBEDDED.fullmatch(value) else None
    return None if attribute == "href" and _SCRIPTED.match(value) else value


_BODY = nh3.Cleaner(
    tags=BLOCK_ELEMENTS | TABLE_ELEMENTS | INLINE_ELEMENTS,
    clean_content_tags=ELEMENTS_WITHOUT_TEXT,
    attributes={
        "a": {"href", "hreflang", "title"},
        "figure": {"data-figure", "data-embed"},
        "th": {"colspan", "rowspan", "scope"},
        "td": {"colspan", "rowspan"},
        "ol": {"start"},
    },
    allowed_classes={"blockquote": {"pullquote"}},
    url_schemes={"http", "https", "mailto", "tel"},
    attribute_filter=_address_or_none,
    link_rel=None,
    strip_comments=True,
)

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_BLOCK_EDGE = re.compile(
    r"</?(?:p|h[1-6]|ul|ol|li|blockquote|figure|figcaption|table|tr|th|td|hr|br|div)\b[^>]*>", re.I
)
_ANY_TAG = re.compile(r"<[^>]*>")
_EMPTY = re.compile(r"<(p|figure)>(?:\s|&nbsp;|\u00a0|<br>)*</\1>")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_TEXT = nh3.Cleaner(tags=set(), clean_content_tags={"script", "style", "head", "title", "template"})


class TooDeep(ValueError):
    """The markup is nested deeper than MAX_DEPTH."""


def clean_body(markup: str) -> str:
    """Returns the body with allowed elements and attributes only; its text is kept. Idempotent.

    Raises TooDeep for markup nested more than 200 levels deep.
    """
    markup = _CONTROL.sub("", markup)
    if _depth(markup) > MAX_DEPTH:
        raise TooDeep("The text is nested too deeply. Paste it without formatting.")
    markup = _TAG.sub(_rename, markup)
    return _without_empty(_BODY.clean(markup)).strip()


def plain_text(markup: str) -> str:
    """Returns the text of clean HTML, with a space between blocks and entities resolved."""
    text = _ANY_TAG.sub("", _BLOCK_EDGE.sub(" ", markup))
    return " ".join(html.unescape(text).split())


def legible(text: str) -> str:
    """Returns the text without control characters, which HTML and XML forbid; line ends and tabs stay."""
    return _CONTROL.sub("", text)


def strip_markup(text: str) -> str:
    """Returns one line of plain text, from a field that should have no HTML but may; entities resolved."""
    return " ".join(html.unescape(_TEXT.clean(_CONTROL.sub("", text))).split())


def paragraphs(text: str) -> str:
    """Returns body HTML from plain text.

    Blank lines separate paragraphs; in a text without any, each line is a paragraph.
    """
    text = _CONTROL.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    parts = re.split(r"\n\s*\n", text) if re.search(r"\n\s*\n", text) else text.split("\n")
    lines = (" ".join(part.split()) for part in parts)
    return "\n".join(f"<p>{html.escape(line, quote=False)}</p>" for line in lines if line)


def _without_empty(markup: str) -> str:
    """Remove empty paragraphs and figures, and those that become empty by it."""
    while (less := _EMPTY.sub("", markup)) != markup:
        markup = less
    return markup


def _rename(match: re.Match[str]) -> str:
    name = match[2].lower()
    return f"<{match[1]}{SYNONYMS.get(name, match[2])}"


def _depth(markup: str) -> int:
    """An upper bound of the depth; elements that may have no end tag are not counted."""
    depth = deepest = 0
    for closing, name in _TAG.findall(markup):
        if name.lower() in {"br", "hr", "img", "p", "li", "td", "th", "tr"}:
            continue
        depth = max(0, depth + (-1 if closing else 1))
        deepest = max(deepest, depth)
    return deepest
