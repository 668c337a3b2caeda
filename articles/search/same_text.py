"""Is a story the same text as another, such as an agency's that two papers print, or an update of it?

Told by how many runs of five words they have in common, of the shorter of the two. Very short texts tell nothing.
"""

from __future__ import annotations

import re

from newsroom.text.matching import as_matched, unaccented

RUN = 5
FEWEST_WORDS = 20
SAME = 0.5
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")

Runs = frozenset[int]


def plain_words(text: str) -> list[str]:
    """Returns the words of a text without capitals and accents; single characters of scripts that write words
    together."""
    words: list[str] = []
    for word in _WORD.findall(unaccented(as_matched(text))):
        words += word if not word.isascii() and _UNSPACED.search(word) else [word]
    return words


def runs_of(words: list[str]) -> Runs:
    """Returns each five words that follow one another, as numbers that say nothing outside of this process."""
    if len(words) < FEWEST_WORDS:
        return frozenset()
    return frozenset(hash(tuple(words[at : at + RUN])) for at in range(len(words) - RUN + 1))


def same_text(one: Runs, other: Runs) -> bool:
    """Returns whether half of the shorter text stands in the other."""
    fewer = min(len(one), len(other))
    return fewer > 0 and len(one & other) >= SAME * fewer
