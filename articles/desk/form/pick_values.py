"""What a story's picking controls show: what was posted, else what the story has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from articles.desk.form.pick_field import Typed, numbers, one_line
from articles.desk.form.picking import Option, author_choice, story_choice, tag_choice
from articles.models import Article, BylineRole, RelatedStory
from articles.roles import allows, seen_by
from authors.models import Author
from newsroom.models import User


@dataclass(frozen=True)
class Line:
    """A byline of the form."""

    author: Author
    role: str
    name: str

    @property
    def choice(self) -> Option:
        return author_choice(self.author, role=self.role, printed=self.name)


def posted_lines(values: Sequence[str], data: Any) -> list[Line]:
    """The byline as posted: role and name as printed stand in fields named for each author. Whose name was merged into
    another's since the form was opened is the other, once."""
    authors = Author.objects.select_related("photo", "merged_into__photo").in_bulk(numbers(values))
    lines: dict[Author, Line] = {}
    for pk in numbers(values):
        if pk in authors:
            line = _posted_line(authors[pk], data)
            lines.setdefault(line.author, line)
    return list(lines.values())


def stored_lines(article: Article) -> list[Line]:
    """The byline as the desk copy has it."""
    return [Line(b.author, b.role, b.name) for b in article.bylines.select_related("author__photo")]


def may_be_chosen(keys: Sequence[int], *, by: User, beside: Article | None) -> QuerySet[Article]:
    """Those of the stories that `by` may choose: what they may see, and what is related to `beside` already. Any other
    is answered as a number that was never given."""
    chosen = RelatedStory.objects.filter(article=beside.pk if beside else None).values("target")
    return Article.objects.filter(seen_by(by) | Q(pk__in=chosen), pk__in=keys)


def posted_stories(values: Sequence[str], data: Any, *, by: User, beside: Article | None) -> list[Option]:
    """Related stories as posted, each with the words it is shown under where they are its editor's own.

    One that was chosen before and that `by` may not see stays chosen and is not named.
    """
    found = may_be_chosen(numbers(values), by=by, beside=beside).select_related("section").in_bulk()
    return [_named(found[pk], by, shown=shown_as(pk, data)) for pk in numbers(values) if pk in found]


def stored_stories(article: Article, *, by: User) -> list[Option]:
    """Related stories as the desk copy has them; one that `by` may not see is not named."""
    related = article.related_stories.select_related("target__section")
    return [_named(each.target, by, shown=each.headline) for each in related]


def shown_as(pk: int, data: Any) -> str:
    """The headline that the editor gives to a related story; empty for its own."""
    return one_line(data.get(f"related-shown-{pk}", ""))[:300]


def posted_tags(values: Sequence[str]) -> list[Option]:
    return [Option(value, value) for value in values if not isinstance(value, Typed)]


def stored_tags(article: Article) -> list[Option]:
    return [tag_choice(tag) for tag in article.tags.order_by("name")]


def _named(article: Article, by: User, *, shown: str) -> Option:
    if allows(by, "view", article):
        return story_choice(article, shown=shown)
    return Option(str(article.pk), "A story under an embargo", more={"shown": shown})


def _posted_line(author: Author, data: Any) -> Line:
    role = data.get(f"byline-role-{author.pk}", "")
    name = one_line(data.get(f"byline-name-{author.pk}", ""))[:200]
    return Line(author.who_stays, role if role in BylineRole.values else BylineRole.AUTHOR.value, name)
