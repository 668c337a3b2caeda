"""A body's top-level blocks: paragraphs, headings, lists, tables, each with its own markup."""

from __future__ import annotations

import re

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*>")
VOID = {"br", "hr"}


def blocks(body: str) -> list[str]:
    """The blocks of clean HTML in order; joined, they are the body again.

    Text between two blocks is a block of its own if it has words; mere whitespace belongs to the block after it.
    """
    found: list[str] = []
    depth = start = 0
    for tag in _TAG.finditer(body):
        if depth == 0 and not tag[1] and body[start : tag.start()].strip():
            found.append(body[start : tag.start()])
            start = tag.start()
        depth += _deeper(tag[1], tag[2].lower())
        if depth == 0:
            found.append(body[start : tag.end()])
            start = tag.end()
    return _with_rest(found, body[start:])


def _deeper(closing: str, name: str) -> int:
    if name in VOID:
        return 0
    return -1 if closing else 1


def _with_rest(found: list[str], rest: str) -> list[str]:
    if not rest:
        return found
    if rest.strip() or not found:
        return [*found, rest]
    return [*found[:-1], found[-1] + rest]
