"""How one sequence became another: the stretches that are the same in both, and what stands instead of the others."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from difflib import Match, SequenceMatcher
from itertools import accumulate
from typing import Any, NamedTuple

from articles.content.budget import Budget


class EditStep(NamedTuple):
    """A stretch of two sequences: the same in both, or one instead of the other."""

    same: bool
    before: slice
    after: slice


def steps(
    before: Sequence[Hashable],
    after: Sequence[Hashable],
    budget: Budget,
    *,
    passing: Callable[[Any], bool] | None = None,
    longest: int | None = None,
) -> list[EditStep]:
    """How `before` becomes `after`. Where the budget is spent, what is left of both counts as changed.

    `passing` tells what is too common to begin a match with (spaces, commas); a stretch with more than `longest` items
    counts as changed as a whole.
    """
    numbers: dict[Hashable, int] = {}
    old, new = ([numbers.setdefault(each, len(numbers)) for each in side] for side in (before, after))
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    found = [EditStep(True, slice(0, head), slice(0, head))] if head else []
    passed = {number for each, number in numbers.items() if passing(each)} if passing else set()
    middle = old[head : len(old) - tail], new[head : len(new) - tail]
    for name, i1, i2, j1, j2 in _changes(*middle, passed, budget, longest):
        found.append(EditStep(name == "equal", slice(head + i1, head + i2), slice(head + j1, head + j2)))
    if tail:
        found.append(EditStep(True, slice(len(old) - tail, len(old)), slice(len(new) - tail, len(new))))
    return found


def likeness(before: Sequence[Hashable], after: Sequence[Hashable], budget: Budget) -> float:
    """How much two sequences have in common, in order: from 0 to 1, and less than it is where the budget is spent."""
    return _Matcher(set(), before, after, budget).ratio()


def _changes(
    old: list[int], new: list[int], passed: set[int], budget: Budget, longest: int | None
) -> Sequence[tuple[str, int, int, int, int]]:
    if not old and not new:
        return []
    if not old or not new or (longest is not None and max(len(old), len(new)) > longest):
        return [("replace", 0, len(old), 0, len(new))]
    return _Matcher(passed, old, new, budget).get_opcodes()


def _common(left: Sequence[int], right: Sequence[int]) -> int:
    """Returns how many items both begin with."""
    pairs = zip(left, right, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))


class _Matcher(SequenceMatcher[Any]):
    """Pays for each search from the budget, and finds nothing more once it is spent.

    The standard library searches again on both sides of each match, so that the cost of a whole comparison cannot be
    told before it; the cost of one search can.
    """

    def __init__(self, passed: set[int], old: Sequence[Hashable], new: Sequence[Hashable], budget: Budget) -> None:
        super().__init__(passed.__contains__ if passed else None, old, new, autojunk=False)
        places: dict[Hashable, list[int]] = self.b2j  # type: ignore[attr-defined]
        self._costs = [0, *accumulate(1 + len(places.get(each, ())) for each in old)]
        self._budget = budget

    def find_longest_match(self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None) -> Match:
        """The standard library's, where it can be paid for; else no match at all."""
        end = len(self._costs) - 1 if ahi is None else ahi
        if not self._budget.spend(self._costs[end] - self._costs[alo]):
            return Match(alo, blo, 0)
        return super().find_longest_match(alo, ahi, blo, bhi)
