"""What readers may see, table by table (see `newsroom.window`)."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig

from articles.models import (
    Correction,
    Edition,
    EditionByline,
    EditionFigure,
    EditionRelated,
    FormerPath,
    FormerSectionSlug,
    Section,
    Tag,
    TaggedEdition,
    Withdrawal,
)
from authors.models import Author
from images.models import Image
from newsroom import window
from newsroom.models import Beat
from newsroom.window import Pane

_OF_LIVE_EDITION = "EXISTS (SELECT 1 FROM public.articles_edition e WHERE e.id = row.edition_id AND e.live)"
_OF_LIVE_ARTICLE = "EXISTS (SELECT 1 FROM public.articles_edition e WHERE e.article_id = row.article_id AND e.live)"

PANES = (
    Pane(Edition, "row.live", {"published_by_id": "NULL", "salts": "'{}'", "failure": "''"}),
    Pane(EditionByline, "row.live"),
    Pane(TaggedEdition, "row.live"),
    Pane(EditionFigure, _OF_LIVE_EDITION),
    Pane(EditionRelated, _OF_LIVE_EDITION),
    Pane(Correction, _OF_LIVE_ARTICLE),
    Pane(FormerPath),  # each was public once
    Pane(Withdrawal, f"row.done_at IS NOT NULL AND NOT {_OF_LIVE_ARTICLE}", {"by_id": "NULL"}),
    Pane(Section),
    Pane(FormerSectionSlug),
    Pane(Tag, "EXISTS (SELECT 1 FROM public.articles_taggededition t WHERE t.tag_id = row.id AND t.live)"),
    Pane(
        Author,
        "EXISTS (SELECT 1 FROM public.articles_editionbyline b WHERE b.author_id = row.id AND b.live)",
        {"user_id": "NULL"},
    ),
    # A picture may belong to a story that is not out: its file's measures only, the words are the figures'.
    Pane(
        Image,
        "",
        {
            "filename": "''",
            "embedded": "'{}'",
            "alt": "''",
            "caption": "''",
            "credit": "''",
            "copyright_notice": "''",
            "source": "''",
            "usage_terms": "''",
            "rights_expire_on": "NULL",
            "created_by_id": "NULL",
            "renditions_error": "''",
        },
    ),
    Pane(Beat),
)


def open_window(*, sender: AppConfig, **_: Any) -> None:
    """After migrations: make the views anew."""
    window.build(PANES)


def close_window(*, sender: AppConfig, plan: list[Any] | None = None, **_: Any) -> None:
    """Before migrations that change something: take the views away, as they hold on to the tables' columns."""
    if plan:
        window.remove()
