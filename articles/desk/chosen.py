"""What a story's picking controls show: what was posted, else what the story has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from articles.desk.pick_field import Typed, numbers
from articles.desk.picking import Choice, author_choice, story_choice, tag_choice
from articles.models import Article, BylineRole
from authors.models import Author


@dataclass(frozen=True)
class Line:
    """A byline of the form. `value` tells rows of one author apart: '12', then '12.2' for their pictures."""

    value: str
    author: Author
    role: str
    name: str

    @property
    def choice(self) -> Choice:
        """As the control shows it."""
        return replace(author_choice(self.author, role=self.role, printed=self.name), value=self.value)


def posted_lines(values: Sequence[str], data: Any) -> list[Line]:
    """The byline as posted: role and name as printed stand in fields named for each value."""
    authors = Author.objects.select_related("photo").in_bulk(numbers([_author_of(value) for value in values]))
    lines = []
    for value in values:
        found = numbers([_author_of(value)])
        if found and found[0] in authors:
            role = data.get(f"byline-role-{value}", "")
            name = " ".join(data.get(f"byline-name-{value}", "").split())[:200]
            lines.append(
                Line(value, authors[found[0]], role if role in BylineRole.values else BylineRole.AUTHOR.value, name)
            )
    return lines


def stored_lines(article: Article) -> Iterator[Line]:
    """The byline as the desk copy has it."""
    times: dict[int, int] = {}
    for byline in article.bylines.select_related("author__photo"):
        times[byline.author_id] = time = times.get(byline.author_id, 0) + 1
        value = f"{byline.author_id}.{time}" if time > 1 else str(byline.author_id)
        yield Line(value, byline.author, byline.role, byline.name)


def posted_stories(values: Sequence[str], data: Any) -> list[Choice]:
    """Related stories as posted, each with the words it is shown under where they are its editor's own."""
    found = Article.objects.select_related("section").in_bulk(numbers(values))
    return [story_choice(found[pk], shown=shown_as(pk, data)) for pk in numbers(values) if pk in found]


def stored_stories(article: Article) -> list[Choice]:
    """Related stories as the desk copy has them."""
    related = article.related_stories.select_related("target__section")
    return [story_choice(each.target, shown=each.headline) for each in related]


def shown_as(pk: int, data: Any) -> str:
    """The headline that the editor gives to a related story; empty for its own."""
    return " ".join(data.get(f"related-shown-{pk}", "").split())[:300]


def posted_tags(values: Sequence[str]) -> list[Choice]:
    """Tags as posted."""
    return [Choice(value, value) for value in values if not isinstance(value, Typed)]


def stored_tags(article: Article) -> list[Choice]:
    """Tags as the desk copy has them."""
    return [tag_choice(tag) for tag in article.tags.order_by("name")]


def _author_of(value: str) -> str:
    return "" if isinstance(value, Typed) else value.split(".")[0]
