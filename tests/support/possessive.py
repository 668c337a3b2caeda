"""Which regular expressions repeat a group without going back, as in `(?:ab)*+`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

ONE_CHARACTER = (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY)


def is_possessive_of_a_group(pattern: re.Pattern[Any]) -> bool:
    """Returns whether something that is not just one character is repeated possessively."""
    flags = pattern.flags if isinstance(pattern.pattern, str) else pattern.flags & ~re.UNICODE
    return any(
        len(repeated) != 1 or repeated[0][0] not in ONE_CHARACTER
        for repeated in _possessive(_parser.parse(pattern.pattern, flags))
    )


def _possessive(parsed: Any) -> Iterator[Any]:
    """What is repeated possessively, however deep it stands."""
    if isinstance(parsed, tuple) and parsed and parsed[0] is sre.POSSESSIVE_REPEAT:
        yield parsed[1][2]
    if isinstance(parsed, (tuple, list, _parser.SubPattern)):
        for part in parsed:
            yield from _possessive(part)
