"""Pictures of the library that lack words, for the first page of a picture editor."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from articles.roles import has_role
from images.models import Image
from newsroom.models import User

PICTURES_SHOWN = 8


@dataclass(frozen=True)
class Lack:
    """Pictures that lack one thing, `name` as the library's filter calls it, under a heading."""

    name: str
    heading: str
    none: str
    images: QuerySet[Image]


def lacking_pictures(user: User) -> list[Lack]:
    """Returns what a picture editor has to add to the library, the newest first; nothing for anybody else."""
    if not has_role(user, "picture-editor"):
        return []
    pictures = Image.objects.select_related("created_by").order_by("-created_at", "-pk")
    return [
        Lack(name, heading, none, pictures.lacking(name)[:PICTURES_SHOWN])
        for name, heading, none in (
            ("credit", "Pictures without a credit", "Every picture has a credit."),
            ("alt", "Pictures without alternative text", "Every picture has an alternative text."),
        )
    ]
