"""How one list of blocks became another: which were changed, removed or inserted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.content.budget import Budget
from articles.content.pairing import best_scores
from articles.content.sequences import likeness, steps

WORD = re.compile(r"\w+")
LIKE = 0.3
"""The least share of common words with which one block counts as a changed version of another."""
MOST_COMPARED = 40
"""With more blocks in a stretch they are paired by order alone, as comparing all with all costs the square."""


@dataclass(frozen=True)
class Alignment:
    """`instead[i]` stands where block i stood (empty: taken out).

    `before[i]` was put in before it, the last of them at the end.
    """

    instead: list[list[str]]
    before: list[list[str]]


def changes(old: Sequence[str], new: Sequence[str], budget: Budget) -> Alignment:
    """How `new` came from `old`; every block of `new` is in the answer exactly once, in order."""
    made = Alignment([[block] for block in old], [[] for _ in range(len(old) + 1)])
    for step in steps(old, new, budget):
        if not step.same:
            _replaced(made, step.before.start, old[step.before], new[step.after], budget)
    return made


def _replaced(made: Alignment, first: int, old: Sequence[str], new: Sequence[str], budget: Budget) -> None:
    """Each new block goes to the old one it came from; one that came from none stands after the one before it."""
    came_from = _pairs(old, new, budget)
    made.instead[first : first + len(old)] = [[] for _ in old]
    at: int | None = None
    for index, block in enumerate(new):
        at = came_from.get(index, at)
        if at is None:
            made.before[first].append(block)
        else:
            made.instead[first + at].append(block)


def _pairs(old: Sequence[str], new: Sequence[str], budget: Budget) -> dict[int, int]:
    """New block → old block, in order, so that as much as possible is alike; by order where that costs too much."""
    if not old or not new:
        return {}
    if max(len(old), len(new)) > MOST_COMPARED:
        return _by_order(old, new)
    words_old, words_new = [WORD.findall(block) for block in old], [WORD.findall(block) for block in new]
    length_old, length_new = (sum(map(len, words)) for words in (words_old, words_new))
    if not budget.spend(2 * (length_old * len(new) + length_new * len(old))):
        return _by_order(old, new)
    ours = budget.part(budget.left)
    alike = [[_alike(a, b, ours) for b in words_new] for a in words_old]
    if ours.refused:
        return _by_order(old, new)
    best = best_scores(lambda i, j: alike[i][j], len(old), len(new))
    return _with_neighbours(_walk(best, alike), len(old), len(new))


def _by_order(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    return {index: index for index in range(min(len(old), len(new)))}


def _walk(best: list[list[float]], alike: list[list[float]]) -> dict[int, int]:
    pairs: dict[int, int] = {}
    i = j = 0
    while i < len(alike) and j < len(alike[0]):
        if alike[i][j] and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            pairs[j] = i
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _with_neighbours(pairs: dict[int, int], old: int, new: int) -> dict[int, int]:
    """Between two pairs, as many new blocks as old ones that nothing was like: each was written over in its place."""
    found = dict(pairs)
    edges = [(-1, -1), *sorted(pairs.items()), (new, old)]
    for (j1, i1), (j2, i2) in pairwise(edges):
        if j2 - j1 == i2 - i1:
            found |= {j1 + step: i1 + step for step in range(1, j2 - j1)}
    return found


def _alike(a: list[str], b: list[str], budget: Budget) -> float:
    """At least LIKE, else 0; the words' order counts."""
    found = likeness(a, b, budget)
    return found if found >= LIKE else 0.0
