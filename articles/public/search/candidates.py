"""Which stories are looked at: all that match where they are few, else those that can be worth it.

Weighing a story takes some microseconds, so of a hundred thousand that match it is done for some thousand: for those
with a rare word, with two or more of the others, and the newest. `docs/search.md` says how much that misses.

Every source is read by the index of words or the index of time, and sorted afterwards (`OFFSET 0` keeps it so): left to
itself PostgreSQL walks back in time through the whole archive for a word that was used only long ago.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any

from articles.public.search.filters import Filters
from articles.search.question import SearchQuestion, Term
from articles.search.statistics import TermCounts

FEW_TERMS = 2
MOST_WEIGHED, MOST_WEIGHED_BY_FEW = 1_500, 4_000
MOST_COUNTED = 30_000
NEWEST_LOOKED_AT, NEWEST_READ = 3_000, 15_000
MOST_READ = 50_000
"""So many stories' texts the database may read for words next to each other, which the index does not tell."""
ENOUGH = 40
MOST_TOGETHER, MOST_OF_ONE = 1_000, 1_500
EXPECTED_TOGETHER = 500
MOST_LED = 200_000

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
        within = self.filters.condition
        return f"({self.question.condition}) & {within}" if within else self.question.condition

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
        return self.at_most <= MOST_COUNTED

    @property
    def looks_back(self) -> bool:
        """Is the index of words asked for what the newest stories do not have? Not for a phrase of common words."""
        return self.at_most <= MOST_READ or all(term.simple for term in self.question.terms)

    @property
    def looked_at(self) -> int:
        """How many of the newest stories are looked at."""
        return NEWEST_LOOKED_AT if self.looks_back else NEWEST_READ

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
        """The parameters of `days` and of `sources`."""
        sections = self.filters.section.ids if self.filters.section else []
        return {
            "all": self.condition,
            "begins": self.filters.begins,
            "ends": self.filters.ends,
            "sections": sections,
            **{f"source{number}": condition for number, condition in enumerate(self._together)},
        }

    @property
    def newest(self) -> str:
        """The newest stories within the filters that match, as a SELECT of `edition_id`."""
        section = " AND section_id = ANY(%(sections)s)" if self.filters.section else ""
        return f"""
            SELECT edition_id, section_id, kind, published_at FROM (
                SELECT * FROM articles_storyindex WHERE live{self.days}{section}
                ORDER BY published_at DESC, edition_id DESC LIMIT {self.looked_at}
            ) near WHERE words @@ %(all)s::tsquery
        """

    def matching(self, condition: str = "all", *, most: int, columns: str = "edition_id", where: str = "") -> str:
        """Stories by the index of words, of more than `most` the newest."""
        return f"""
            SELECT {columns} FROM (
                SELECT * FROM articles_storyindex WHERE live AND words @@ %({condition})s::tsquery{self.days} OFFSET 0
            ) found {where} ORDER BY published_at DESC, edition_id DESC LIMIT {most}
        """

    @property
    def sources(self) -> str:
        """The stories to be weighed, as a SELECT of `edition_id`; in it `newest` is the name of the newest ones."""
        if self.weighs_all:
            return self.matching(most=self.most_weighed)
        together = [f"({self.matching(f'source{n}', most=MOST_TOGETHER)})" for n in range(len(self._together))]
        newest = f"(SELECT edition_id FROM newest ORDER BY published_at DESC LIMIT {MOST_OF_ONE})"
        few = f"WHERE (SELECT count(*) FROM newest) < {ENOUGH}"
        older = [f"({self.matching(most=MOST_OF_ONE, where=few)})"] if self.looks_back else []
        return " UNION ".join([*together, newest, *older])

    @cached_property
    def _together(self) -> list[str]:
        """Conditions that few stories fulfil: a rare word, or several of the others."""
        if self.weighs_all:
            return []
        terms = sorted(self.question.terms, key=self.having)
        up_to = list(accumulate(map(self.having, terms)))
        rare = [term for term, sum_ in zip(terms, up_to, strict=True) if sum_ <= self.most_weighed]
        conditions = [" | ".join(f"({term.condition})" for term in rare)] if rare else []
        conditions += self._led(terms[len(rare) :])
        return [f"({condition}) & {self.condition}" for condition in conditions]

    def _led(self, terms: Sequence[Term]) -> Iterator[str]:
        """Two words together, and more of them until few stories can be expected to have all."""
        for first, second in PAIRS:
            if second >= len(terms) or self.having(terms[first]) > MOST_LED:
                continue
            some = [terms[first], terms[second]]
            for term in terms[second + 1 :]:
                if self._expected(some) <= EXPECTED_TOGETHER:
                    break
                some.append(term)
            yield " & ".join(f"({term.condition})" for term in some)

    def _expected(self, terms: Sequence[Term]) -> float:
        there = max(self.counts.stories, 1)
        expected = float(there)
        for term in terms:
            expected *= self.having(term) / there
        return expected
