"""References in a body to the story's figures."""

from __future__ import annotations

import re
from collections.abc import Set

REFERENCE = re.compile(r'<figure data-figure="([^"]*)">(?:(?!</?figure\b).)*</figure>', re.S)


def references(body: str) -> list[str]:
    """The keys of the figures that a body refers to, in order."""
    return REFERENCE.findall(body)


def without_references(body: str, keys: Set[str]) -> str:
    """The body without its references to the figures of these keys."""
    return REFERENCE.sub(lambda found: "" if found[1] in keys else found[0], body) if keys else body
