"""Characters as they are compared: what looks or means the same is the same, whatever keyboard it came from."""

from __future__ import annotations

import re
import unicodedata

from newsroom.text.unseen import UNSEEN

_UNSEEN = re.compile(f"[{UNSEEN}]")

QUOTES = "‘’‚‛ʹʻʼʽˈ`´′＇"
DOUBLE_QUOTES = "“”„‟«»″＂〝〞〟"
HYPHENS = "‐‑‒–−﹣－"
NON_JOINER = "\u200c"
_HANGUL_FILLERS = "\u115f\u1160\u3164\uffa0"
IGNORED = _HANGUL_FILLERS + "".join(
    character
    for character in map(chr, (*range(0xD800), *range(0xE000, 0x20000), *range(0xE0000, 0xE1000)))
    if unicodedata.category(character) in ("Cf", "Mn") and character != NON_JOINER and _UNSEEN.match(character)
)
"""Soft hyphens, zero-width characters, marks of direction, variation selectors: nobody types them to find a word. The
zero-width non-joiner is no such character in Persian: it parts the parts of a word, as a hyphen does."""

MARKS = "".join(chr(code) for code in range(0x300, 0x10000) if unicodedata.category(chr(code))[0] == "M") + (
    "\U00010a01-\U00010a3f\U00011000-\U00011fff\U0001e000-\U0001e8ff"
)
"""Marks that belong to the letter before them, as the inside of a regular expression's class. (Beyond the first plane
whole scripts, letters and all.)"""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys(QUOTES, "'"),
        **dict.fromkeys(DOUBLE_QUOTES, '"'),
        **dict.fromkeys(HYPHENS, "-"),
        **dict.fromkeys(IGNORED),
        "ـ": None,  # the Arabic tatweel only makes a word longer
    }
)
_WITHOUT_MARKS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ŧ": "t"}
)
"""Letters that Unicode does not take apart, though a keyboard without them writes these."""

# Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. The marks of other scripts are their vowels.
_ACCENTS = str.maketrans(
    dict.fromkeys(
        character
        for first, last in (
            *((0x300, 0x36F), (0x483, 0x487), (0x591, 0x5BD), (0x5BF, 0x5C7), (0x610, 0x61A), (0x64B, 0x65F)),
            *((0x670, 0x670), (0x6D6, 0x6ED), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F)),
        )
        for character in map(chr, range(first, last + 1))
        if unicodedata.category(character).startswith("M")
    )
)


def as_matched(text: str) -> str:
    """Returns a short text as words are compared: in NFKC, quotes, hyphens and dashes of ranges alike, without what
    cannot be seen. Capitals and accents stay."""
    return text if text.isascii() and "`" not in text else unicodedata.normalize("NFKC", text.translate(_ALIKE))


def unaccented(matched: str) -> str:
    """Returns what `as_matched` gave without capitals and accents; idempotent."""
    if matched.isascii():
        return matched.lower()
    bare = unicodedata.normalize("NFD", matched.casefold()).translate(_ACCENTS).translate(_WITHOUT_MARKS)
    again = unicodedata.normalize("NFKC", bare)
    return again if again == matched else unaccented(again)
