"""Pairing the items of two lists by likeness, without pairs that cross."""

from __future__ import annotations

from collections.abc import Callable


def best_scores(likeness: Callable[[int, int], float], old: int, new: int) -> list[list[float]]:
    """`[i][j]`: the most that the old ones from i on and the new ones from j on can have in common.

    `likeness(i, j)` is how much two have in common, 0 where they are no pair. Costs `old` times `new`.
    """
    best = [[0.0] * (new + 1) for _ in range(old + 1)]
    for i in reversed(range(old)):
        for j in reversed(range(new)):
            alike = likeness(i, j)
            best[i][j] = max(best[i + 1][j], best[i][j + 1], alike + best[i + 1][j + 1] if alike else 0.0)
    return best
