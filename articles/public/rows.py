"""What readers' pages read: a few statements, each of them one index walk and a handful of look-ups.

They are written in SQL because the page's whole content comes in one row, with bylines, picture, tags and notes as
JSON, where the ORM would ask once for each. The tables named here are the views of the readers' window (`live` is asked
for all the same). Lists walk a partial index from a cursor, so page 300 costs what page 1 does.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.db import connection

from newsroom.site.prepared_statements import Prepared

Json = list[Any]

_PHOTO = "json_build_array(p.sha256, p.width, p.height, p.focal_x, p.focal_y)"

# The names in print, their pages, what they are, and the portrait.
_BYLINES = f"""
    (SELECT json_agg(json_build_array(b.name, b.role, a.slug, a.kind, a.tagline,
                                      CASE WHEN p.id IS NOT NULL THEN {_PHOTO} END, a.id) ORDER BY b.position)
     FROM articles_editionbyline b JOIN authors_author a ON a.id = b.author_id
     LEFT JOIN images_image p ON p.id = a.photo_id WHERE b.edition_id = e.id AND b.live)
"""

_LEAD = """
    (SELECT json_build_array(i.sha256, i.width, i.height, i.focal_x, i.focal_y,
                             f.alt, f.decorative, f.caption, f.credit)
     FROM articles_editionfigure f JOIN images_image i ON i.id = f.image_id
     WHERE f.edition_id = e.id AND f.place = 'lead')
"""


class StoryRow(NamedTuple):
    """A story's page in one row. The JSON columns are lists in the order of the statement, or None where empty."""

    edition_id: int | None
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
    word_count: int
    first_published: datetime.datetime
    last_updated: datetime.datetime | None
    slug: str
    section_name: str
    section_slug: str
    section_parent_slug: str | None
    bylines: Json | None
    lead: Json | None
    tags: Json | None
    notes: Json | None
    related: Json | None
    has_history: bool
    """Are there earlier editions that may be shown?"""


_STORY = f"""
    SELECT e.id, e.article_id, e.section_id, e.kind, e.headline, e.standfirst, e.rendered_body, e.summary, e.language,
           e.seo_title, e.seo_description, e.canonical_url, e.tagline, e.word_count, e.first_published, e.last_updated,
           e.slug, s.name, s.slug, (SELECT slug FROM articles_section WHERE id = s.parent_id),
           {_BYLINES}, {_LEAD},
           (SELECT json_agg(json_build_array(t.id, t.name, t.slug) ORDER BY te.id)
            FROM articles_taggededition te JOIN articles_tag t ON t.id = te.tag_id
            WHERE te.content_object_id = e.id AND te.live),
           (SELECT json_agg(json_build_array(c.kind, c.text, c.published_at) ORDER BY c.published_at, c.id)
            FROM articles_correction c WHERE c.article_id = e.article_id),
           (SELECT json_agg(json_build_array(r.target_id, r.headline) ORDER BY r.position)
            FROM articles_editionrelated r WHERE r.edition_id = e.id),
           e.number > 1 AND EXISTS (SELECT 1 FROM story_history h WHERE h.article_id = e.article_id AND h.id <> e.id)
    FROM articles_edition e JOIN articles_section s ON s.id = e.section_id
    WHERE e.live AND s.slug = %s AND e.slug = %s
"""


class TeaserRow(NamedTuple):
    """A story on another page."""

    edition_id: int
    article_id: int
    slug: str
    headline: str
    summary: str
    summary_cut: bool
    standfirst: str
    kind: str
    language: str
    first_published: datetime.datetime
    last_updated: datetime.datetime | None
    section_name: str
    section_slug: str
    picture: Json | None
    bylines: Json | None

    @property
    def cursor(self) -> tuple[datetime.datetime, int]:
        """Where a list goes on after this story."""
        return self.first_published, self.edition_id


_TEASER = f"""
    e.id, e.article_id, e.slug, e.headline, e.summary, e.summary_cut, e.standfirst, e.kind, e.language,
    e.first_published, e.last_updated, s.name, s.slug, {_LEAD}, {_BYLINES}
"""


class RelatedRow(NamedTuple):
    """A related story: what its teaser prints."""

    article_id: int
    slug: str
    headline: str
    summary: str
    summary_cut: bool
    kind: str
    language: str
    section_name: str
    section_slug: str


RELATED_WANTED = 6
RELATED_MOST = 12

# The editor's choices in order, then the newest of the same section or tags that are not among them.
_RELATED = f"""
    WITH asked AS (
        SELECT %s::bigint AS article, %s::bigint AS section, %s::bigint[] AS tags,
               %s::bigint[] AS targets, %s::text[] AS headlines
    ),
    chosen AS (
        SELECT c.* FROM asked, unnest(targets, headlines) WITH ORDINALITY c(id, headline, n) WHERE n <= {RELATED_MOST}
    ),
    candidates AS (
        (SELECT near.id FROM asked CROSS JOIN LATERAL (
            SELECT id FROM articles_edition WHERE live AND section_id = asked.section
            ORDER BY first_published DESC, id DESC LIMIT {RELATED_WANTED + RELATED_MOST + 1}) near)
        UNION
        (SELECT near.id FROM asked, unnest(asked.tags) tag(id) CROSS JOIN LATERAL (
            SELECT content_object_id AS id FROM articles_taggededition WHERE live AND tag_id = tag.id
            ORDER BY first_published DESC, content_object_id DESC LIMIT {RELATED_WANTED + RELATED_MOST + 1}) near)
    )
    SELECT filled, article_id, e.slug, coalesce(nullif(own, ''), e.headline), summary, summary_cut, kind, language,
           s.name, s.slug
    FROM (
        SELECT e.id, c.headline AS own, c.n, 0 AS filled FROM chosen c
        JOIN articles_edition e ON e.article_id = c.id AND e.live
        UNION ALL
        (SELECT e.id, '', 0, 1 FROM asked, candidates JOIN articles_edition e USING (id)
         WHERE e.article_id <> asked.article AND e.article_id <> ALL(asked.targets)
         ORDER BY e.first_published DESC, e.id DESC LIMIT {RELATED_WANTED})
    ) pick JOIN articles_edition e ON e.id = pick.id JOIN articles_section s ON s.id = e.section_id
    ORDER BY filled, n, e.first_published DESC, e.id DESC
"""

STORY = Prepared("story", _STORY)
RELATED = Prepared("related", _RELATED)


def story(section: str, slug: str) -> StoryRow | None:
    """The live story at an address."""
    row = STORY.rows([section, slug])
    return StoryRow._make(row[0]) if row else None


def related(
    *, article: int, section: int, tags: Sequence[int], targets: Sequence[int], headlines: Sequence[str]
) -> list[RelatedRow]:
    """Teasers for under a story: the editor's live choices, filled up to six. `headlines` are theirs, '' for none."""
    found = RELATED.rows([article, section, list(tags), list(targets), list(headlines)])
    chosen = sum(not filled for filled, *_ in found)
    return [RelatedRow._make(row) for _, *row in found[: max(chosen, RELATED_WANTED)]]


def teasers(inner: str, values: Iterable[Any]) -> list[TeaserRow]:
    """The stories whose edition ids the statement `inner` gives (column `id`), newest first."""
    statement = f"""
        WITH page AS ({inner})
        SELECT {_TEASER} FROM page JOIN articles_edition e ON e.id = page.id
        JOIN articles_section s ON s.id = e.section_id WHERE e.live ORDER BY e.first_published DESC, e.id DESC
    """
    return [TeaserRow._make(row) for row in _rows(statement, list(values))]


def one(statement: str, values: Iterable[Any] = ()) -> tuple[Any, ...] | None:
    """The first row of a statement, or None."""
    found = _rows(statement, list(values))
    return found[0] if found else None


def many(statement: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
    """All rows of a statement."""
    return _rows(statement, list(values))


def _rows(statement: str, values: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
