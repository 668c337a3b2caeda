"""Two contents of a story side by side, field by field, as a person reads them, with words marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, TextChoices

from articles.content.budget import Budget
from articles.content.comparing import behind_a_summary, compared_list, compared_text, told_pictures
from articles.content.contents import Content
from articles.content.fields import FIELDS, LABELS, WORDS, Field, FieldKind
from articles.desk.history.compare_rows import Row, figure_rows, label, value
from articles.models import Article, Kind, OffFront, Section, Sensitive
from articles.models.byline import BylineRole
from authors.models import Author
from images.models import Image

COMPARED_AS_WORDS = (*WORDS, FieldKind.CODE)


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
        _authors({each["author"] for content in contents for each in content["bylines"]}),
        dict(stories),
        Image.objects.in_bulk({each["image"] for content in contents for each in content["figures"]}),
    )


def _authors(keys: set[int]) -> dict[int, Author]:
    """By their keys then, as they are called today."""
    found = Author.objects.select_related("merged_into").in_bulk(keys)
    return {key: author.who_stays for key, author in found.items()}


def rows(before: Content, after: Content, names: Names) -> list[Row]:
    """Every field, in the order of the story's form; the story's text is compared first, while the budget is whole."""
    budget = Budget()
    text = _text(before, after, budget)
    plain = [field for field in FIELDS if field.kind in COMPARED_AS_WORDS]
    return [
        *(_plain(field, before, after, budget) for field in plain if not field.folded and field.kind in WORDS),
        text,
        *figure_rows(before["figures"], after["figures"], names.images, budget),
        _listed("related", before, after, lambda each: _story(each, names), budget),
        _listed("bylines", before, after, lambda each: _writer(each, names), budget),
        value(LABELS["section"], _section(before, names), _section(after, names), budget),
        _listed("tags", before, after, str, budget),
        value(LABELS["kind"], label(Kind, before["kind"]), label(Kind, after["kind"]), budget),
        value(
            LABELS["sensitive"], _chosen(Sensitive, before["sensitive"]), _chosen(Sensitive, after["sensitive"]), budget
        ),
        value(
            LABELS["off_front"], _chosen(OffFront, before["off_front"]), _chosen(OffFront, after["off_front"]), budget
        ),
        *(_plain(field, before, after, budget) for field in plain if field.folded or field.kind is FieldKind.CODE),
    ]


def _plain(field: Field, before: Content, after: Content, budget: Budget) -> Row:
    if field.name == "social_picture":
        return value(field.label, _social_picture(before), _social_picture(after), budget)
    return value(field.label, before[field.name], after[field.name], budget)


def _social_picture(content: Content) -> str:
    """The picture that was chosen, by its words; nothing where none was, or it is not in the story any more."""
    found = next((each for each in content["figures"] if each["key"] == content["social_picture"]), None)
    return found["caption"] or found["alt"] or "A picture without a caption" if found else ""


def _chosen(choices: type[TextChoices], value: str) -> str:
    return label(choices, value) if value else ""


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


def _listed(name: str, before: Content, after: Content, said: Callable[[Any], str], budget: Budget) -> Row:
    """As they are printed: a byline without a name of its own is the same as one with the author's."""
    old, new = ([said(each) for each in side[name]] for side in (before, after))
    return Row(LABELS[name], compared_list(old, new, budget), old != new)


def _text(before: Content, after: Content, budget: Budget) -> Row:
    newer, older = (
        [(each["key"], each["caption"] or each["alt"]) for each in side["figures"]] for side in (after, before)
    )
    pictures = told_pictures(newer, older)
    shown = compared_text(before["body"], after["body"], pictures, fold=behind_a_summary, budget=budget)
    return Row(LABELS["body"], shown, before["body"] != after["body"], text=True)
