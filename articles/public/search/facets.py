"""How many stories are found, and how many there would be if one narrowed the search: what a click gives.

Counted one by one while it may be 30,000 stories. Of more, the newest two thousand tell how they divide, and it is
said that the numbers are about so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from articles.public.search.candidates import Looking
from newsroom.site.readers import current_connection

MOST_NAMES = 8
MOST_WITH_NAMES = 1_000
"""Authors and tags are counted exactly among so many stories; of more, among the newest of them."""
MOST_IN_DAYS = 200_000

_BY_NAME = """
    SELECT '{letter}' AS letter, named.slug, named.name, NULL::text AS within,
           count(DISTINCT recent.edition_id) AS stories
    FROM recent CROSS JOIN LATERAL (
        SELECT {key} FROM {part} WHERE {edition} = recent.edition_id AND live OFFSET 0
    ) part
    JOIN {table} printed ON printed.id = part.{key}
    JOIN {table} named ON named.id = coalesce(printed.merged_into_id, printed.id)
    {where} GROUP BY 2, 3 ORDER BY stories DESC, 3 LIMIT {most}
"""
_AUTHORS = _BY_NAME.format(
    letter="a",
    part="articles_editionbyline",
    edition="edition_id",
    table="authors_author",
    key="author_id",
    where="WHERE named.has_page",
    most=MOST_NAMES,
)
_TAGS = _BY_NAME.format(
    letter="t",
    part="articles_taggededition",
    edition="content_object_id",
    table="articles_tag",
    key="tag_id",
    where="",
    most=MOST_NAMES,
)
_COUNTED = f"""
    , recent AS (SELECT edition_id FROM found ORDER BY published_at DESC LIMIT {MOST_WITH_NAMES})
    SELECT 'n' AS letter, '' AS slug, '' AS name, NULL::text AS within, count(*) AS stories FROM found
    UNION ALL
    SELECT 's', section.slug, section.name, parent.slug, counted.stories
    FROM (SELECT section_id, count(*) AS stories FROM found GROUP BY section_id) counted
    JOIN articles_section section ON section.id = counted.section_id
    LEFT JOIN articles_section parent ON parent.id = section.parent_id
    UNION ALL
    SELECT 'k', kind, kind, NULL, count(*) FROM found GROUP BY kind
    UNION ALL ({_AUTHORS}) UNION ALL ({_TAGS})
"""


class Count(NamedTuple):
    """A number of stories, exactly or about."""

    stories: int
    about: bool = False

    @property
    def rounded(self) -> int:
        """Returns the number as it is said: of what is not counted, two digits."""
        if not self.about:
            return self.stories
        step = 10 ** max(0, len(str(self.stories)) - 2)
        return self.stories // step * step

    def plus(self, stories: int) -> Count:
        """Returns the count with more stories."""
        return Count(self.stories + stories, self.about)

    def __str__(self) -> str:
        return f"{'about ' if self.about else ''}{self.rounded:,}"


class Facet(NamedTuple):
    """A value that the search could be narrowed to, and how many stories that would find."""

    slug: str
    name: str
    number: Count


class Facets(NamedTuple):
    """How many are found, and how they divide; the largest first."""

    total: Count = Count(0)
    sections: tuple[Facet, ...] = ()
    kinds: tuple[Facet, ...] = ()
    authors: tuple[Facet, ...] = ()
    tags: tuple[Facet, ...] = ()


def facets(looking: Looking) -> Facets:
    """Count, in one statement."""
    columns = "edition_id, section_id, kind, published_at"
    exact = looking.counts_all
    newest = f"SELECT {columns} FROM articles_storyindex WHERE live AND edition_id = ANY(%(newest)s)"
    source = looking.matching(columns=columns) if exact else newest
    population = "0" if exact else _population(looking)
    with current_connection().cursor() as cursor:
        cursor.execute(
            f"WITH found AS MATERIALIZED ({source}){_COUNTED} UNION ALL SELECT 'p', '', '', NULL, ({population})",
            {**looking.values, "newest": [] if exact else looking.newest},
        )
        rows = [_Row(*row) for row in cursor.fetchall()]
    there = {row.letter: row.stories for row in rows if row.letter in "np"}
    if exact:
        return _facets(rows, there["n"], scale=1.0, about=False)
    return _facets(rows, there["n"], scale=max(1.0, there["p"] / looking.looked_at), about=True)


class _Row(NamedTuple):
    letter: str
    slug: str
    name: str
    within: str | None
    stories: int


def _facets(rows: list[_Row], found: int, *, scale: float, about: bool) -> Facets:
    def counted(letter: str, *, some: bool = False) -> tuple[Facet, ...]:
        larger = max(1.0, found / MOST_WITH_NAMES) if some else 1.0
        return tuple(
            Facet(row.slug, row.name, Count(round(row.stories * scale * larger), about or larger > 1))
            for row in rows
            if row.letter == letter
        )

    return Facets(
        Count(round(found * scale), about),
        _with_inner(rows, counted("s")),
        _largest(counted("k")),
        _largest(counted("a", some=True)),
        _largest(counted("t", some=True)),
    )


def _largest(facets: tuple[Facet, ...]) -> tuple[Facet, ...]:
    return tuple(sorted(facets, key=lambda facet: (-facet.number.stories, facet.name)))


def _with_inner(rows: list[_Row], facets: tuple[Facet, ...]) -> tuple[Facet, ...]:
    """A section's stories are also those of the sections within it."""
    within: Mapping[str, str | None] = {row.slug: row.within for row in rows if row.letter == "s"}
    inner = Counter[str]()
    for facet in facets:
        if parent := within[facet.slug]:
            inner[parent] += facet.number.stories
    return _largest(tuple(facet._replace(number=facet.number.plus(inner[facet.slug])) for facet in facets))


def _population(looking: Looking) -> str:
    """Of how many stories the newest are looked at, in SQL."""
    if looking.days:
        some = f"SELECT 1 FROM articles_storyindex WHERE live{looking.days} LIMIT {MOST_IN_DAYS}"
        return f"SELECT count(*) FROM ({some}) days"
    of_section = looking.filters.lexemes[0] if looking.filters.section else ()
    return str(looking.counts.of((lexeme,) for lexeme in of_section) or looking.counts.stories)
