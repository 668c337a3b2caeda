"""The addresses of a search: the same question otherwise narrowed, ordered, or a page further."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.http import urlencode

from articles.public.search.filters import Filters
from articles.search.question import SearchQuestion

PATH = "/search/"
NEWEST = "newest"


@dataclass(frozen=True)
class Addresses:
    """Of one question, its filters and its order."""

    question: SearchQuestion
    filters: Filters
    newest: bool

    @property
    def said(self) -> dict[str, str]:
        """Returns what the address of this search says."""
        order = {"sort": NEWEST} if self.newest else {}
        return {"q": self.question.text, **self.filters.chosen, **order}

    def changed(self, **values: str) -> str:
        """Returns the address with some values changed, or taken away where they are empty."""
        return self._address({**self.said, **values})

    def page(self, cursor: str) -> str:
        """Returns the query of another page of the list ('' for none)."""
        return f"?{urlencode(self.said)}&{cursor}" if cursor else ""

    def feed(self, file: str) -> str:
        """Returns the address of the search as a feed, which is always the newest first."""
        return self._address({**self.said, "sort": ""}, file)

    @staticmethod
    def _address(said: dict[str, str], file: str = "") -> str:
        return f"{PATH}{file}?{urlencode({name: value for name, value in said.items() if value})}"
