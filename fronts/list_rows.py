"""The front of a section or of a topic: whether it has one, and what may fill it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Annotated, NamedTuple

from articles.models.content import OPINIONS
from articles.public.rows.columns import Columns, Sql, nested
from articles.public.rows.queries import Query
from articles.public.rows.subjects import SECTION, SECTION_AT, TAG, TAG_AT, SectionRow, TagPageRow
from fronts.rows import WITH_TAGS, FrontCandidate


def _front_of(column: str, subject: str) -> Sql:
    """The front of a section or tag, where anything was chosen for it that readers see; asked by unique indexes."""
    return Sql(f"""(
        SELECT front.id FROM fronts_front front JOIN fronts_frontedition f ON f.front_id = front.id AND f.live
        WHERE front.{column} = {subject}.id
        AND EXISTS (SELECT FROM fronts_frontarea a WHERE a.edition_id = f.id AND a.shown))""")


class SectionWithFront(NamedTuple):
    """A section, and the key of its front if anything was chosen for it."""

    row: Annotated[SectionRow, nested(SECTION)]
    front: Annotated[int | None, _front_of("section_id", "s")]


class TagWithFront(NamedTuple):
    """A tag, and the key of its front if anything was chosen for it."""

    row: Annotated[TagPageRow, nested(TAG)]
    front: Annotated[int | None, _front_of("tag_id", "t")]


_SECTION = Query(Columns(SectionWithFront), f"SELECT $columns {SECTION_AT}")
_TAG = Query(Columns(TagWithFront), f"SELECT $columns {TAG_AT}")


class ListKind(Enum):
    """What a list is of: the table of its stories, the column that says which they are, and that of their keys."""

    SECTION = ("articles_edition", "section_id", "id")
    TAG = ("articles_taggededition", "tag_id", "content_object_id")


def _walk(kind: ListKind, *, join: str = "", further: str = "") -> str:
    """The keys and times of a list's newest stories. Parameters: the sections' or tags' keys, twice how many."""
    table, column, key = kind.value
    return f"""
        SELECT DISTINCT near.id, near.at FROM unnest(%s::bigint[]) wanted(id) CROSS JOIN LATERAL (
            SELECT t.{key} AS id, t.first_published AS at FROM {table} t {join}
            WHERE t.live AND t.{column} = wanted.id {further}
            ORDER BY t.first_published DESC, t.{key} DESC LIMIT %s
        ) near ORDER BY near.at DESC, near.id DESC LIMIT %s
    """


def _candidates(kind: ListKind) -> Query[FrontCandidate]:
    """The walks go by `live_section_newest` or `live_tag_newest`, once for each section or name of a tag; the second
    only as far as it is needed."""
    _, _, key = kind.value
    older = _walk(
        kind,
        join=f"JOIN articles_edition free ON free.id = t.{key} AND free.off_front = ''",
        further=f"AND (t.first_published, t.{key}) < (SELECT at, id FROM newest ORDER BY 1, 2 LIMIT 1)",
    )
    return Query(
        Columns(FrontCandidate, "e"),
        f"""
        WITH newest AS MATERIALIZED (
            SELECT walked.id, walked.at, e.off_front, e.kind FROM ({_walk(kind)}) walked
            JOIN articles_edition e ON e.id = walked.id
        )
        SELECT $columns FROM (
            SELECT 'newest' AS source, '' AS of, id FROM newest
            UNION ALL
            (SELECT 'further', '', id FROM ({older}) older
             LIMIT (SELECT count(*) FROM newest WHERE off_front <> ''))
            UNION ALL
            SELECT 'opinion', '', id FROM newest WHERE kind IN ({", ".join(f"'{kind}'" for kind in OPINIONS)})
            UNION ALL
            ({WITH_TAGS})
        ) found JOIN articles_edition e ON e.id = found.id AND e.live
        ORDER BY e.first_published DESC, e.id DESC
        """,
    )


_LISTS = {kind: _candidates(kind) for kind in ListKind}


def section_with_front(slug: str) -> SectionWithFront | None:
    """The section, or None; one statement, as without a front."""
    return _SECTION.first([slug])


def tag_with_front(slug: str) -> TagWithFront | None:
    """The tag, or None where no live story has it; one statement, as without a front."""
    return _TAG.first([slug])


def list_candidates(
    kind: ListKind, ids: Sequence[int], *, newest: int, tags: Sequence[int], of_each_tag: int
) -> list[FrontCandidate]:
    """The newest stories of a list first, then `further` ones and opinions among them, and those with `tags`."""
    walk = [list(ids), newest, newest]
    return _LISTS[kind].all([*walk, *walk, list(tags), of_each_tag])
