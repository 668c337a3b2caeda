"""What a story's picking controls show: what was posted, else what the story has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from articles.desk.form.pick_field import Typed, numbers, numbers_posted, one_line
from articles.desk.form.picking import Option, author_choice, find_authors, story_choice, tag_choice
from articles.models import Article, BylineRole, RelatedStory
from articles.roles import allows, seen_by
from authors.models import Author, name_to_print
from newsroom.models import User

MOST_LETTERS = Author._meta.get_field("name").max_length or 0
MOST_NAMED = 3


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
    """The byline as posted: role and name as printed stand in fields named for each author, as often as the author was
    posted. An author may stand there several times, but not with the same of both.

    Whose name was merged into another's since the form was opened is the other, once.
    """
    authors = Author.objects.select_related("photo", "merged_into__photo").in_bulk(numbers(values))
    posted: Counter[int] = Counter()
    posted_as: dict[Author, int] = {}
    lines = []
    for pk in numbers_posted(values):
        if pk in authors:
            line = _posted_line(authors[pk], data, posted[pk])
            posted[pk] += 1
            if posted_as.setdefault(line.author, pk) == pk:
                lines.append(line)
    return list(dict.fromkeys(lines))


def named_again(lines: Sequence[Line]) -> str:
    """A sentence where somebody is in the byline more than once, else nothing."""
    authors = Counter(line.author for line in lines)
    author = next((author for author, times in authors.items() if times > 1), None)
    if author is None:
        return ""
    roles = dict.fromkeys(BylineRole(line.role).label.lower() for line in lines if line.author == author)
    where = f", as {' and as '.join(roles)}" if len(roles) > 1 else ""
    return (
        f"{author} is in the byline more than once{where}. A story names each person once: "
        "keep the line that matters most, and remove the other."
    )


def line_value(line: Line) -> dict[str, Any]:
    """Returns a byline as a content holds it."""
    return {"author": line.author.pk, "role": line.role, "name": line.name}


def name_value(name: str) -> dict[str, Any]:
    """Returns a byline of which only the name is printed; adds the name where it is new."""
    author = name_to_print(name)
    role = BylineRole.AUTHOR.value
    return line_value(Line(author, role, "" if author.name == name else name))


def typed_only(values: Sequence[str]) -> list[str]:
    """Returns what was typed into a control and not chosen, no longer than a name may be."""
    return [value[:MOST_LETTERS] for value in values if isinstance(value, Typed)]


def who_could_be(typed: str) -> str:
    """Returns a sentence where what was typed in the byline may mean several people, else nothing."""
    names = [choice.label for choice in find_authors(typed)][:MOST_NAMED]
    if not names:
        return ""
    return f"“{typed}” is not in the byline: it could be {' or '.join(names)}. Choose one, or type the whole name."


def no_one_story(typed: str) -> str:
    """Returns what is said of words typed under the related stories that name none, or several."""
    return f"Nothing was added to the related stories for “{typed}”: type words of the headline, then choose a story."


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


def _posted_line(author: Author, data: Any, number: int) -> Line:
    """The author's line of this number, counted from 0."""
    role, name = (_posted(data, f"byline-{part}-{author.pk}", number) for part in ("role", "name"))
    name = one_line(name)[:200]
    return Line(author.who_stays, role if role in BylineRole.values else BylineRole.AUTHOR.value, name)


def _posted(data: Any, name: str, number: int) -> str:
    """The value of this number, or the last one where there are not so many."""
    values = data.getlist(name) if hasattr(data, "getlist") else [data.get(name, "")]
    return str(values[min(number, len(values) - 1)]) if values else ""
