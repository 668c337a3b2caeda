"""Which attributes an element of a story's text may have, and which values."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping

from newsroom.text.languages import is_language_tag
from newsroom.text.markup.tokens import attribute_value

# The address of an embed: https, without quotes, brackets and spaces.
_EMBEDDED = re.compile(r"https://[!#-&(-;=?-\[\]-_a-~]{4,490}")
_SPAN = re.compile(r"[1-9][0-9]{0,2}")
_NUMBER = re.compile(r"-?[0-9]{1,6}")

SKIPPED = "".join(map(chr, range(0x21)))
"""What browsers pass over at the beginning of an address."""

DIRECTIONS = ("ltr", "rtl", "auto")

Allows = Callable[[str], object]

ALLOWED: Mapping[str, Mapping[str, Allows]] = {
    "a": {"href": bool, "hreflang": is_language_tag, "title": bool},
    "figure": {"data-figure": bool, "data-embed": _EMBEDDED.fullmatch},
    "th": {"colspan": _SPAN.fullmatch, "rowspan": _SPAN.fullmatch, "scope": ("col", "row").__contains__},
    "td": {"colspan": _SPAN.fullmatch, "rowspan": _SPAN.fullmatch},
    "ol": {"start": _NUMBER.fullmatch},
}


def kept_attributes(tag: str, written: Mapping[str, str]) -> dict[str, str]:
    """Returns the attributes that an element keeps, with their values, in the order in which they were written."""
    if not written:
        return {}
    allowed = ALLOWED.get(tag, {})
    kept = {name: attribute_value(value) for name, value in written.items() if name in allowed}
    kept = {name: value for name, value in kept.items() if allowed[name](value)}
    if tag == "blockquote" and "pullquote" in written.get("class", "").split():
        kept["class"] = "pullquote"
    return kept


def leads_into_the_text(written: Mapping[str, str]) -> bool:
    """Returns whether a link leads to a place in the text itself, as a footnote's does. Texts keep no ids, which might
    be those of the page around them, so that there is no such place."""
    return attribute_value(written.get("href", "")).lstrip(SKIPPED).startswith("#")


def direction_of(written: Mapping[str, str]) -> str:
    """Returns the direction that an element states (`rtl`, `ltr`, `auto`); empty for none."""
    stated = written.get("dir", "").strip().lower() if written else ""
    return stated if stated in DIRECTIONS else ""


def opening_tag(tag: str, attributes: Mapping[str, str]) -> str:
    """Returns the start tag."""
    written = "".join(f' {name}="{html.escape(value)}"' for name, value in attributes.items())
    return f"<{tag}{written}>"
