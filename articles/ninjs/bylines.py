"""The names in a printed byline."""

from __future__ import annotations

import re

_LEAD_IN = re.compile(r"^(?:by|von|par|por|door|av|af)\s+(?=\S)", re.I)
_JOINTS = re.compile(r"\s+(?:and|und|et|y|och|og|&)\s+|\s*[;&|]\s*", re.I)


def split_byline(byline: str) -> list[str]:
    """The names of “By Ada Vale and Tom Reyes, dpa”: Ada Vale, Tom Reyes, dpa.

    A comma parts names, or a name from its agency; but not what is a single name with what it belongs to, as in
    “Aaron Staples, Michigan State University”, which cannot be told from two names and is kept as two.
    """
    names = []
    for joined in _JOINTS.split(_LEAD_IN.sub("", byline.strip())):
        names += [part.strip(" .") for part in joined.split(",")]
    return [name for name in names if name]


def is_agency(name: str) -> bool:
    """An agency's short name, as it stands after a comma: dpa, AFP, TT, Reuters is told by nobody."""
    return len(name) <= 5 and " " not in name and (name.islower() or name.isupper())
