"""Links that are typed in rows, each with its words and where it leads; what cannot be kept says so beside its row."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from newsroom.text.characters import visible_line

LONGEST_WORDS, LONGEST_ADDRESS = 80, 500
SPARE = 2
FOR_ACCOUNTS = "Write the whole address of the account, such as https://example.com/name."
FOR_PAGES = "Write /about/ for a page of this site, or https://example.com/ and so on for any other."
_ON_THIS_SITE = re.compile(r"/(?!/)[^\s\\]*")
_is_web_address = URLValidator(schemes=["http", "https"])


@dataclass
class TypedLink:
    """One row. `of` begins the names of its two inputs."""

    of: str
    name: str = ""
    url: str = ""
    error: str = ""

    @property
    def stored(self) -> dict[str, str]:
        """As a version keeps it."""
        return {"name": self.name, "url": self.url}


@dataclass
class TypedLinks:
    """The rows under one heading: those that have something, then some spare ones, `most` in all."""

    of: str
    most: int
    rows: list[TypedLink] = field(default_factory=list)

    @classmethod
    def stored(cls, of: str, most: int, links: Sequence[Mapping[str, str]]) -> TypedLinks:
        """The rows of links as a version keeps them."""
        return cls(of, most, [TypedLink(f"{of}-{at}", each["name"], each["url"]) for at, each in enumerate(links)])

    @classmethod
    def typed(cls, of: str, most: int, posted: Mapping[str, str], *, only_elsewhere: bool = False) -> TypedLinks:
        """The rows that were typed, checked; empty ones are left out."""
        found = cls(of, most)
        for at in range(most):
            name, url = (visible_line(posted.get(f"{of}-{at}-{part}", "")) for part in ("name", "url"))
            if name or url:
                error = wrong_with(name, url, only_elsewhere=only_elsewhere)
                found.rows.append(TypedLink(f"{of}-{len(found.rows)}", name, url, error))
        return found

    @property
    def wrong(self) -> bool:
        """Whether any row cannot be kept."""
        return any(row.error for row in self.rows)

    @property
    def links(self) -> list[dict[str, str]]:
        """As a version keeps them."""
        return [row.stored for row in self.rows]

    @property
    def offered(self) -> list[TypedLink]:
        """The rows as a form shows them, with spare ones at the end."""
        count = len(self.rows)
        return [*self.rows, *(TypedLink(f"{self.of}-{at}") for at in range(count, min(count + SPARE, self.most)))]


def wrong_with(name: str, url: str, *, only_elsewhere: bool = False) -> str:
    """Returns what is wrong with a link; '' where nothing is."""
    if not name or not url:
        return "Write both the words and the address, or leave both empty."
    if len(name) > LONGEST_WORDS:
        return f"The words have more than {LONGEST_WORDS} characters."
    return wrong_address(url, only_elsewhere=only_elsewhere)


def wrong_address(url: str, *, only_elsewhere: bool = False) -> str:
    """Returns what is wrong with an address of this site, or of any page; '' where nothing is."""
    if len(url) > LONGEST_ADDRESS:
        return f"The address has more than {LONGEST_ADDRESS} characters."
    if not only_elsewhere and _ON_THIS_SITE.fullmatch(url):
        return ""
    try:
        _is_web_address(url)
    except ValidationError:
        return f"“{url}” is no address of a page. {FOR_ACCOUNTS if only_elsewhere else FOR_PAGES}"
    return ""
