"""What readers may see, table by table (see `newsroom.site.window`)."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db import connection

from articles.models import (
    Banner,
    Correction,
    Edition,
    EditionByline,
    EditionFigure,
    EditionRelated,
    FormerPath,
    FormerSectionSlug,
    FormerTagSlug,
    IndexedTerm,
    IndexTotals,
    Section,
    StoryIndex,
    StruckNote,
    Suggestion,
    Tag,
    TaggedEdition,
    Withdrawal,
)
from articles.models.triggers import REHEARSAL
from articles.public.rows.history import CAPTION, CREDITED, SHOWN_FIELDS
from authors.models import Author, FormerAuthorSlug
from images.models import Image
from newsroom.models import NewspaperVersion
from newsroom.site import window
from newsroom.site.readers import ROLE
from newsroom.site.window import QueryView, TableView

_OF_LIVE_EDITION = "EXISTS (SELECT 1 FROM public.articles_edition e WHERE e.id = row.edition_id AND e.live)"
_OF_LIVE_ARTICLE = "EXISTS (SELECT 1 FROM public.articles_edition e WHERE e.article_id = row.article_id AND e.live)"
_BOTH_LIVE = " AND ".join(
    f"EXISTS (SELECT 1 FROM public.articles_edition e WHERE e.article_id = row.{column} AND e.live)"
    for column in ("article_id", "target_id")
)
_OF_LIVE_AUTHOR = "EXISTS (SELECT 1 FROM public.authors_author a WHERE a.id = row.author_id AND a.live)"
_OF_LIVE_TAG = "EXISTS (SELECT 1 FROM public.articles_tag t WHERE t.id = row.tag_id AND t.live)"

# What is planned is nobody's business before its time, nor is what was called off. (The paper of a time to come, which
# the desk reads as the readers' role, sees what is planned: whoever logs in as that role can say what they like and is
# not the desk.)
_BEGUN = f"""
    (row.starts_at <= statement_timestamp()
     OR (session_user <> '{ROLE}' AND current_setting('{REHEARSAL}', true) = 'on'))
    AND (row.ended_at IS NULL OR row.ended_at > row.starts_at)
"""

TABLE_VIEWS = (
    TableView(Banner, where=_BEGUN, hidden={"made_by_id": "NULL", "made_by_name": "''", "ended_by_id": "NULL"}),
    TableView(
        Edition,
        flags=("live",),
        hidden={
            "published_by_id": "NULL",
            "salts": "'{}'",
            "field_digests": "'{}'",
            "failure": "''",
        },
    ),
    TableView(StoryIndex, flags=("live",)),
    TableView(IndexedTerm),  # words of what was live within the last minutes, and numbers
    TableView(IndexTotals),
    TableView(EditionByline, flags=("live",)),
    TableView(TaggedEdition, flags=("live",)),
    TableView(EditionFigure, where=_OF_LIVE_EDITION),
    TableView(EditionRelated, where=_OF_LIVE_EDITION),
    TableView(Suggestion, where=_BOTH_LIVE, hidden={"reasons": "'{}'", "made_by_id": "NULL"}),
    TableView(Correction, where=_OF_LIVE_ARTICLE),
    TableView(StruckNote, where=f"row.struck_at IS NOT NULL AND row.lifted_at IS NULL AND {_OF_LIVE_ARTICLE}"),
    TableView(FormerPath),  # each was public once
    TableView(Withdrawal, where=f"row.done_at IS NOT NULL AND NOT {_OF_LIVE_ARTICLE}", hidden={"by_id": "NULL"}),
    TableView(Section),
    TableView(FormerSectionSlug),
    TableView(Tag, flags=("live",), hidden={"key_story_id": "NULL"}),
    TableView(FormerTagSlug, where=_OF_LIVE_TAG),
    TableView(Author, flags=("live",), hidden={"user_id": "NULL"}),
    TableView(FormerAuthorSlug, where=_OF_LIVE_AUTHOR),
    # What is printed of the newspaper today, and nothing of who saved what before.
    TableView(
        NewspaperVersion,
        where="row.number = (SELECT max(newest.number) FROM public.newsroom_newspaperversion newest)",
        hidden={"saved_by_id": "NULL", "saved_by_name": "''", "restored_from": "NULL"},
    ),
    # How to draw it; the words are the figures'. Nothing here tells which file was uploaded, when, or by whom.
    TableView(
        Image,
        flags=("printed", "portrait", "topic"),
        hidden={
            "sha256": "''",
            "mime_type": "''",
            "byte_size": "0",
            "dhash": "0",
            "created_at": "'epoch'",
            "filed_by_key": "true",
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
            "renditions_tries": "0",
            "renditions_next_try": "NULL",
        },
    ),
)

# A story's editions from the last time it came onto the site. An edition that no other took over from at once was
# withdrawn, as was one in whose life there was a withdrawal (clocks that disagree may hide an edition, never show one);
# nothing up to it is shown, unless the withdrawal was undone within minutes: then what was put back, which says the
# same again, is not shown either. The names of erased fields are those that have a digest and no salt.
HISTORY = QueryView(
    "story_history",
    f"""
    SELECT shown.id, shown.article_id, shown.number, shown.change, shown.public_note,
           {", ".join(f"shown.{name}" for name in SHOWN_FIELDS)},
           CASE WHEN shown.number = 1 THEN shown.first_published ELSE shown.live_since END AS published,
           (SELECT json_agg({CREDITED.json} ORDER BY b.position, b.id)
            FROM public.articles_editionbyline b WHERE b.edition_id = shown.id) AS bylines,
           (SELECT json_agg({CAPTION.json} ORDER BY f.place <> 'lead', f.position, f.id)
            FROM public.articles_editionfigure f WHERE f.edition_id = shown.id) AS figures,
           ARRAY(SELECT jsonb_object_keys(shown.field_digests) EXCEPT SELECT jsonb_object_keys(shown.salts)) AS erased
    FROM public.articles_edition now
    CROSS JOIN LATERAL (
        SELECT coalesce(max(gone.number), 0) AS number FROM public.articles_edition gone
        LEFT JOIN public.articles_edition next
            ON next.article_id = gone.article_id AND next.number = gone.number + 1 AND next.live_since = gone.live_until
        WHERE gone.article_id = now.article_id AND gone.number IS NOT NULL AND NOT gone.live
            AND (next.id IS NULL OR EXISTS (
                SELECT 1 FROM public.articles_withdrawal w
                WHERE w.article_id = gone.article_id AND w.done_at BETWEEN gone.live_since AND gone.live_until))
            AND NOT EXISTS (
                SELECT 1 FROM public.articles_withdrawal undone
                WHERE undone.article_id = gone.article_id AND undone.done_at = gone.live_until
                    AND undone.undone_at IS NOT NULL)
    ) withdrawn
    JOIN public.articles_edition shown ON shown.article_id = now.article_id AND shown.number > withdrawn.number
    WHERE now.live AND NOT EXISTS (
        SELECT 1 FROM public.articles_withdrawal undone
        WHERE undone.article_id = shown.article_id AND undone.undone_at = shown.live_since)
    """,
)
WINDOW: list[TableView | QueryView] = [*TABLE_VIEWS, HISTORY]
"""Apps above add what they show of their own tables (`fronts.connecting`)."""


def open_window(*, sender: AppConfig, **_: Any) -> None:
    """After migrations: make the views anew."""
    window.build(_that_can_be_made())


def _that_can_be_made() -> list[TableView | QueryView]:
    """All but views of tables that do not exist: `migrate` may have been told to end before they are made."""
    tables = set(connection.introspection.table_names())
    return [view for view in WINDOW if isinstance(view, QueryView) or view.name in tables]


def close_window(*, sender: AppConfig, plan: list[Any] | None = None, **_: Any) -> None:
    """Before migrations that change something: take the views away, as they hold on to the tables' columns."""
    if plan:
        window.remove()
