"""The stories that are found, in their order: best first, or strictly newest first.

What words say of a story: `articles.search.weighing`. A story of today counts a quarter more than one of years ago, one
of a month ago an eighth.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.http import Http404, QueryDict
from django.utils import timezone
from django.utils.http import int_to_base36

from articles.public.lists import EPOCH, MICROSECOND, STORIES_PER_PAGE
from articles.public.search.candidates import MOST_READ, Looking
from articles.search.weighing import Weighing, rows_to_weigh
from newsroom.site.readers import current_connection

FRESH, FRESH_DAYS = 0.25, 30
STEPS = 1_000_000
"""Weights are compared in millionths, so that a page's end is a whole number in its address."""
HIGHEST = 2**62

_MICROSECONDS = "(extract(epoch FROM published_at) * 1000000)::bigint"
_AGE = "greatest(0, extract(epoch FROM %(now)s - published_at)::float8 / 86400)"


class ListPlace(NamedTuple):
    """Where a story stands in a list."""

    weight: int
    at: int
    """Microseconds since 1970."""
    id: int


BEFORE_ALL = ListPlace(HIGHEST, HIGHEST, HIGHEST)


@dataclass(frozen=True)
class SearchCursor:
    """After which story the list goes on (`older`), or before which."""

    place: ListPlace = BEFORE_ALL
    older: bool = True

    @classmethod
    def of(cls, query: QueryDict) -> SearchCursor:
        """From `?before=…` or `?after=…`; raises Http404 for what this page never wrote."""
        for name, older in (("before", True), ("after", False)):
            if name in query:
                return cls(_place(str(query[name])), older)
        return cls()

    @property
    def first(self) -> bool:
        """Is this the beginning of the list?"""
        return self.older and self.place.id == HIGHEST

    @property
    def comparison(self) -> str:
        """How what is still to come compares with the cursor."""
        return "<" if self.older else ">"

    @property
    def moment(self) -> datetime.datetime | None:
        """The time of the story it stands at."""
        return None if self.place.id == HIGHEST else EPOCH + self.place.at * MICROSECOND

    @property
    def order(self) -> str:
        """The order in which to walk from here."""
        return "DESC" if self.older else "ASC"

    @property
    def beyond(self) -> str:
        """The condition on what is still to come, in SQL."""
        return f"(weight, at, edition_id) {self.comparison} (%(weight)s, %(at)s, %(id)s)"


class FoundPage(NamedTuple):
    """One page of what was found, in its order, and the cursors of the pages beside it ('' for none)."""

    places: list[ListPlace]
    older: str = ""
    newer: str = ""

    @property
    def ids(self) -> list[int]:
        """Returns the editions' keys."""
        return [place.id for place in self.places]


def best_first(looking: Looking, cursor: SearchCursor) -> FoundPage:
    """Those that say most of what was asked."""
    weighing = Weighing.of(looking.question.terms, looking.counts)
    values: dict[str, Any] = {**looking.values, **weighing.values, "now": _today()}
    fresh = f"1 + {FRESH} * power(2, -{_AGE} / {FRESH_DAYS})"
    return _page(
        f"""
        WITH chosen AS MATERIALIZED ({looking.sources}),
        candidates AS MATERIALIZED ({rows_to_weigh("chosen")}),
        weighed AS (
            SELECT edition_id, {_MICROSECONDS} AS at,
                round({STEPS} * ({weighing.weight}) * ({fresh}))::bigint AS weight
            FROM candidates CROSS JOIN LATERAL ({weighing.ranks}) rank
        )
        """,
        values,
        cursor,
    )


def newest_first(looking: Looking, cursor: SearchCursor, *, size: int = STORIES_PER_PAGE) -> FoundPage:
    """All that match, by the time when they were first published and nothing else.

    Of what very many stories have, the next twenty are met soon on the way through time; where they are not, and of all
    else, the index of words tells.
    """
    time = "" if cursor.first else f" AND (published_at, edition_id) {cursor.comparison} (%(moment)s, %(id)s)"
    columns = f"edition_id, {_MICROSECONDS} AS at, 0::bigint AS weight"
    by_words = looking.matching(columns=columns, further=time, order=cursor.order)
    walked = f"""
        SELECT {columns} FROM (
            SELECT * FROM articles_storyindex WHERE live{looking.days}{time}
            ORDER BY published_at {cursor.order}, edition_id {cursor.order} LIMIT {MOST_READ}
        ) near WHERE words @@ %(all)s::tsquery LIMIT {size + 1}
    """
    few = f"(SELECT count(*) FROM walked) <= {size}"
    all_ = "SELECT * FROM walked"
    if looking.looks_back:
        all_ += f" WHERE NOT {few} UNION ALL SELECT * FROM ({by_words}) rest WHERE {few}"
    return _page(
        f"WITH weighed AS ({by_words})"
        if looking.counts_all
        else f"""
        WITH walked AS MATERIALIZED ({walked}),
        weighed AS ({all_})
        """,
        looking.values,
        cursor,
        size=size,
    )


def _page(weighed: str, values: Mapping[str, Any], cursor: SearchCursor, *, size: int = STORIES_PER_PAGE) -> FoundPage:
    """Read one story more than fits, to know whether the list goes on."""
    beyond = "" if cursor.first else f"WHERE {cursor.beyond}"
    order = ", ".join(f"{column} {cursor.order}" for column in ("weight", "at", "edition_id"))
    place = cursor.place
    with current_connection().cursor() as database:
        database.execute(
            f"{weighed} SELECT weight, at, edition_id FROM weighed {beyond} ORDER BY {order} LIMIT {size + 1}",
            {**values, "weight": place.weight, "at": place.at, "id": place.id, "moment": cursor.moment},
        )
        found = [ListPlace(*row) for row in database.fetchall()]
    more, found = len(found) > size, found[:size]
    if not cursor.older:
        found.reverse()
    goes_on, goes_back = (more, not cursor.first) if cursor.older else (True, more)
    return FoundPage(
        found,
        f"before={_written(found[-1])}" if found and goes_on else "",
        f"after={_written(found[0])}" if found and goes_back else "",
    )


def _place(text: str) -> ListPlace:
    try:
        numbers = [int(part, 36) for part in text.split(".")]
        place = ListPlace(*numbers)
        EPOCH + place.at * MICROSECOND
    except (TypeError, ValueError, OverflowError):
        raise Http404("There is no such page of this search.") from None
    if not all(-HIGHEST < number < HIGHEST for number in place):
        raise Http404("There is no such page of this search.")
    return place


def _written(place: ListPlace) -> str:
    return ".".join(f"-{int_to_base36(-number)}" if number < 0 else int_to_base36(number) for number in place)


def _today() -> datetime.datetime:
    """The last midnight, so that weights stay the same while somebody pages through them."""
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
