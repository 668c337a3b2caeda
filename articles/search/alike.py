"""Which live stories are like one, and how much: by BM25 of what that one is about, and by how near in time they are.

A story of the same days weighs up to twice what one of other years does. Of an archive in which very many share a word,
those are weighed that can be worth it: with a rare word or tag, with two or more of the best together, and the nearest
in time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from django.db import connection

from articles.search.profile import Profile, Topic
from articles.search.together import together
from articles.search.weighing import NORM, frequency_by, rank_of, rows_to_weigh

NEARNESS, NEAR_DAYS = 1.0, 30
MOST_ALIKE = 48
MOST_WEIGHED, MOST_OF_RARE = 1_000, 500
MOST_TOGETHER, EXPECTED_TOGETHER = 200, 200
MOST_LED = 100_000
"""So many stories with a word are not asked for by it, but by another with it."""
NEAREST_LOOKED_AT, NEAREST_KEPT, IN_SECTION_KEPT = 1_000, 100, 50

PAIRS = ((0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3), (0, 4), (1, 4))
"""Of what is no rare word, in the order of how much it says: what is looked for together."""

_APART = "abs(extract(epoch FROM published_at - %(at)s)::float8) / 86400"
_NEAREST = "ORDER BY abs(extract(epoch FROM published_at - %(at)s))"


class Alike(NamedTuple):
    """An edition that is like the story, with how much, and by which topics: places in the profile, the one that
    counts most first."""

    edition: int
    score: float
    shared: tuple[int, ...]


def alike(profile: Profile, most: int = MOST_ALIKE) -> list[Alike]:
    """Returns the live editions of other stories that are like this one, the one that is most so first; one query."""
    topics = profile.topics
    if not topics:
        return []
    values: dict[str, Any] = {"article": profile.article, "at": profile.at, "average": profile.average_length}
    sources = list(_sources(profile, values))
    ranks = ", ".join(_rank(number, topic) for number, topic in enumerate(topics))
    weights = ", ".join(f"{_weight(number, topic)} AS w{number}" for number, topic in enumerate(topics))
    shares = [f"w{number}" for number in range(len(topics))]
    for number, topic in enumerate(topics):
        values |= {f"condition{number}": topic.condition, f"weight{number}": topic.weight}
    statement = f"""
        WITH chosen AS MATERIALIZED ({" UNION ".join(sources)}),
        rows AS MATERIALIZED ({rows_to_weigh("chosen")}),
        weighed AS (
            SELECT edition_id, ({" + ".join(shares)}) * (1 + {NEARNESS} / (1 + {_APART} / {NEAR_DAYS})) AS score,
                   ARRAY[{", ".join(shares)}]::float8[] AS shares
            FROM rows
            CROSS JOIN LATERAL (SELECT {NORM}, {ranks} OFFSET 0) rank
            CROSS JOIN LATERAL (SELECT {weights} OFFSET 0) weight
        )
        SELECT weighed.edition_id, score, shares FROM weighed
        JOIN articles_edition edition ON edition.id = weighed.edition_id
        WHERE edition.article_id <> %(article)s ORDER BY score DESC, weighed.edition_id DESC LIMIT {most}
    """
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [Alike(edition, score, _best_first(shares)) for edition, score, shares in cursor.fetchall()]


def _best_first(shares: Sequence[float]) -> tuple[int, ...]:
    """The places of those that count, the largest first."""
    return tuple(sorted((place for place, share in enumerate(shares) if share), key=lambda place: -shares[place]))


def _rank(number: int, topic: Topic) -> str:
    if topic.lexeme:
        return f"{rank_of(f'condition{number}')} AS r{number}"
    return f"(words @@ %(condition{number})s::tsquery)::int AS r{number}"


def _weight(number: int, topic: Topic) -> str:
    """What a topic counts for; how often a story has a word follows from its rank, as for search."""
    if not topic.lexeme:
        return f"%(weight{number})s * r{number}"
    r = f"r{number}"
    return f"CASE WHEN {r} > 0 THEN %(weight{number})s * {frequency_by(r)} ELSE 0 END"


def _sources(profile: Profile, values: dict[str, Any]) -> Iterator[str]:
    """The editions to be weighed, as SELECTs of `edition_id`, with what they ask put into `values`."""
    topics = profile.topics
    if sum(topic.stories for topic in topics) <= MOST_WEIGHED:
        values["any"] = _any_of(topics)
        yield "SELECT edition_id FROM articles_storyindex WHERE live AND words @@ %(any)s::tsquery"
        return
    rarest = sorted(topics, key=lambda topic: topic.stories)
    up_to = accumulate(topic.stories for topic in rarest)
    rare = [topic for topic, sum_ in zip(rarest, up_to, strict=True) if sum_ <= MOST_OF_RARE]
    if rare:
        values["rare"] = _any_of(rare)
        yield _near("words @@ %(rare)s::tsquery", MOST_OF_RARE)
    others = [topic for topic in topics if topic not in rare]
    having = [topic.stories for topic in others]
    some_together = together(having, PAIRS, stories=profile.stories, most_led=MOST_LED, most_expected=EXPECTED_TOGETHER)
    for number, places in enumerate(some_together):
        values[f"together{number}"] = " & ".join(f"({others[place].condition})" for place in places)
        yield _near(f"words @@ %(together{number})s::tsquery", MOST_TOGETHER)
    values["some"] = _any_of(others[: PAIRS[-1][1] + 1] or topics)
    yield from _nearest("words @@ %(some)s::tsquery", NEAREST_KEPT)
    section = next((topic for topic in topics if not topic.word and not topic.tag), None)
    if section:
        values["section"] = int(section.condition.strip("'#s"))
        yield from _nearest("true", IN_SECTION_KEPT, where=" AND section_id = %(section)s", looked_at=IN_SECTION_KEPT)


def _any_of(topics: Sequence[Topic]) -> str:
    return " | ".join(f"({topic.condition})" for topic in topics)


def _near(condition: str, most: int) -> str:
    """By the index of words, of more than `most` the nearest in time."""
    return f"""
        (SELECT edition_id FROM (
            SELECT edition_id, published_at FROM articles_storyindex WHERE live AND {condition} OFFSET 0
        ) found {_NEAREST} LIMIT {most})
    """


def _nearest(condition: str, most: int, *, where: str = "", looked_at: int = NEAREST_LOOKED_AT) -> Iterator[str]:
    """By the index of time, before and after the story."""
    for comparison, order in (("<=", "DESC"), (">", "ASC")):
        yield f"""
            (SELECT edition_id FROM (
                SELECT * FROM articles_storyindex WHERE live AND published_at {comparison} %(at)s{where}
                ORDER BY published_at {order}, edition_id {order} LIMIT {looked_at}
            ) near WHERE {condition} LIMIT {most})
        """
