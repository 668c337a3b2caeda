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
    SHARED,
    SUGGESTED,
    TAGS,
    BylineRow,
    ChosenRow,
    FigureRow,
    NoteRow,
    SuggestedRow,
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
    sensitive: str
    off_front: str
    headline: str
    standfirst: str
    rendered_body: str
    summary: str
    language: str
    social_title: str
    social_picture: str
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
    section_parent_name: Annotated[str | None, Sql("(SELECT name FROM articles_section WHERE id = s.parent_id)")]
    section_parent_slug: Annotated[str | None, Sql("(SELECT slug FROM articles_section WHERE id = s.parent_id)")]
    bylines: Annotated[tuple[BylineRow, ...], BYLINES]
    lead: Annotated[FigureRow | None, LEAD]
    shared: Annotated[FigureRow | None, SHARED]
    """The picture that was chosen for shared links, if the story still has it."""
    tags: Annotated[tuple[TagRow, ...], TAGS]
    notes: Annotated[tuple[NoteRow, ...], NOTES]
    chosen: Annotated[tuple[ChosenRow, ...], CHOSEN]
    suggested: Annotated[tuple[SuggestedRow, ...], SUGGESTED]
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


# Each of the targets by the unique index of what is live of an article.
_RELATED = Query(
    Columns(RelatedRow, "e"),
    """
    SELECT $columns FROM unnest(%s::bigint[], %s::text[], %s::boolean[]) WITH ORDINALITY pick(target, own, filled, n)
    JOIN articles_edition e ON e.article_id = pick.target AND e.live AND NOT (pick.filled AND e.sensitive <> '')
    JOIN articles_section s ON s.id = e.section_id
    ORDER BY pick.n
    """,
    prepared="related",
)


def story_at(section: str, slug: str) -> StoryRow | None:
    """The live story at an address, or None."""
    return _STORY.first([section, slug])


def related_to(story: StoryRow) -> list[RelatedRow]:
    """Stories for under a story: the editor's choices that are live, in their order, filled up to six with what is
    suggested and does not stand there yet. A sensitive story has its editor's choices alone, and is suggested to none.
    """
    chosen = {each.target_id: each.headline for each in story.chosen[:MOST_CHOSEN]}
    fed = () if story.sensitive else story.suggested
    suggested = [each.target_id for each in fed if each.target_id not in chosen]
    if not chosen and not suggested:
        return []
    headlines = [*chosen.values(), *([""] * len(suggested))]
    filled = [False] * len(chosen) + [True] * len(suggested)
    found = _RELATED.all([[*chosen, *suggested], headlines, filled])
    return found[: max(sum(not row.filled for row in found), STORIES_UNDER_A_STORY)]
