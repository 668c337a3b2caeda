"""Topics and authors that have a page of their own, by their names; and how many stories are there."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from django.db import connection

from newsroom.models.name_key import name_key_sql

TOPIC, AUTHOR = "topic", "author"
MOST_COUNTED = 1_000
"""Of the stories of a topic or author: of more, it is only said that there are more."""


class Known(NamedTuple):
    """A topic or an author, by one of their names: another name may have been merged into theirs."""

    kind: str
    written: str
    pk: int
    name: str
    """Of who stays."""
    slug: str
    key_story: int | None

    @property
    def who(self) -> tuple[str, int]:
        """Returns what tells it from all others."""
        return self.kind, self.pk

    @property
    def url(self) -> str:
        """Returns the path of its page."""
        return f"/tags/{self.slug}/" if self.kind == TOPIC else f"/authors/{self.slug}/"


# By the indexes of the names' keys. The array comes from a query of its own, so that no plan is made by its length.
_KEYS = "ANY(ARRAY(SELECT unnest(%(keys)s::text[])))"
_CALLED = f"""
    SELECT '{TOPIC}', named.name, stays.id, stays.name, stays.slug, stays.key_story_id
    FROM articles_tag named JOIN articles_tag stays ON stays.id = coalesce(named.merged_into_id, named.id)
    WHERE {name_key_sql("named.name")} = {_KEYS} AND stays.live
    UNION ALL
    SELECT '{AUTHOR}', named.name, stays.id, stays.name, stays.slug, NULL
    FROM authors_author named JOIN authors_author stays ON stays.id = coalesce(named.merged_into_id, named.id)
    WHERE {name_key_sql("named.name")} = {_KEYS} AND stays.live AND stays.has_page
    ORDER BY 1 DESC, 3
"""

# By the indexes of live tags and bylines, so many rows of each at most; a name brings those that were merged into it.
_COUNTED = f"""
    SELECT '{TOPIC}', stays, (SELECT count(*) FROM (
        SELECT 1 FROM articles_taggededition row JOIN articles_edition e ON e.id = row.content_object_id
        WHERE row.live AND e.article_id <> %(but)s
          AND row.tag_id = ANY(ARRAY(SELECT id FROM articles_tag WHERE id = stays OR merged_into_id = stays))
        LIMIT {MOST_COUNTED + 1}) counted)
    FROM unnest(%(topics)s::bigint[]) stays
    UNION ALL
    SELECT '{AUTHOR}', stays, (SELECT count(*) FROM (
        SELECT DISTINCT row.edition_id FROM authors_author a JOIN articles_editionbyline row ON row.author_id = a.id
        JOIN articles_edition e ON e.id = row.edition_id
        WHERE (a.id = stays OR a.merged_into_id = stays) AND row.live AND e.article_id <> %(but)s
        LIMIT {MOST_COUNTED + 1}) counted)
    FROM unnest(%(authors)s::bigint[]) stays
"""


def called_by(keys: Collection[str]) -> list[Known]:
    """Returns those with such a key of a name whose page readers have: topics first, the oldest of each first."""
    if not keys:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_CALLED, {"keys": list(keys)})
        return [Known(*row) for row in cursor.fetchall()]


def stories_of(known: Iterable[Known], *, but: int) -> dict[tuple[str, int], int]:
    """Returns how many live stories each has, but for one article; at most one more than `MOST_COUNTED`."""
    keys: dict[str, list[int]] = {TOPIC: [], AUTHOR: []}
    for each in known:
        keys[each.kind].append(each.pk)
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED, {"topics": keys[TOPIC], "authors": keys[AUTHOR], "but": but})
        return {(kind, pk): number for kind, pk, number in cursor.fetchall()}
