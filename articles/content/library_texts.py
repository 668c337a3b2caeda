"""What a story says of its pictures, given to the library where that has nothing yet: a picture without a caption is
found by nobody who looks for it next year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q

from images.models import TEXTS_OF_STORIES, Image
from newsroom.text.characters import is_blank

LACKING = Q(*((name, "") for name in TEXTS_OF_STORIES), _connector=Q.OR)


def fill_library(figures: Iterable[Mapping[str, Any]]) -> None:
    """Fill the empty captions, credits and alternative texts of these figures' pictures with what the figures say; the
    first that says something counts. One query where the library lacks nothing."""
    said: dict[int, list[Mapping[str, Any]]] = {}
    for figure in figures:
        if any(figure[name] for name in TEXTS_OF_STORIES):
            said.setdefault(figure["image"], []).append(figure)
    if not said:
        return
    # In one order, so that two who save at once wait for each other and not in a circle.
    for pk in Image.objects.filter(LACKING, pk__in=said).order_by("pk").values_list("pk", flat=True):
        texts = {
            name: next((each[name] for each in said[pk] if not is_blank(each[name])), "") for name in TEXTS_OF_STORIES
        }
        Image.objects.fill_in(pk, texts)
