"""A content as its form would post it: so that a form can be shown again with what was brought together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import QueryDict

from articles.content.contents import Content
from articles.content.fields import CONTENT_FIELDS
from articles.desk.form.figures import PREFIX

BELONGING = ("byline", "tags", "related")
NO_CONTENT = ("csrfmiddlewaretoken", "_act", "_as_saved")


def as_posted(content: Content, *, over: QueryDict, **others: Any) -> QueryDict:
    """The posted form `over`, its content replaced by this one, and `others` set by name."""
    made = QueryDict(mutable=True)
    for name, values in over.lists():
        if not _is_content(name):
            made.setlist(name, values)
    for name, value in _pairs(content):
        made.appendlist(name, str(value))
    for name, value in others.items():
        made[name] = str(value)
    return made


def as_pairs(posted: QueryDict) -> list[list[str]]:
    """A posted form as JSON can hold it, in order, without what is no content: the token, the button, the mark of
    a form that says what is saved."""
    return [
        [name, value.replace("\x00", "")]
        for name, values in posted.lists()
        for value in values
        if name not in NO_CONTENT
    ]


def posted_texts(posted: QueryDict) -> list[str]:
    """Returns everything that a posted form says, once for each field."""
    return [value for _, values in posted.lists() for value in values]


def from_pairs(pairs: Iterable[Iterable[str]]) -> QueryDict:
    """The form that `as_pairs` wrote down."""
    made = QueryDict(mutable=True)
    for name, value in pairs:
        made.appendlist(name, value)
    return made


def _is_content(name: str) -> bool:
    first = name.partition("-")[0]
    return name in CONTENT_FIELDS or first == PREFIX or first in BELONGING


def _pairs(content: Content) -> Iterable[tuple[str, Any]]:
    yield from ((name, content[name]) for name in CONTENT_FIELDS)
    for byline in content["bylines"]:
        yield "byline", byline["author"]
        yield f"byline-role-{byline['author']}", byline["role"]
        yield f"byline-name-{byline['author']}", byline["name"]
    yield from (("tags", name) for name in content["tags"])
    for related in content["related"]:
        yield "related", related["target"]
        yield f"related-shown-{related['target']}", related["headline"]
    yield f"{PREFIX}-TOTAL_FORMS", len(content["figures"])
    yield f"{PREFIX}-INITIAL_FORMS", 0
    for number, figure in enumerate(content["figures"]):
        yield from _row(f"{PREFIX}-{number}-", number, figure)


def _row(prefix: str, number: int, figure: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    yield prefix + "position", number
    for name, value in figure.items():
        if name != "decorative":
            yield prefix + name, value
        elif value:
            yield prefix + name, "on"
