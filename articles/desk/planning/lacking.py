"""Pictures of the library that lack words, or soon their rights, for the first page of a picture editor."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

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
    if not user.has_perm("images.delete_image") or not user.groups.filter(name="picture-editor").exists():
        return []
    words = [
        Lack(name, heading, none, _newest_lacking(name))
        for name, heading, none in (
            ("credit", "Pictures without a credit", "Every picture has a credit."),
            ("alt", "Pictures without alternative text", "Every picture has an alternative text."),
        )
    ]
    expiring = Image.objects.expiring(timezone.localdate()).select_related("created_by")[:PICTURES_SHOWN]
    none = "No rights expire within a month."
    return [*words, Lack("expiring", "Pictures whose rights expire soon", none, expiring)]


def _newest_lacking(name: str) -> QuerySet[Image]:
    lacking = Image.objects.lacking(name).select_related("created_by")
    return lacking.order_by("-created_at", "-pk")[:PICTURES_SHOWN]
