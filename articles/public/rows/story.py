"""A story's page: the story in one row, and the stories under it."""

from __future__ import annotations

import datetime
from typing import Annotated, NamedTuple

from articles.public.rows.columns import Columns, Sql
from articles.public.rows.parts import (
    BYLINES,
    CHOSEN,
    LEAD,
    NOTES,
    TAGS,
    BylineRow,
    ChosenRow,
    FigureRow,
    NoteRow,
    TagRow,
)
from articles.public.rows.queries import Query

STORIES_UNDER_A_STORY = 6
MOST_CHOSEN = 12


class StoryRow(NamedTuple):
    """All that a story's page prints. Without an `Sql` a field is the edition's column of that name."""

    edition_id: Annotated[int | None, Sql("e.id")]
    article_id: int
    section_id: int
    kind: str
    headline: str
    standfirst: str
    rendered_body: str
    summary: str
    language: str
    seo_title: str
    seo_description: str
    canonical_url: str
    tagline: str
    dateline: str
    word_count: int
    first_published: datetime.datetime
    last_updated: datetime.datetime | None
    slug: str
    section_name: Annotated[str, Sql("s.name")]
    section_slug: Annotated[str, Sql("s.slug")]
    section_parent_slug: Annotated[str | None, Sql("(SELECT slug FROM articles_section WHERE id = s.parent_id)")]
    bylines: Annotated[tuple[BylineRow, ...], BYLINES]
    lead: Annotated[FigureRow | None, LEAD]
    tags: Annotated[tuple[TagRow, ...], TAGS]
    notes: Annotated[tuple[NoteRow, ...], NOTES]
    chosen: Annotated[tuple[ChosenRow, ...], CHOSEN]
    has_history: Annotated[
        bool,
        Sql("""
            e.number > 1
            AND EXISTS (SELECT 1 FROM story_history h WHERE h.article_id = e.article_id OFFSET 1)
        """),
    ]
    """Are there earlier editions that may be shown?"""


# The section by its unique slug, then the edition by the unique index of what is live at a path.
_STORY = Query(
    Columns(StoryRow, "e"),
    """
    SELECT $columns FROM articles_edition e JOIN articles_section s ON s.id = e.section_id
    WHERE e.live AND s.slug = %s AND e.slug = %s
    """,
    prepared="story",
)


class RelatedRow(NamedTuple):
    """A story under another: what its teaser prints."""

    filled: Annotated[bool, Sql("pick.filled")]
    """Is it there to fill the list, rather than the editor's choice?"""
    headline: Annotated[str, Sql("coalesce(nullif(pick.own, ''), e.headline)")]
    slug: str
    summary: str
    summary_cut: bool
    language: str
    section_slug: Annotated[str, Sql("s.slug")]


# The editor's choices in order, then the newest of the same section or tags that are not among them. The candidates are
# read in order from the partial indexes `live_section_newest` and `live_tag_newest`.
_RELATED = Query(
    Columns(RelatedRow, "e"),
    f"""
    WITH asked AS (
        SELECT %s::bigint AS article, %s::bigint AS section, %s::bigint[] AS tags,
               %s::bigint[] AS targets, %s::text[] AS headlines
    ),
    chosen AS (
        SELECT c.* FROM asked, unnest(targets, headlines) WITH ORDINALITY c(id, headline, n) WHERE n <= {MOST_CHOSEN}
    ),
    candidates AS (
        (SELECT near.id FROM asked CROSS JOIN LATERAL (
            SELECT id FROM articles_edition WHERE live AND section_id = asked.section
            ORDER BY first_published DESC, id DESC LIMIT {STORIES_UNDER_A_STORY + MOST_CHOSEN + 1}) near)
        UNION
        (SELECT near.id FROM asked JOIN articles_tag tag
         ON tag.id = ANY(asked.tags) OR tag.merged_into_id = ANY(asked.tags) CROSS JOIN LATERAL (
            SELECT content_object_id AS id FROM articles_taggededition WHERE live AND tag_id = tag.id
            ORDER BY first_published DESC, content_object_id DESC
            LIMIT {STORIES_UNDER_A_STORY + MOST_CHOSEN + 1}) near)
    )
    SELECT $columns
    FROM (
        SELECT e.id, c.headline AS own, c.n, false AS filled FROM chosen c
        JOIN articles_edition e ON e.article_id = c.id AND e.live
        UNION ALL
        (SELECT e.id, '', 0, true FROM asked, candidates JOIN articles_edition e USING (id)
         WHERE e.article_id <> asked.article AND e.article_id <> ALL(asked.targets)
         ORDER BY e.first_published DESC, e.id DESC LIMIT {STORIES_UNDER_A_STORY})
    ) pick JOIN articles_edition e ON e.id = pick.id JOIN articles_section s ON s.id = e.section_id
    ORDER BY pick.filled, pick.n, e.first_published DESC, e.id DESC
    """,
    prepared="related",
)


def story_at(section: str, slug: str) -> StoryRow | None:
    """The live story at an address, or None."""
    return _STORY.first([section, slug])


def related_to(story: StoryRow) -> list[RelatedRow]:
    """Stories for under a story: the editor's choices that are live, filled up to six."""
    tags, targets = [tag.id for tag in story.tags], [each.target_id for each in story.chosen]
    headlines = [each.headline for each in story.chosen]
    found = _RELATED.all([story.article_id, story.section_id, tags, targets, headlines])
    chosen = sum(not row.filled for row in found)
    return found[: max(chosen, STORIES_UNDER_A_STORY)]
