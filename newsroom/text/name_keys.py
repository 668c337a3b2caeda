"""The key of a name: its letters and digits alone, by which names are found in a text, whatever stands between them.

It is the same for `Jean-Luc`, `jean luc` and `JEAN‑LUC`; so whoever finds a name by its key looks at the name, too.
`newsroom.models.name_key` makes the same in SQL, and indexes are made from it: these constants never change.
"""

from __future__ import annotations

import re
import unicodedata

DROPPED = (
    "\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u02ff\\u0300-\\u036f"
    "\\u0483-\\u0489\\u055a-\\u055f\\u0589-\\u058f\\u0591-\\u05c7\\u05f3\\u05f4\\u0600-\\u061f\\u0640\\u064b-\\u065f"
    "\\u066a-\\u066d\\u0670\\u06d4\\u06d6-\\u06e4\\u06e7-\\u06ed\\u0964\\u0965\\u0e2f\\u0e5a\\u0e5b\\u104a-\\u104f"
    "\\u115f\\u1160\\u1361-\\u1368\\u17b4\\u17b5\\u17d4-\\u17da\\u180b-\\u180e\\u1ab0-\\u1aff\\u1dc0-\\u1dff"
    "\\u2000-\\u206f\\u20a0-\\u20ff\\u2190-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30fb\\u3164"
    "\\ufe00-\\ufe6f\\ufeff\\uffa0\\U0001f000-\\U0001faff\\U000e0000-\\U000e01ef"
)
"""What no key has, as the inside of a regular expression's class that Python and PostgreSQL read alike: spaces and
signs; accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic; what cannot be seen."""
LETTERS = "øłđðħıŧς", "olddhitσ"
PAIRS = (("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"))
"""Letters that Unicode does not take apart, though a keyboard without them writes these."""

_DROPPED = re.compile(f"[{DROPPED}]")
_ALIKE = str.maketrans({**dict(zip(*LETTERS, strict=True)), **dict(PAIRS)})


def name_key(text: str) -> str:
    """Returns the key of a name, or of words that may be one; empty where it has no letter or digit."""
    if text.isascii():
        return _DROPPED.sub("", text.lower())
    return _DROPPED.sub("", unicodedata.normalize("NFKD", text).lower().translate(_ALIKE))


def capitals(text: str) -> list[bool]:
    """Returns for each character of a name's key whether it is written as a capital."""
    if text.isascii():
        return [character.isupper() for character in text if name_key(character)]
    apart = unicodedata.normalize("NFKD", text)
    return [character.isupper() for character in apart for _ in name_key(character)]
