"""Which words a story is found by, and which weigh most. Words are parted by ICU, in any script."""

from __future__ import annotations

from django.contrib.postgres.search import SearchVector
from django.db.models import Value
from django.db.models.expressions import Combinable

from articles.content.parts import Parts, printed_name
from articles.models import Edition
from newsroom.text.html import plain_text
from newsroom.text.words import indexable

INDEXED_CHARACTERS = 200_000  # a tsvector may not pass 1 MB


def search_vector(edition: Edition, parts: Parts) -> Combinable:
    """The expression that indexes an edition."""
    vectors = [SearchVector(Value(text), config="simple", weight=weight) for text, weight in indexed(edition, parts)]
    return vectors[0] + vectors[1] + vectors[2]


def indexed(edition: Edition, parts: Parts) -> tuple[tuple[str, str], ...]:
    """The words an edition is found by, parted by spaces, with their weights: headline, names and standfirst, text."""
    names = " ".join(printed_name(byline) for byline in parts.bylines)
    texts = (
        (edition.headline, "A"),
        (f"{edition.standfirst} {names}", "B"),
        (plain_text(edition.body)[:INDEXED_CHARACTERS], "C"),
    )
    return tuple((indexable(text, edition.language), weight) for text, weight in texts)
