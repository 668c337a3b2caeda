"""Measures of a ranking, and how sure one can be of their means."""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

BEST = 10
RESAMPLES = 2_000
SURE = 0.95


class Interval(NamedTuple):
    """A mean, and between which values it lies in 95 of 100 sets of questions like this one."""

    mean: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float], *, draws: int = RESAMPLES, seed: int = 1) -> Interval:
        """By drawing the questions again, with repetitions (the bootstrap)."""
        return cls.of_groups([[value] for value in values], draws=draws, seed=seed)

    @classmethod
    def of_groups(cls, groups: Sequence[Sequence[float]], *, draws: int = RESAMPLES, seed: int = 1) -> Interval:
        """By drawing whole groups, whose questions are hard or easy together."""
        chance = random.Random(seed)
        means = sorted(statistics.fmean(chain(*chance.choices(groups, k=len(groups)))) for _ in range(draws))
        beside = round((1 - SURE) / 2 * draws)
        return cls(statistics.fmean(chain(*groups)), means[beside], means[-1 - beside])

    @property
    def tells(self) -> bool:
        """Returns whether zero is outside: a difference that is more than chance."""
        return self.low > 0 or self.high < 0

    def __str__(self) -> str:
        return f"{self.mean:+.3f} ({self.low:+.3f} to {self.high:+.3f})"


def ndcg(ranked: Sequence[int], grades: Mapping[int, int]) -> float:
    """Returns the normalised discounted cumulative gain of the first ten: 1 where nothing could stand higher."""
    best = _gain(sorted(grades.values(), reverse=True)[:BEST])
    return _gain([grades.get(key, 0) for key in ranked[:BEST]]) / best if best else 0.0


def recall(ranked: Sequence[int], grades: Mapping[int, int]) -> float:
    """Returns which share of what answers stands among the first ten."""
    answers = {key for key, grade in grades.items() if grade}
    return len(answers & {*ranked[:BEST]}) / len(answers) if answers else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))
