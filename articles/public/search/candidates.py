"""Which stories are looked at: all that match where they are few, else those that can be worth it.

Reading a story's words and weighing them takes some ten microseconds, so of a hundred thousand that match it is done
for one or two thousand: for those with a rare word, with two or more of the others, and the newest. `docs/search.md`
says how much that misses.

Every source is read by the index of words or the index of time, and sorted afterwards (`OFFSET 0` keeps it so): left to
itself PostgreSQL walks back in time through the whole archive for a word that was used only long ago. None is larger
than a number that stands below, whatever the archive's size.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any

from articles.public.search.filters import Filters
from articles.search.question import SearchQuestion, Term
from articles.search.statistics import TermCounts
from articles.search.together import together
from newsroom.site.readers import current_connection

FEW_TERMS = 2
MOST_WEIGHED, MOST_WEIGHED_BY_FEW = 1_500, 2_000
MOST_COUNTED = 30_000
NEWEST_LOOKED_AT = 2_000
MOST_READ = 8_000
"""So many texts the database may read for words next to each other, which the index does not tell."""
MOST_LOOKED_UP = 100_000
"""So many stories may be looked up by the index for the newest of them."""
ENOUGH = 40
EXPECTED_TOGETHER = 150
MOST_LED = 50_000

PAIRS = ((0, 1), (1, 2), (0, 2), (2, 3))
"""Of the words that are no rare ones, in the order of how rare they are: which are looked for together."""


@dataclass(frozen=True)
class Looking:
    """A question within its filters, with what is known of its words."""

    question: SearchQuestion
    filters: Filters
    counts: TermCounts

    @cached_property
    def condition(self) -> str:
        """When a story is found, as a tsquery."""
        return self._within(self.question.condition)

    @cached_property
    def at_most(self) -> int:
        """How many stories can be found, as far as the counts of words tell."""
        required = [clause.terms for clause in self.question.clauses if clause.required]
        alternatives = required or [self.question.terms]
        asked = [sum(self.having(term) for term in terms) for terms in alternatives]
        within = [self.counts.of((lexeme,) for lexeme in group) for group in self.filters.lexemes]
        return min([*asked, *within])

    @property
    def most_weighed(self) -> int:
        """How many stories are weighed."""
        return MOST_WEIGHED_BY_FEW if len(self.question.terms) <= FEW_TERMS else MOST_WEIGHED

    @property
    def weighs_all(self) -> bool:
        """Are all stories weighed that match?"""
        return self.at_most <= self.most_weighed

    @property
    def counts_all(self) -> bool:
        """Are all stories counted that match?"""
        return self.at_most <= (MOST_READ if self.question.loose else MOST_COUNTED)

    @property
    def looks_back(self) -> bool:
        """Is the index of words asked for what the newest stories do not have? Not for a phrase of common words."""
        return self.at_most <= MOST_LOOKED_UP or not self.question.loose

    @property
    def looked_at(self) -> int:
        """How many of the newest stories are looked at."""
        return NEWEST_LOOKED_AT if self.looks_back else MOST_READ

    def having(self, term: Term) -> int:
        """Returns how many stories have a term, at most."""
        return self.counts.of(term.counted)

    @property
    def days(self) -> str:
        """The condition on the time of a story, in SQL."""
        first = " AND published_at >= %(begins)s" if self.filters.begins else ""
        return first + (" AND published_at < %(ends)s" if self.filters.ends else "")

    @property
    def values(self) -> dict[str, Any]:
        """The parameters of `days`, `newest`, `matching` and `sources`."""
        sections = self.filters.section.ids if self.filters.section else []
        return {
            "all": self.condition,
            "loose": self._within(self.question.loose),
            "begins": self.filters.begins,
            "ends": self.filters.ends,
            "sections": sections,
            "rare": self._demanded(" | ".join(f"({term.condition})" for term in self._rare)) if self._rare else None,
            **{f"led{number}": self._demanded(condition) for number, condition in enumerate(self._led)},
        }

    @cached_property
    def newest(self) -> list[int]:
        """The newest stories within the filters that match, in that order: asked for once."""
        section = " AND section_id = ANY(%(sections)s)" if self.filters.section else ""
        statement = f"""
            SELECT edition_id FROM (
                SELECT * FROM articles_storyindex WHERE live{self.days}{section}
                ORDER BY published_at DESC, edition_id DESC LIMIT {self.looked_at}
            ) near WHERE words @@ %(all)s::tsquery ORDER BY published_at DESC, edition_id DESC
        """
        with current_connection().cursor() as cursor:
            cursor.execute(statement, self.values)
            return [key for (key,) in cursor.fetchall()]

    def matching(
        self,
        condition: str = "all",
        *,
        most: int | None = None,
        columns: str = "edition_id",
        further: str = "",
        order: str = "DESC",
    ) -> str:
        """Stories by the index of words, as a SELECT; of more than `most` the newest, or the oldest (`ASC`), and where
        texts have to be read, among as many as may be."""
        in_order = f"ORDER BY published_at {order}, edition_id {order} LIMIT"
        loosely = self.question.loose and condition == "all"
        found = f"""
            SELECT * FROM articles_storyindex
            WHERE live AND words @@ %({"loose" if loosely else condition})s::tsquery{self.days}{further} OFFSET 0
        """
        if loosely:
            read = f"SELECT * FROM ({found}) loosely {in_order} {MOST_READ}"
            found = f"SELECT * FROM ({read}) near WHERE words @@ %({condition})s::tsquery"
        return f"SELECT {columns} FROM ({found}) found {f'{in_order} {most}' if most else ''}"

    @property
    def sources(self) -> str:
        """The stories to be weighed, as a SELECT of `edition_id`: half of what may be weighed for rare words, a third
        for words together, the rest for the newest, or where these are few for others that match."""
        most = self.most_weighed
        if self.weighs_all:
            return self.matching(most=most)
        each = most // 3 // max(1, len(self._led))
        chosen = [f"({self.matching('rare', most=most // 2)})"] if self._rare else []
        chosen += [f"({self.matching(f'led{number}', most=each)})" for number in range(len(self._led))]
        newest = self.newest[: most // 6 if chosen else most]
        chosen.append(f"SELECT unnest(ARRAY{newest}::bigint[]) AS edition_id")
        if self.looks_back and len(newest) < ENOUGH:
            chosen.append(f"({self.matching(most=most // 6)})")
        return " UNION ".join(chosen)

    @cached_property
    def _by_rarity(self) -> list[Term]:
        return sorted(self.question.terms, key=self.having)

    @cached_property
    def _rare(self) -> list[Term]:
        """The rarest words, of which all stories can be weighed."""
        up_to = accumulate(map(self.having, self._by_rarity))
        return [term for term, sum_ in zip(self._by_rarity, up_to, strict=True) if sum_ <= self.most_weighed // 2]

    @cached_property
    def _led(self) -> list[str]:
        """Two of the other words together, and more of them until few stories can be expected to have all."""
        terms = self._by_rarity[len(self._rare) :]
        chosen = together(
            [self.having(term) for term in terms],
            PAIRS,
            stories=self.counts.stories,
            most_led=MOST_LED,
            most_expected=EXPECTED_TOGETHER,
        )
        conditions = (" & ".join(f"({terms[place].condition})" for place in places) for places in chosen)
        return list(dict.fromkeys(conditions))

    def _demanded(self, condition: str) -> str:
        """With what the question needs or forbids, and the filters."""
        return self._within(" & ".join(filter(None, [f"({condition})", self.question.demanded])))

    def _within(self, condition: str) -> str:
        return f"({condition}) & {self.filters.condition}" if condition and self.filters.condition else condition
