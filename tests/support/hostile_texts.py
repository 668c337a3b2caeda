"""Texts that make a regular expression go back as far as it ever does, made of what it looks for itself."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

SIGNS = "x1 \n<>\"'=/&-.,@\u0301\u200b"
EXAMPLES = 4
LONGEST_PIECE = 200
MOST_TIMES = 40
_IN_CATEGORY = {
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    sre.CATEGORY_DIGIT: str.isdigit,
    sre.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdigit(),
    sre.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    sre.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}


class HostileText(NamedTuple):
    """Some characters, then others again and again, then one that hardly anything is looked for."""

    begins: str
    goes_on: str

    def of_length(self, length: int) -> str:
        return (self.begins + self.goes_on * (length // len(self.goes_on) + 1))[: length - 1] + "§"


def hostile_texts(pattern: re.Pattern[Any]) -> list[HostileText]:
    """Returns texts of a piece again and again, or of one and then its last character or spaces."""
    pieces = dict.fromkeys(_pieces(pattern))
    repeated = [HostileText("", piece) for piece in pieces]
    return repeated + [HostileText(piece, end) for piece in pieces for end in {piece[-1], " "} if piece != end]


def most_read(pattern: re.Pattern[Any]) -> int:
    """Returns how long a text may be that the expression takes for one of its own; a huge number for no such length."""
    flags = pattern.flags if isinstance(pattern.pattern, str) else pattern.flags & ~re.UNICODE
    return int(_parser.parse(pattern.pattern, flags).getwidth()[1])


def _pieces(pattern: re.Pattern[Any]) -> Iterator[str]:
    """Single signs, and what the expression finds: whole, begun and not ended, ended and not begun."""
    yield from SIGNS
    for seed in range(EXAMPLES):
        whole = _example(pattern, seed)[:LONGEST_PIECE]
        cuts = sorted({0, 1, 2, len(whole) // 2, len(whole) - 2, len(whole) - 1, len(whole)})
        for cut in cuts:
            begun, rest = whole[: max(cut, 0)], whole[max(cut, 0) :]
            yield from (piece for piece in (begun, f"{begun} ", rest) if piece)


def _example(pattern: re.Pattern[Any], seed: int) -> str:
    """What the expression finds, or nearly: literals as they are, one sign of each class, some repetitions."""
    text, flags = pattern.pattern, pattern.flags
    if isinstance(text, bytes):
        text, flags = text.decode("latin-1"), flags & ~re.UNICODE
    return _written(_parser.parse(text, flags), random.Random(seed))


def _written(parts: Any, chance: random.Random) -> str:
    return "".join(_part(kind, value, chance) for kind, value in parts)


def _part(kind: Any, value: Any, chance: random.Random) -> str:
    if kind is sre.LITERAL:
        return chr(value)
    if kind is sre.ANY or kind is sre.NOT_LITERAL:
        return "y" if value == ord("x") else "x"
    if kind is sre.IN:
        return _member(value, chance)
    if kind is sre.BRANCH:
        return _written(chance.choice(value[1]), chance)
    if kind is sre.SUBPATTERN:
        return _written(value[3], chance)
    if kind is sre.ATOMIC_GROUP:
        return _written(value, chance)
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        least, most, repeated = value
        times = max(least, min(int(most), chance.choice((0, 1, 3))))
        return "".join(_written(repeated, chance) for _ in range(min(times, MOST_TIMES)))
    return ""


def _member(members: Any, chance: random.Random) -> str:
    """One sign of a class: one that many expressions look for, or one that only this class names."""
    inside = [sign for sign in SIGNS if _is_member(members, sign)]
    kind, value = members[-1]
    if members[0][0] is not sre.NEGATE and kind in (sre.LITERAL, sre.RANGE):
        inside.append(chr(value if kind is sre.LITERAL else value[0]))
    return chance.choice(inside or ["x"])


def _is_member(members: Any, sign: str) -> bool:
    named = any(
        (kind is sre.LITERAL and value == ord(sign))
        or (kind is sre.RANGE and value[0] <= ord(sign) <= value[1])
        or (kind is sre.CATEGORY and _IN_CATEGORY[value](sign))
        for kind, value in members
    )
    return named is not (members[0][0] is sre.NEGATE)
