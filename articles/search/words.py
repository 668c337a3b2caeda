"""Which words a text has: the one way in which texts and questions are parted, on the site and on the desk.

A word is found by its `base`, in which capitals, accents and the signs inside it are gone: `COVID-19` by `covid19`,
`Jean-Luc` by `jeanluc`. What it is made of (`covid`, `19`) finds it too. Scripts that write words together are parted
by ICU's dictionaries; as those part a sentence otherwise than a single word, each two neighbouring characters are kept
besides, by which a word is found wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from icu4py.breakers import WordBreaker

from newsroom.text.characters import legible
from newsroom.text.matching import HYPHENS, IGNORED, MARKS, NON_JOINER, QUOTES, as_matched, unaccented

LONGEST_WORD = 100
"""Characters of a word that count; what is longer is as good as the same."""

# Khmer, Thai, Lao, Burmese, Tai scripts, Chinese, Japanese; and Korean, whose particles are written onto the words.
_TOGETHER = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff"
    "\ua9e0-\ua9ff\uaa60-\uaadf\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
SIGNS = "-'/.,:&@_+=?~%#\\·!" + QUOTES + HYPHENS + NON_JOINER
"""What may stand inside a word."""
_SIGNS = re.escape(SIGNS)
_GOES_ON = rf"\w{MARKS}{IGNORED}"

_TOKEN = re.compile(rf"[@#§$€£¥&]?\w[{_GOES_ON}]*+(?:[{_SIGNS}]{{1,3}}\w[{_GOES_ON}]*+)*[+#]{{0,2}}")
_TOGETHER_RUN = re.compile(f"[{_TOGETHER}]")
_PIECE = re.compile(f"[{_TOGETHER}][{_TOGETHER}{IGNORED}]*+|[^{_TOGETHER}]++")
_PART = re.compile(f"[^\\W_](?:[^\\W_]|[{MARKS}])*")
_NUMBER = re.compile(r"\d{1,30}+(?:\.\d{1,30}+)+")
_ONE_LETTER = re.compile(r"[^\W\d_][+#]{1,2}")
_CLUSTER = re.compile(f".[{MARKS}]*+", re.S)
_ATOM = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}{IGNORED}])*")


class Forms(NamedTuple):
    """The forms of a word.

    `written` keeps capitals, accents and signs; `base` is what it is found by; `joined` the same with the possessive
    ’s; `parts` what stands between its signs: of most words one, the base itself.
    """

    written: str
    base: str
    joined: str
    parts: tuple[str, ...]

    @property
    def lower(self) -> str:
        """As it is written, without capitals."""
        return self.written.lower()[:LONGEST_WORD]


class Word(NamedTuple):
    """A word where it stands in a legible text."""

    start: int
    end: int
    forms: Forms
    run: int = 0
    """For words written together: the number of the run that they stand in; 0 for all others."""


class Atom(NamedTuple):
    """What a name may begin or end with: a part of a word; of words written together, a character with its marks."""

    start: int
    end: int
    run: int = 0
    """As that of `Word`."""
    begins: bool = True
    ends: bool = True
    """Does a word begin, or end, with it?"""


def split(text: str) -> Iterator[Word]:
    """Yields the words of a text, in order. Places are those in `legible(text)`, which is how the newsroom keeps all
    texts. Takes a time that grows with the text's length, whatever the text."""
    text, run = legible(text), 0
    for start, token in _tokens(text):
        if _TOGETHER_RUN.match(token):
            run += 1
            yield from _together(token, start, run)
        elif forms := forms_of(token):
            yield Word(start, start + len(token), forms)


def atoms(text: str) -> Iterator[Atom]:
    """Yields what the words of a legible text are made of, in order."""
    for word in split(text):
        found = [*(_CLUSTER if word.run else _ATOM).finditer(text, word.start, word.end)]
        for each in found:
            begins, ends = not word.run or each is found[0], not word.run or each is found[-1]
            yield Atom(each.start(), each.end(), word.run, begins, ends)


@lru_cache(maxsize=50_000)
def forms_of(token: str) -> Forms | None:
    """Returns the forms of what stands between spaces; None where nothing of it is a letter or a digit."""
    written = as_matched(token[: 8 * LONGEST_WORD])
    plain = unaccented(written)
    parts = tuple(part[:LONGEST_WORD] for part in _PART.findall(plain))
    if not parts:
        return None
    joined = _base(plain, parts)
    possessive = len(parts) > 1 and parts[-1] == "s" and plain.endswith("'s")
    base = _base(plain[:-2], parts[:-1]) if possessive else joined
    return Forms(written[:LONGEST_WORD], base, joined, parts)


def grams(run: str) -> list[str]:
    """Returns each two neighbouring characters, marks with their letters, of words written together; at the end the
    last one alone, so that each character begins one."""
    clusters = _CLUSTER.findall(run)
    return [first + second for first, second in zip(clusters, [*clusters[1:], ""], strict=True)]


def _tokens(text: str) -> Iterator[tuple[int, str]]:
    """What stands between spaces and marks, and runs of words written together, each with its place."""
    for token in _TOKEN.finditer(text):
        if token[0].isascii() or not _TOGETHER_RUN.search(token[0]):
            yield token.start(), token[0]
            continue
        for piece in _PIECE.finditer(text, token.start(), token.end()):
            if _TOGETHER_RUN.match(piece[0]):
                yield piece.start(), piece[0]
            else:
                yield from ((part.start(), part[0]) for part in _TOKEN.finditer(text, piece.start(), piece.end()))


def _base(plain: str, parts: tuple[str, ...]) -> str:
    """A word without its signs; but points within numbers say something, as do the signs after one letter (C++)."""
    if _NUMBER.fullmatch(plain) or _ONE_LETTER.fullmatch(plain):
        return plain[:LONGEST_WORD]
    return "".join(parts)[:LONGEST_WORD]


def _together(token: str, start: int, run: int) -> Iterator[Word]:
    """The words of a run, by ICU."""
    at = start
    for piece in _by_icu(token):
        base = unaccented(written) if (written := as_matched(piece)[:LONGEST_WORD]) else ""
        if _PART.match(base):
            yield Word(at, at + len(piece), Forms(written, base, base, (base,)), run)
        at += len(piece)


@lru_cache(maxsize=20_000)
def _by_icu(run: str) -> tuple[str, ...]:
    """Always by the same rules, as nobody tells the language of a question."""
    return tuple(WordBreaker(run, "en")) if len(run) > 1 else (run,)
