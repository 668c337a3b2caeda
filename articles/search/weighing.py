"""How much a story's words say of what was asked, in SQL: BM25 with the textbook's k1 = 1.2 and b = 0.75.

How often a story has a word follows from PostgreSQL's `ts_rank` of that word alone, which is (1 + 1/4 + 1/9 + …) /
1.6449 with as many members: exact, and computed where the words are. A word in the headline counts half as much again,
one in the spelling that was typed a tenth.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from articles.search.question import Term
from articles.search.statistics import TermCounts

K1, B = 1.2, 0.75
IN_HEADLINE, AS_TYPED = 0.5, 0.1
ONCE = 0.6079
"""The rank of what stands once in a story."""
NORM = f"{1 - B} + {B} * length / %(average)s AS norm"
"""How long a row is beside others."""


class Weighing(NamedTuple):
    """SQL that weighs rows with the columns `words` and `length`."""

    ranks: str
    """A SELECT of how long a row is, as `norm`, and how often it has each term, for a LATERAL join."""
    weight: str
    """The expression of what that weighs."""
    values: Mapping[str, Any]
    """The parameters of both."""

    @classmethod
    def of(cls, terms: Sequence[Term], counts: TermCounts) -> Weighing:
        """For what is looked for, given how many stories have each word."""
        values: dict[str, Any] = {"average": counts.average_length}
        ranks, weights = [NORM], []
        for number, term in enumerate(terms):
            rank, weight = _weighing(number, term)
            ranks.append(rank)
            weights.append(weight)
            values |= {
                f"lexeme{number}": term.lexeme,
                f"having{number}": term.condition,
                f"written{number}": term.written,
                f"headline{number}": term.in_headline,
                f"idf{number}": counts.weight(counts.of(term.counted)),
            }
        return cls(f"SELECT {', '.join(ranks)} OFFSET 0", " + ".join(weights), values)


def rows_to_weigh(chosen: str) -> str:
    """Returns a SELECT of the rows to be weighed, by the `edition_id` of another: each is looked up by its key, and its
    words are unpacked once."""
    return f"""
        SELECT edition_id, published_at, length, words || ''::tsvector AS words FROM {chosen} CROSS JOIN LATERAL (
            SELECT published_at, length, words FROM articles_storyindex row
            WHERE row.edition_id = {chosen}.edition_id AND live OFFSET 0
        ) row
    """


def rank_of(parameter: str) -> str:
    """Returns the rank of the lexeme that a parameter names."""
    return f"ts_rank('{{1,1,1,1}}', words, %({parameter})s::tsquery)"


def frequency_by(rank: str) -> str:
    """Returns what so high a rank says of a row: how often the word is there, less for each time more, and in a long
    row."""
    return f"{K1 + 1} / (1 + {2 * K1} * norm / (1.215854 / greatest(1 - {rank}, 0.0001) - 1))"


def _weighing(number: int, term: Term) -> tuple[str, str]:
    """How often a row has a term, as a column `r…`; and what that weighs."""
    having = f"CASE WHEN words @@ %(having{number})s::tsquery THEN {ONCE} ELSE 0 END"
    ranked = rank_of(f"lexeme{number}")
    rank = ranked if term.simple else f"greatest({ranked}, {having})" if term.lexeme else having
    r = f"r{number}"
    beside = (
        f" + {IN_HEADLINE} * (words @@ %(headline{number})s::tsquery)::int"
        f" + {AS_TYPED} * (words @@ %(written{number})s::tsquery)::int"
    )
    return (
        f"{rank} AS {r}",
        f"CASE WHEN {r} > 0 THEN %(idf{number})s * ({frequency_by(r)}{beside if term.lexeme else ''}) ELSE 0 END",
    )
