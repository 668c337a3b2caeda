"""Editions as the desk's overviews show them: without their texts."""

from __future__ import annotations

from django.db.models import QuerySet

from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.roles import seen_by
from newsroom.models import User

SHOWN_FIELDS = (
    *("article", "change", "public_note", "goes_live_at", "word_count", "number", "live", "live_since", "live_until"),
    *("failure", "slug", "headline", "section__name", "section__slug"),
    *("published_by__username", "published_by__first_name", "published_by__last_name"),
)


def visible_editions(user: User) -> EditionQuerySet:
    """Editions of stories that the person may view, with section and who published them."""
    seen: QuerySet[Edition] = Edition.objects.filter(seen_by(user, through="article"))
    return seen.select_related("section", "published_by").only(*SHOWN_FIELDS)  # type: ignore[return-value]
