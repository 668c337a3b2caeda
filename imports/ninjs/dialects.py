"""Older ways of writing ninjs, brought into the words of version 3.0.

Version 1.x, which Superdesk and many agencies still send, has single members (`headline`, `body_html`, `byline`) where
3.0 has lists, and maps by name where 3.0 has lists with names.
"""

from __future__ import annotations

import re
from typing import Any

from imports.ninjs.terms import kind_of_item

# (member of 1.x, list of 3.0, what the entry says besides its value)
SINGLES = (
    ("headline", "headlines", {"role": "main"}),
    ("body_html", "bodies", {"role": "main", "contenttype": "text/html"}),
    ("body_xhtml", "bodies", {"role": "main", "contenttype": "text/html"}),
    ("body_text", "bodies", {"role": "main", "contenttype": "text/plain"}),
    ("description_html", "descriptions", {"role": "standfirst", "contenttype": "text/html"}),
    ("description_text", "descriptions", {"role": "standfirst", "contenttype": "text/plain"}),
)
RENAMED = {"guid": "uri", "byline": "by", "embargoed": "embargoeduntil", "body_xhtml": "body_html"}
MAPS = ("associations", "renditions")


def modern(item: dict[str, Any]) -> dict[str, Any]:
    """The item in version 3.0's words, its members' names in small letters; those of 3.0 lead where it has both."""
    found = {key.lower(): value for key, value in item.items()}
    for old, new in RENAMED.items():
        if old in found:
            found.setdefault(new, found[old])
    picture = kind_of_item(str(found.get("type"))) == "picture"
    for old, new, extra in SINGLES:
        if isinstance(found.get(old), str):
            extra = {**extra, "role": "caption"} if picture and new == "descriptions" else extra
            _append(found, new, {**extra, "value": found[old]})
    _append(found, "subjects", *_listed(found.get("subject")))
    _append(found, "subjects", *({**each, "rel": "section"} for each in _listed(found.get("service"))))
    _append(found, "people", *({**each, "rel": each.get("role") or "author"} for each in _listed(found.get("authors"))))
    _append(found, "genres", *_listed(found.get("genre")))
    _append(found, "subjects", *_keywords(found.get("keywords")))
    for name in MAPS:
        if isinstance(found.get(name), dict):
            found[name] = [{"name": key, **each} for key, each in found[name].items() if isinstance(each, dict)]
    if isinstance(found.get("associations"), list):
        found["associations"] = [modern(each) if isinstance(each, dict) else each for each in found["associations"]]
    return found


def _listed(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _keywords(value: object) -> list[dict[str, Any]]:
    """Keywords as subjects, whether they come as a list of words, of objects, or as one text with commas."""
    words = re.split("[,;]", value) if isinstance(value, str) else value if isinstance(value, list) else []
    return [word if isinstance(word, dict) else {"name": str(word)} for word in words if word]


def _append(found: dict[str, Any], name: str, *entries: dict[str, Any]) -> None:
    """Add to a list of 3.0, unless something else stands there, which is then said to be wrong."""
    there = found.get(name) or []
    if entries and isinstance(there, list):
        found[name] = [*there, *entries]
