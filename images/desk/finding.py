"""Finding pictures of the library by words, a stretch at a time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from django.db.models import Q, QuerySet

from images.models import Image

WORDS_ASKED = 8
TOLD_IN = ("caption", "alt", "filename")


def in_library(query: str, *, after: int | None = None, most: int) -> Sequence[Image]:
    """Returns pictures that have every word of the query, the newest first. Those that have a word only in their credit
    come last: half a library may be credited to a newspaper with the harbour in its name."""
    parts = _parts(query)
    if after is not None:
        last = Image.objects.filter(pk=after).first()
        if last is None:
            return []
        older = Q(created_at__lt=last.created_at) | Q(created_at=last.created_at, pk__lt=last.pk)
        at = next((number for number, part in enumerate(parts) if part.filter(pk=last.pk).exists()), 0)
        parts = [parts[at].filter(older), *parts[at + 1 :]]
    return list(islice((image for part in parts for image in part[:most]), most))


def _parts(query: str) -> list[QuerySet[Image]]:
    pictures = Image.objects.order_by("-created_at", "-pk")
    words = query.split()[:WORDS_ASKED]
    if not words:
        return [pictures]
    told = _each_in(words, TOLD_IN)
    return [pictures.filter(told), pictures.filter(_each_in(words, (*TOLD_IN, "credit"))).exclude(told)]


def _each_in(words: Sequence[str], names: Sequence[str]) -> Q:
    """Every word in one of the fields or another."""
    found = Q()
    for word in words:
        found &= Q(*((f"{name}__icontains", word) for name in names), _connector=Q.OR)
    return found
