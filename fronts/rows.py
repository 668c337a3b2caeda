"""What a front is made of, in three statements: what producers chose, what may fill the rest, and the stories."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from typing import Annotated, NamedTuple

from articles.models.clock import for_statement
from articles.models.content import OPINIONS
from articles.public.rows.columns import Columns, Sql, all_of, one_of
from articles.public.rows.queries import Query
from articles.public.rows.teaser import TeaserRow, teasers
from images.renditions.ref import PictureRef
from newsroom.text.moments import moment_asked_for


class LinkRow(NamedTuple):
    """A link under a card; of a story, its key, its own headline and its address."""

    url: Annotated[str, Sql("coalesce('/' || s.slug || '/' || e.slug || '/', l.url)")]
    headline: Annotated[str, Sql("coalesce(nullif(l.headline, ''), e.headline)")]
    edition_id: Annotated[int | None, Sql("e.id")]


class ChosenCard(NamedTuple):
    """An area where something was chosen, and one of its cards, if there is any that readers may see now."""

    area: Annotated[str, Sql("a.name")]
    section: Annotated[str | None, Sql("strip.slug")]
    shown: Annotated[bool, Sql("a.shown")]
    card_id: Annotated[int | None, Sql("c.id")]
    edition_id: Annotated[int | None, Sql("e.id")]
    tag_id: Annotated[int | None, Sql("t.id")]
    url: str
    headline: str
    teaser: str
    kicker: str
    without_picture: bool
    byline: str
    size: str
    picture: Annotated[
        PictureRef | None, one_of(Columns(PictureRef, "i"), "FROM images_image i WHERE i.id = c.picture_id")
    ]
    links: Annotated[
        tuple[LinkRow, ...],
        all_of(
            Columns(LinkRow, "l"),
            """
            FROM fronts_frontlink l LEFT JOIN articles_edition e ON e.article_id = l.article_id AND e.live
            LEFT JOIN articles_section s ON s.id = e.section_id WHERE l.card_id = c.id
            """,
            order="l.position",
        ),
    ]


# The live edition of a front, or of the home page. A card whose time has ended is passed over, and so is a story that
# is not live: the readers' window has no row of it. (The desk, which asks the same, sees the tables themselves: so the
# condition stands here too.)
_CHOSEN = Query(
    Columns(ChosenCard, "c"),
    """
    SELECT $columns FROM fronts_frontedition f JOIN fronts_frontarea a ON a.edition_id = f.id
    LEFT JOIN articles_section strip ON strip.id = a.section_id
    LEFT JOIN fronts_frontcard c ON c.area_id = a.id
        AND (c.pinned_until IS NULL OR c.pinned_until > coalesce(%s::timestamptz, now()))
        AND (c.article_id IS NULL OR EXISTS (
            SELECT FROM articles_edition seen WHERE seen.article_id = c.article_id AND seen.live))
    LEFT JOIN articles_edition e ON e.article_id = c.article_id AND e.live
    LEFT JOIN articles_tag printed ON printed.id = c.tag_id
    LEFT JOIN articles_tag t ON t.id = coalesce(printed.merged_into_id, printed.id)
    WHERE f.id = coalesce(%s::bigint, (
        SELECT seen.id FROM fronts_frontedition seen WHERE seen.live AND seen.front_id = coalesce(%s::bigint, (
            SELECT home.id FROM fronts_front home WHERE home.section_id IS NULL AND home.tag_id IS NULL))))
    ORDER BY a.id, c.place
    """,
)


class FrontCandidate(NamedTuple):
    """A story that may fill a place: among the `newest`, `further` ones instead of those of them that are kept off the
    front, the newest `opinion`, of a section's `strip`, with a `tag`."""

    source: Annotated[str, Sql("found.source")]
    of: Annotated[str, Sql("found.of")]
    edition_id: Annotated[int, Sql("e.id")]
    first_published: datetime.datetime
    pictured: Annotated[
        bool, Sql("EXISTS (SELECT FROM articles_editionfigure f WHERE f.edition_id = e.id AND f.place = 'lead')")
    ]
    kept_off: Annotated[bool, Sql("e.off_front <> ''")]


WITH_TAGS = """
    SELECT 'tag' AS source, wanted.id::text AS of, near.id FROM unnest(%s::bigint[]) wanted(id)
    JOIN articles_tag name ON name.id = wanted.id OR name.merged_into_id = wanted.id
    CROSS JOIN LATERAL (
        SELECT content_object_id AS id FROM articles_taggededition WHERE live AND tag_id = name.id
        ORDER BY first_published DESC, content_object_id DESC LIMIT %s
    ) near
"""
"""The newest stories with each of some tags: the keys of the tags, how many."""

# Each branch walks an index of live editions: `live_newest` (twice, the second time only as far as it is needed),
# `live_opinion_newest`, `live_section_newest` once for each section, `live_tag_newest` once for each name of a tag.
_CANDIDATES = Query(
    Columns(FrontCandidate, "e"),
    f"""
    WITH newest AS (
        SELECT id, first_published, off_front FROM articles_edition
        WHERE live ORDER BY first_published DESC, id DESC LIMIT %s
    )
    SELECT $columns FROM (
        SELECT 'newest' AS source, '' AS of, id FROM newest
        UNION ALL
        (SELECT 'further', '', id FROM (
            SELECT id FROM articles_edition WHERE live AND off_front = ''
                AND (first_published, id) < (SELECT first_published, id FROM newest ORDER BY 1, 2 LIMIT 1)
            ORDER BY first_published DESC, id DESC LIMIT %s
         ) older LIMIT (SELECT count(*) FROM newest WHERE off_front <> ''))
        UNION ALL
        (SELECT 'opinion', '', id FROM articles_edition
         WHERE live AND kind IN ({", ".join(f"'{kind}'" for kind in OPINIONS)}) AND off_front = ''
         ORDER BY first_published DESC, id DESC LIMIT %s)
        UNION ALL
        (SELECT 'strip', top.slug, near.id FROM articles_section top
         JOIN articles_section part ON part.id = top.id OR part.parent_id = top.id
         CROSS JOIN LATERAL (
             SELECT id FROM articles_edition WHERE live AND section_id = part.id AND off_front = ''
             ORDER BY first_published DESC, id DESC LIMIT %s
         ) near WHERE top.in_navigation AND top.parent_id IS NULL)
        UNION ALL
        ({WITH_TAGS})
    ) found JOIN articles_edition e ON e.id = found.id AND e.live
    ORDER BY e.first_published DESC, e.id DESC
    """,
)


def chosen_cards(edition: int | None = None, *, front: int | None = None) -> list[ChosenCard]:
    """What producers chose for a front (None: the home page), area by area, each in its order; nothing where they chose
    nothing.

    The desk can ask for another `edition` than the live one: what readers would see of it now.
    """
    return _CHOSEN.all([moment_asked_for() or for_statement(), edition, front])


def candidates(
    *, newest: int, opinions: int, of_each: int, tags: Sequence[int], of_each_tag: int
) -> list[FrontCandidate]:
    """The newest first; as many of each source as is asked for. Those with a tag may be kept off the front: whoever
    wants the tag on it wants them."""
    return _CANDIDATES.all([newest, newest, opinions, of_each, list(tags), of_each_tag])


def stories_on(editions: Collection[int]) -> dict[int, TeaserRow]:
    """The stories of these live editions, by the keys of the editions."""
    rows = teasers("SELECT unnest(%s::bigint[]) AS id", [sorted(editions)])
    return {row.edition_id: row for row in rows}
