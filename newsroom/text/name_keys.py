"""The key of a name: its letters and digits alone, by which names are found in a text, whatever stands between them.

It is the same for `Jean-Luc`, `jean luc` and `JEAN‑LUC`; so whoever finds a name by its key looks at the name, too.
`newsroom.models.name_key` makes the same in SQL, and indexes are made from it: these constants never change.
"""

from __future__ import annotations

import re
import unicodedata

SIGNS = (
    "\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u02ff\\u055a-\\u055f\\u0589-\\u058f"
    "\\u05f3\\u05f4\\u0600-\\u060f\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u0964\\u0965\\u0e2f\\u0e5a\\u0e5b\\u104a-\\u104f"
    "\\u1361-\\u1368\\u17d4-\\u17da\\u2000-\\u200a\\u2010-\\u2029\\u202f-\\u205f\\u20a0-\\u20cf\\u2190-\\u2bff"
    "\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30fb\\ufe30-\\ufe6f\\U0001f000-\\U0001faff"
)
"""Spaces and signs, as the inside of a regular expression's class that Python and PostgreSQL read alike."""
PASSED_OVER = (
    "\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06e4\\u06e7-\\u06ed"
    "\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f"
    "\\u20d0-\\u20ff\\u3164\\ufe00-\\ufe2f\\ufeff\\uffa0\\U000e0000-\\U000e01ef"
)
"""Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic, and what cannot be seen; likewise."""
DROPPED = SIGNS + PASSED_OVER
"""What no key has."""
LETTERS = "øłđðħıŧς", "olddhitσ"
PAIRS = (("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"))
"""Letters that Unicode does not take apart, though a keyboard without them writes these."""

_DROPPED, _PASSED_OVER, _PARTING = (re.compile(f"[{each}]") for each in (DROPPED, PASSED_OVER, SIGNS))
_ALIKE = str.maketrans({**dict(zip(*LETTERS, strict=True)), **dict(PAIRS)})


def name_key(text: str) -> str:
    """Returns the key of a name, or of words that may be one; empty where it has no letter or digit."""
    if text.isascii():
        return _DROPPED.sub("", text.lower())
    return _DROPPED.sub("", unicodedata.normalize("NFKD", text).lower().translate(_ALIKE))


def name_words(text: str) -> list[str]:
    """Returns the words of a name, or of the beginning of one that is being typed, by which names are found."""
    letters = unicodedata.normalize("NFKD", text).lower().translate(_ALIKE)
    return [word for word in _PARTING.split(_PASSED_OVER.sub("", letters)) if word]


def capitals(text: str) -> list[bool]:
    """Returns for each character of a name's key whether it is written as a capital."""
    if text.isascii():
        return [character.isupper() for character in text if name_key(character)]
    apart = unicodedata.normalize("NFKD", text)
    return [character.isupper() for character in apart for _ in name_key(character)]
