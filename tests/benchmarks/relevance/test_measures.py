"""The measures by which search is judged say what textbooks say."""

from __future__ import annotations

import math

import pytest

from benchmarks.relevance.measures import Interval, ndcg, recall


@pytest.mark.parametrize(
    ("ranked", "gain", "recalled"),
    [
        ([1, 2, 3], 1.0, 1.0),
        ([9, 1, 2], (3 / math.log2(3) + 1 / 2) / (3 + 1 / math.log2(3)), 1.0),
        ([9, 8], 0.0, 0.0),
        ([], 0.0, 0.0),
        ([2, *range(10, 19), 1], 1 / (3 + 1 / math.log2(3)), 0.5),
    ],
)
def test_what_stands_higher_counts_more_and_after_ten_nothing(ranked: list[int], gain: float, recalled: float) -> None:
    grades = {1: 2, 2: 1, 3: 0}

    assert ndcg(ranked, grades) == pytest.approx(gain)
    assert recall(ranked, grades) == recalled


def test_a_difference_tells_where_chance_does_not_explain_it() -> None:
    better, chance = Interval.of([0.1, 0.2, 0.15] * 20), Interval.of([0.5, -0.5, 0.1, -0.1] * 5)

    assert better.tells
    assert better.low < better.mean < better.high
    assert not chance.tells
    assert str(Interval(0.1, -0.02, 0.2)) == "+0.100 (-0.020 to +0.200)"
