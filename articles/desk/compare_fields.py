"""Two contents of a story side by side, field by field, as a person reads them, with words marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.utils.html import escape, format_html_join
from django.utils.safestring import mark_safe

from articles.contents import Content
from articles.desk.compare_rows import Row, figure_rows, label, value
from articles.models import Article, Kind, Section
from articles.models.byline import BylineRole
from authors.models import Author
from images.models import Image
from newsroom.diffing import Piece, marked, pieces

AROUND = 1
"""Unchanged paragraphs shown beside a changed one."""
WORTH_FOLDING = 3

PLAIN = {
    "headline": "Headline",
    "standfirst": "Standfirst",
    "teaser": "Teaser",
    "slug": "Slug",
    "tagline": "Contributor’s tagline",
    "seo_title": "Title for search results",
    "seo_description": "Description for search results",
    "canonical_url": "Canonical address",
    "language": "Language",
}

_FIGURE = re.compile(r'<figure data-figure="([^"<>]*)">.*?</figure>', re.S)


@dataclass(frozen=True)
class Names:
    """What the numbers in a content are called."""

    sections: dict[int, Section]
    authors: dict[int, Author]
    stories: dict[int, str]
    images: dict[int, Image]


def names_in(*contents: Content, seen: Q) -> Names:
    """Sections, authors, related stories and pictures of these contents: four queries. `seen`: see `roles.seen_by`."""
    targets = {each["target"] for content in contents for each in content["related"]}
    stories = Article.objects.filter(seen, pk__in=targets).values_list("pk", "headline")
    return Names(
        Section.objects.in_bulk([content["section"] for content in contents if content["section"]]),
        Author.objects.in_bulk({each["author"] for content in contents for each in content["bylines"]}),
        dict(stories),
        Image.objects.in_bulk({each["image"] for content in contents for each in content["figures"]}),
    )


def rows(before: Content, after: Content, names: Names) -> list[Row]:
    """Every field, in the order of the story's form."""
    captions = {each["key"]: each["caption"] or each["alt"] for each in (*before["figures"], *after["figures"])}
    return [
        _plain("headline", before, after),
        _plain("standfirst", before, after),
        _text(before["body"], after["body"], captions),
        *figure_rows(before["figures"], after["figures"], names.images),
        _listed("Related stories", before["related"], after["related"], lambda each: _story(each, names)),
        _listed("Byline", before["bylines"], after["bylines"], lambda each: _writer(each, names)),
        value("Section", _section(before, names), _section(after, names)),
        _listed("Tags", before["tags"], after["tags"], str),
        value("Kind", label(Kind, before["kind"]), label(Kind, after["kind"])),
        *(_plain(name, before, after) for name in PLAIN if name not in ("headline", "standfirst")),
    ]


def _plain(name: str, before: Content, after: Content) -> Row:
    return value(PLAIN[name], before[name], after[name])


def _section(content: Content, names: Names) -> str:
    found = names.sections.get(content["section"])
    return found.name if found else ""


def _writer(byline: dict[str, Any], names: Names) -> str:
    author = names.authors.get(byline["author"])
    name = byline["name"] or (author.name if author else "An author who was deleted")
    role = "" if byline["role"] == BylineRole.AUTHOR else f" ({label(BylineRole, byline['role']).lower()})"
    return f"{name}{role}"


def _story(related: dict[str, Any], names: Names) -> str:
    """By its own headline here, or the story's today."""
    return related["headline"] or names.stories.get(related["target"], "A story that is not there")


# --- Lists ------------------------------------------------------------------------------------------------------------


def _listed(name: str, before: Sequence[Any], after: Sequence[Any], said: Callable[[Any], str]) -> Row:
    """A list is compared as a list of a text is: its items by their words."""
    old, new = (_list_of(map(said, each)) for each in (before, after))
    return Row(name, mark_safe(marked(old, new)), list(before) != list(after))  # noqa: S308 - made by format_html_join


def _list_of(items: Iterable[str]) -> str:
    inner = format_html_join("", "<li>{}</li>", ((item,) for item in items))
    return f"<ul>{inner}</ul>" if inner else ""


# --- The text ---------------------------------------------------------------------------------------------------------


def _text(before: str, after: str, captions: dict[str, str]) -> Row:
    compared = [piece._replace(html=_with_captions(piece.html, captions)) for piece in pieces(before, after)]
    changed = any(piece.changed for piece in compared) or before != after
    shown = folded(compared) if changed else "".join(piece.html for piece in compared)
    return Row("Text", mark_safe(shown), changed, text=True)  # noqa: S308 - clean bodies, with marks


def folded(compared: Sequence[Piece]) -> str:
    """With long unchanged stretches behind a summary that says how much is there."""
    changed = [index for index, piece in enumerate(compared) if piece.changed]
    near = {index + step for index in changed for step in range(-AROUND, AROUND + 1)}
    out: list[str] = []
    for is_near, stretch in groupby(range(len(compared)), key=near.__contains__):
        markup = [compared[index].html for index in stretch]
        if not is_near and len(markup) >= WORTH_FOLDING:
            summary = f"Show {len(markup)} unchanged paragraphs"
            markup = [f'<details class="unchanged"><summary>{summary}</summary>', *markup, "</details>"]
        out += markup
    return "".join(out)


def _with_captions(markup: str, captions: dict[str, str]) -> str:
    """Where a picture stands in the text, with what is written under it."""

    def shown(found: re.Match[str]) -> str:
        caption = escape(captions.get(found[1], ""))
        return f"<figure><figcaption>Picture {found[1]}{': ' if caption else ''}{caption}</figcaption></figure>"

    return _FIGURE.sub(shown, markup)
