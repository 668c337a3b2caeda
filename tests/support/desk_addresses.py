"""Every address under `/admin/`, as the URLconf has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

PARAMETER = re.compile(r"<(?:(?P<converter>\w+):)?(?P<name>\w+)>")
MODEL = re.compile(r"admin/(\w+)/(\w+)/<path:object_id>/$")


@dataclass(frozen=True)
class Address:
    """A pattern by the name of its rule; `route` is the whole way from the root."""

    name: str
    route: str

    def url(self, value_of: Callable[[str], object]) -> str:
        """Filled; keys of the admin's own addresses get a space before them, so that no address of ours takes them."""

        def filled(match: re.Match[str]) -> str:
            value = str(value_of(match["name"]))
            return f"%20{value}" if match["name"] == "object_id" else value

        return f"/{PARAMETER.sub(filled, self.route)}"


def every_address() -> list[Address]:
    """Named after their patterns; what has no name is named here."""
    (desk,) = (each for each in get_resolver().url_patterns if str(each.pattern) == "admin/")
    assert isinstance(desk, URLResolver)
    return list(_walk(desk.url_patterns, "admin/"))


def _walk(patterns: Iterable[URLPattern | URLResolver], way: str) -> Iterator[Address]:
    for each in patterns:
        route = way + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _walk(each.url_patterns, route)
        elif each.name == "app_list":
            yield Address("app_list", "admin/articles/")
        elif each.name:
            yield Address(each.name, route)
        elif found := MODEL.fullmatch(route):
            yield Address(f"{found[1]}_{found[2]}_shortcut", route)
        else:
            yield Address("nowhere", re.sub(r"\(\?P<\w+>\.\*\)\$$", "no/such/page/", route))
