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
        ranks, weights = [f"{1 - B} + {B} * length / %(average)s AS norm"], []
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


def _weighing(number: int, term: Term) -> tuple[str, str]:
    """How often a row has a term, as a column `r…`; and what that weighs."""
    having = f"CASE WHEN words @@ %(having{number})s::tsquery THEN {ONCE} ELSE 0 END"
    ranked = f"ts_rank('{{1,1,1,1}}', words, %(lexeme{number})s::tsquery)"
    rank = ranked if term.simple else f"greatest({ranked}, {having})" if term.lexeme else having
    r = f"r{number}"
    frequency = f"{K1 + 1} / (1 + {2 * K1} * norm / (1.215854 / greatest(1 - {r}, 0.0001) - 1))"
    beside = (
        f" + {IN_HEADLINE} * (words @@ %(headline{number})s::tsquery)::int"
        f" + {AS_TYPED} * (words @@ %(written{number})s::tsquery)::int"
    )
    return (
        f"{rank} AS {r}",
        f"CASE WHEN {r} > 0 THEN %(idf{number})s * ({frequency}{beside if term.lexeme else ''}) ELSE 0 END",
    )
