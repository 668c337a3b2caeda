"""Fields of a template: `{{Home team}}` in any of its words stands for what a story made from it says there."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from articles.content.contents import Content
from articles.content.fields import PLAIN_FIELDS

FIELD = re.compile(r"\{\{([^{}<>\n]{1,80})\}\}")
FIGURE_WORDS = ("caption", "credit", "alt")
MOST_FIELDS = 60


def gaps_in(text: str) -> list[str]:
    """Returns the names of the fields in a plain text, as often as they stand there."""
    return [name for match in FIELD.finditer(text) if (name := " ".join(match[1].split()))]


def fields_of(content: Content) -> list[str]:
    """Returns the names of a template's fields, each once, as one meets them; MOST_FIELDS at most."""
    names = (name for text in _texts(content) for name in gaps_in(text))
    return list(dict.fromkeys(names))[:MOST_FIELDS]


def filled(content: Content, values: Mapping[str, str]) -> Content:
    """Returns the content with each field that `values` has words for replaced by them, the others as they are."""

    def value_of(name: str) -> str:
        return values.get(" ".join(name.split()), "")

    def plain(text: str) -> str:
        return FIELD.sub(lambda match: value_of(match[1]) or match[0], text)

    def markup(text: str) -> str:
        return FIELD.sub(lambda match: html.escape(value_of(html.unescape(match[1]))) or match[0], text)

    return {**_with_words(content, plain), "body": markup(content["body"])}


def _with_words(content: Content, change: Callable[[str], str]) -> Content:
    figures: list[dict[str, Any]] = [
        {**figure, **{name: change(figure[name]) for name in FIGURE_WORDS}} for figure in content["figures"]
    ]
    plain = {name: change(content[name]) for name in PLAIN_FIELDS}
    return {**content, **plain, "figures": figures, "tags": [change(tag) for tag in content["tags"]]}


def _texts(content: Content) -> Iterator[str]:
    """All words of a content in which a field may stand, the text's as plain text."""
    first = [name for name in PLAIN_FIELDS if name in ("headline", "standfirst")]
    yield from (content[name] for name in first)
    yield html.unescape(content["body"])
    yield from (content[name] for name in PLAIN_FIELDS if name not in first)
    for figure in content["figures"]:
        yield from (figure[name] for name in FIGURE_WORDS)
    yield from content["tags"]
