"""Words in any script, with ICU's rules: Khmer, Thai, Chinese and Japanese write them without spaces."""

from __future__ import annotations

import re
from typing import NamedTuple

from icu4py.breakers import WordBreaker

WORD_CHARACTER = re.compile(r"\w")
_SENTENCE_ENDS = ".!?…。！？។៕؟۔।"
_CLOSING_MARKS = "\"'”’»)]"
_ZERO_WIDTH_SPACE = "\u200b"


class Cut(NamedTuple):
    """The beginning of a text, and whether it was cut inside a sentence."""

    text: str
    mid_sentence: bool


def words(text: str, language: str = "en") -> list[str]:
    """Returns the words of a text, without spaces and punctuation."""
    return [part for part in WordBreaker(text, language) if part.isalnum() or WORD_CHARACTER.search(part)]


def count_words(text: str, language: str = "en") -> int:
    """Returns how many words a text has."""
    return len(words(text, language))


def first_words(text: str, count: int, language: str = "en") -> Cut:
    """Returns the first `count` words of a text. In scripts with spaces, a word is what stands between them.

    Newspapers count “10-year” and “$18M” as one word, so ICU's word breaks are used for scripts without spaces only.
    A dash or mark by itself does not count.
    """
    text = " ".join(text.split())
    taken, end = 0, 0
    for piece in re.finditer(r"\S+", text):
        inner = _unspaced(piece.group(), language) if WORD_CHARACTER.search(piece.group()) else []
        if taken + len(inner) > count or (taken == count and not inner):
            end = _end_inside(piece, inner, count - taken) if taken < count and len(inner) > 1 else end
            return _cut(text, end)
        taken += len(inner)
        end = piece.end()
    return Cut(text, mid_sentence=False)


def _unspaced(piece: str, language: str) -> list[str]:
    """The words of one piece between spaces: several in a script without spaces, else the piece itself."""
    if piece.isascii() or not writes_together(piece):
        return [piece]
    parts: list[str] = []
    for part in WordBreaker(piece, language):
        if WORD_CHARACTER.search(part) or not parts:
            parts.append(part)
        else:
            parts[-1] += part
    return parts


def writes_together(piece: str) -> bool:
    """Returns whether it has Thai, Lao, Burmese, Khmer, Chinese or Japanese, which need ICU's dictionaries."""
    return any(
        "\u0e00" <= c <= "\u0eff"
        or "\u1000" <= c <= "\u109f"
        or "\u1780" <= c <= "\u17ff"
        or "\u3040" <= c <= "\u30ff"
        or "\u3400" <= c <= "\u9fff"
        for c in piece
    )


def _end_inside(piece: re.Match[str], parts: list[str], count: int) -> int:
    return piece.start() + len("".join(parts[:count]))


def _cut(text: str, end: int) -> Cut:
    kept = text[:end].rstrip(_ZERO_WIDTH_SPACE)
    finished = kept.rstrip(_CLOSING_MARKS)[-1:] in _SENTENCE_ENDS and kept != ""
    return Cut(kept, mid_sentence=not finished)
