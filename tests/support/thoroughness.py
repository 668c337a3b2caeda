"""How much is tried of what has more combinations than time: a few of each by `make test`, all with `THOROUGH=1`.

What stands in a table (a role and an address, a field and a hostile number) is then not tried with everything that
stands beside it, but everything beside it is tried somewhere, always in the same places.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar
from zlib import crc32

Value = TypeVar("Value")

THOROUGH = os.environ.get("THOROUGH", "0") == "1"


def a_few(values: Sequence[Value], *where: object, most: int) -> Sequence[Value]:
    """Returns `most` of the values, which ones depends on where they are tried; all of them if wanted."""
    if THOROUGH or len(values) <= most:
        return values
    start = crc32(repr(where).encode()) % len(values)
    return [values[(start + step * len(values) // most) % len(values)] for step in range(most)]


def rounds(few: int, many: int) -> int:
    """Returns how often something random is done."""
    return many if THOROUGH else few
