"""How much of one text stands in another, and a small sketch of a text by which others that share something are found.

A text is compared by its letters and digits alone, folded as words are matched. Its *shingles* are the runs of nine
letters (k = 9, as textbooks have it for texts longer than a mail) that begin a word, or anywhere in scripts that write
words together; of Chinese, Japanese and Korean, whose characters say more, runs of four. How much of a text stands in
another is their containment (A. Broder, “On the resemblance and containment of documents”, 1997).

Its *sketch* is a sample of its longer passages, three shingles each: the 32 whose hashes are the smallest. Of two texts
they are the same as often as all passages are (bottom-k MinHash; E. Cohen and H. Kaplan, 2007). Each passage is hashed
once, whatever the size of the sketch.
"""

from __future__ import annotations

import re
from functools import lru_cache
from heapq import nsmallest
from itertools import chain
from zlib import crc32

from newsroom.text.matching import MARKS, as_matched, unaccented

SHINGLE, SHINGLE_OF_SYLLABLES = 9, 4
PASSAGE = 3
"""In shingles."""
SKETCH = 32
SAME = 0.5
"""How much of the shorter text has to stand in the other for both to be much the same."""
FEWEST = 20
"""Fewer shingles than this tell nothing."""
MOST_CHARACTERS = 30_000
"""Of a text: what a longer one says stands here already."""
BYTES = 4
"""Of a character in UTF-32."""
_ALL, _SIGNED = (1 << 32) - 1, 1 << 31
_SPREAD = 0x9E3779B1
"""An odd number by which neighbouring hashes are spread (D. Knuth, “The Art of Computer Programming”, 6.4)."""

_TOKEN = re.compile(rf"(?:[^\W_]++|[{MARKS}]++)+")
_SYLLABLES = (
    "\u1100-\u11ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
_TOGETHER = re.compile(f"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf\uaa60-\uaadf{_SYLLABLES}]")
_SYLLABLE = re.compile(f"[{_SYLLABLES}]")
_LONGEST_KEPT = 40

Shingles = frozenset[int]


class ComparedText:
    """A text as it is compared: its letters, and where a shingle may begin."""

    def __init__(self, text: str) -> None:
        tokens = [_folded(token) for token in _TOKEN.findall(text[:MOST_CHARACTERS])]
        letters = "".join(tokens)
        self._bytes = memoryview(letters.encode("utf-32-le"))
        self._starts = list(_starts(tokens))
        syllables = not letters.isascii() and 2 * len(_SYLLABLE.findall(letters)) > len(letters)
        self._length = SHINGLE_OF_SYLLABLES if syllables else SHINGLE

    def shingles(self) -> Shingles:
        """Returns the text's shingles, as hashes; none of a text that is too short to tell anything."""
        found = self._runs(self._length)
        return frozenset(found) if len(found) >= FEWEST else frozenset()

    def passages(self) -> Shingles:
        """Returns its longer passages, as hashes; none of a text that is too short."""
        found = self._runs(PASSAGE * self._length)
        return frozenset(found) if len(found) >= FEWEST - PASSAGE else frozenset()

    def sketch(self) -> list[int]:
        """Returns a sample of its passages, as hashes that fit a column of integers."""
        return nsmallest(SKETCH, ((each * _SPREAD & _ALL) - _SIGNED for each in self.passages()))

    def _runs(self, length: int) -> set[int]:
        size, letters = BYTES * length, self._bytes
        last = len(letters) - size
        return {crc32(letters[at : at + size]) for at in self._starts if at <= last}


def containment(one: Shingles, other: Shingles) -> float:
    """Returns how much of the shorter text stands in the other, from 0 to 1."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0


def same_text(one: Shingles, other: Shingles) -> bool:
    """Returns whether half of the shorter text stands in the other, by the shingles of both or by the passages of both,
    which asks for more."""
    return containment(one, other) >= SAME


def resemblance(one: Shingles, other: Shingles) -> float:
    """Returns what both have in common of all that both say, from 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 0.0


def _starts(tokens: list[str]) -> chain[int]:
    """Where the words of a text begin, in bytes; each letter of words written together."""
    ranges, at = [], 0
    for token in tokens:
        end = at + BYTES * len(token)
        together = not token.isascii() and _TOGETHER.search(token)
        ranges.append(range(at, end, BYTES) if together else range(at, at + 1))
        at = end
    return chain.from_iterable(ranges)


def _folded(token: str) -> str:
    if token.isascii():
        return token.lower()
    return _folded_word(token) if len(token) <= _LONGEST_KEPT else unaccented(as_matched(token))


@lru_cache(maxsize=20_000)
def _folded_word(token: str) -> str:
    return unaccented(as_matched(token))
