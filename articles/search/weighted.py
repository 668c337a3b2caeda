"""Which texts a desk copy is found by, and which weigh most. Words are parted by ICU, in any script."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.postgres.search import SearchVector
from django.db.models import Value
from django.db.models.expressions import Combinable

from articles.content.fields import FIELDS, Field, FieldKind
from articles.content.parts import Parts, printed_name
from articles.models import Article, Edition
from newsroom.text.html import plain_text
from newsroom.text.words import indexable

INDEXED_CHARACTERS = 200_000  # a tsvector may not pass 1 MB
SEARCHED = tuple(field for field in FIELDS if field.weight)
NAMES_WEIGHT = "B"


def indexed(edition: Edition, parts: Parts) -> tuple[tuple[str, str], ...]:
    """The words an edition is found by, parted by spaces, with their weights."""
    return weighted_words(edition, names=[printed_name(byline) for byline in parts.bylines])


def weighted_words(source: Article | Edition, *, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The words of a story's searched fields and of these names (people, tags), a pair for each weight."""
    texts: dict[str, list[str]] = {}
    for field in SEARCHED:
        texts.setdefault(field.weight, []).append(_searched_text(source, field))
    texts.setdefault(NAMES_WEIGHT, []).extend(names)
    return tuple((indexable(" ".join(texts[weight]), source.language), weight) for weight in sorted(texts))


def as_vector(words: Iterable[tuple[str, str]]) -> Combinable:
    """The expression that makes one search vector of weighted words."""
    first, *others = (SearchVector(Value(text), config="simple", weight=weight) for text, weight in words)
    return sum(others, start=first)


def _searched_text(source: Article | Edition, field: Field) -> str:
    text = str(getattr(source, field.name))
    return plain_text(text)[:INDEXED_CHARACTERS] if field.kind is FieldKind.MARKUP else text
