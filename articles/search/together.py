"""Which words or topics are looked for together, where too many stories have each of them alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence


def together(
    having: Sequence[int], pairs: Iterable[tuple[int, int]], *, stories: int, most_led: int, most_expected: float
) -> Iterator[list[int]]:
    """Yields what is looked for together, as places in `having`, which says how many of so many stories have each: two,
    of which one is in `most_led` stories or fewer, and more of them in order until few stories can be expected to have
    all."""
    stories = max(stories, 1)
    for first, second in pairs:
        if second >= len(having) or min(having[first], having[second]) > most_led:
            continue
        some, expected = [first, second], having[first] * having[second] / stories
        for place in range(second + 1, len(having)):
            if expected <= most_expected:
                break
            some.append(place)
            expected *= having[place] / stories
        yield some
