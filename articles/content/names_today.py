"""Stored contents name authors and tags as they were then: those that were merged into others since mean these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from articles.models import BylineRole, Tag
from authors.models import Author


def with_names_today(content: dict[str, Any]) -> dict[str, Any]:
    """Returns the content with each author and tag as the one that stays, and nobody in the byline twice."""
    return {**content, "bylines": bylines_today(content["bylines"]), "tags": _tags_today(content["tags"])}


def bylines_today(bylines: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Returns the byline with each author as the one who stays, once, where the first of their names stood."""
    stays = authors_today(line["author"] for line in bylines)
    lines: dict[object, dict[str, Any]] = {}
    for line in bylines:
        author = stays.get(line["author"], line["author"])
        before = lines.get(author)
        lines[author] = {**line, "author": author} if before is None else joined_lines(before, line)
    return list(lines.values())


def joined_lines(first: dict[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the line of somebody who stood in a byline twice: with the leading role, and a name as printed if any."""
    role = min(first["role"], other["role"], key=BylineRole.values.index)
    return {**first, "role": role, "name": first["name"] or other["name"]}


def authors_today(keys: Iterable[int]) -> dict[int, int]:
    """Returns who stays for those of the authors that were merged into another, by their keys."""
    merged = Author.objects.filter(pk__in=set(keys), merged_into__isnull=False)
    return {key: stays for key, stays in merged.order_by().values_list("pk", "merged_into") if stays}


def _tags_today(names: Sequence[str]) -> list[str]:
    merged = Tag.objects.filter(name__in=names, merged_into__isnull=False)
    stays = dict(merged.order_by().values_list("name", "merged_into__name"))
    return sorted({stays.get(name, name) for name in names}) if stays else list(names)
